using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Mail;
using ChatOpsBot.Storage;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Calendar;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Where a person is found in the store beside the rows about people, and how they are taken out of it.</summary>
internal static class PersonTraces
{
    /// <summary>No platform delivers again what it delivered longer ago; until then a receipt is kept, without its sender.</summary>
    private static readonly TimeSpan DeliversAgain = TimeSpan.FromDays(1);

    /// <param name="name">Under which they did things; null for an account alone, whose name is nobody's in particular.</param>
    /// <param name="mail">Where they were written to; null where nobody knew.</param>
    /// <param name="neutral">Takes the place of the name.</param>
    /// <returns>How many rows were removed or changed.</returns>
    internal static async Task<int> RemoveAsync(
        BotDbContext database, Realm realm, string? name, IEnumerable<AccountId> accounts, string? mail, string neutral, DateTimeOffset now, CancellationToken cancellation)
    {
        var rows = name is null ? 0
            : await RemoveRemindersAsync(database, realm, name, cancellation)
                + await RenameAsync(database, realm, name, neutral, cancellation)
                + await RenameEscalationsAsync(database, realm, name, neutral, cancellation)
                + await RemoveOwedAsync(database, new ConversationKey(WorkspaceKey.Local, LocalConversations.Person(realm, name)), cancellation);
        if (mail is not null) rows += await database.Outbox.In(MailClient.Personal).OfPlansIn(realm).Where(entry => entry.Conversation == mail).ExecuteDeleteAsync(cancellation);
        foreach (var account in accounts) rows += await RemoveAccountAsync(database, account, neutral, now - DeliversAgain, cancellation);
        return rows;
    }

    private static async Task<int> RemoveRemindersAsync(BotDbContext database, Realm realm, string name, CancellationToken cancellation) =>
        await database.Absences.In(realm).Where(absence => absence.Person == name).ExecuteDeleteAsync(cancellation)
        + await database.Absences.In(realm).Where(absence => absence.Delegate == name).ExecuteUpdateAsync(lay => lay.SetProperty(absence => absence.Delegate, (string?)null), cancellation)
        + await database.Snoozes.In(realm).Where(snooze => snooze.Person == name).ExecuteDeleteAsync(cancellation)
        + await database.StandUpAnswers.In(realm).Where(answer => answer.Person == name).ExecuteDeleteAsync(cancellation)
        + await database.Watches.In(realm).Where(watch => watch.Watcher == name).ExecuteDeleteAsync(cancellation);

    /// <summary>Where they did something, the deed stays.</summary>
    private static async Task<int> RenameAsync(BotDbContext database, Realm realm, string name, string neutral, CancellationToken cancellation) =>
        await database.Journal.In(realm).Where(entry => entry.Actor == name).ExecuteUpdateAsync(lay => lay.SetProperty(entry => entry.Actor, neutral), cancellation)
        + await database.PlanTimers.In(realm).Where(timer => timer.By == name).ExecuteUpdateAsync(lay => lay.SetProperty(timer => timer.By, neutral), cancellation)
        + await database.Published.In(realm).Where(report => report.By == name).ExecuteUpdateAsync(lay => lay.SetProperty(report => report.By, neutral), cancellation);

    /// <summary>All of them have ended: nobody is called by these names any more.</summary>
    private static async Task<int> RenameEscalationsAsync(BotDbContext database, Realm realm, string name, string neutral, CancellationToken cancellation)
    {
        foreach (var escalation in await database.Escalations.In(realm).Include(escalation => escalation.Lines).ToListAsync(cancellation))
        {
            var row = database.Entry(escalation);
            foreach (var who in new[] { row.Property(one => one.Opener), row.Property(one => one.AcknowledgedBy), row.Property(one => one.EndedBy) }.Where(who => who.CurrentValue == name))
                who.CurrentValue = neutral;
            foreach (var line in escalation.Lines)
            {
                if (line.By == name) database.Entry(line).Property(one => one.By).CurrentValue = neutral;
                for (var index = 0; index < line.People.Count; index++)
                    if (line.People[index] == name) line.People[index] = neutral;
            }
        }

        return await database.SaveChangesAsync(cancellation);
    }

    private static async Task<int> RemoveAccountAsync(BotDbContext database, AccountId account, string neutral, DateTimeOffset before, CancellationToken cancellation)
    {
        var (platform, workspace, user) = (account.Platform, account.Workspace, account.User);
        var received = database.Inbox.Where(entry =>
            entry.Platform == platform && entry.Workspace == workspace && entry.State != InboxState.Waiting && (entry.UserId == user || entry.UserId == null && entry.Sender == user));
        return await received.Where(entry => entry.ReceivedAt < before).ExecuteDeleteAsync(cancellation)
            + await received.ExecuteUpdateAsync(
                lay => lay.SetProperty(entry => entry.UserId, (string?)null).SetProperty(entry => entry.Sender, (string?)null).SetProperty(entry => entry.Text, "")
                    .SetProperty(entry => entry.AnswerAddress, (string?)null).SetProperty(entry => entry.RefusalAddress, (string?)null),
                cancellation)
            + await RemoveOwedAsync(database, ConversationKey.Alone(account), cancellation)
            + await Sessions.EndAllAsync(database, account, cancellation)
            + (await CalendarFeeds.EndAsync(database, account, cancellation) ? 1 : 0)
            + await database.HeldChanges.Where(held => held.Platform == platform && held.Workspace == workspace && held.UserId == user).ExecuteDeleteAsync(cancellation)
            + await database.Codes.Where(code => code.Platform == platform && code.Workspace == workspace && code.UserId == user).ExecuteDeleteAsync(cancellation)
            + await database.Audit.Where(entry => entry.Platform == platform && entry.Workspace == workspace && entry.UserId == user)
                .ExecuteUpdateAsync(lay => lay.SetProperty(entry => entry.UserId, neutral), cancellation)
            + await database.Set<TeamsConversation>().Where(known => known.Tenant == workspace && known.Conversation == user).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>What they alone read: owed, sent, and shown on this machine.</summary>
    private static async Task<int> RemoveOwedAsync(BotDbContext database, ConversationKey alone, CancellationToken cancellation) =>
        await database.Outbox.In(alone.Workspace).Where(entry => entry.Conversation == alone.Conversation).ExecuteDeleteAsync(cancellation)
        + (alone.Workspace == WorkspaceKey.Local ? await database.LocalPosts.Where(post => post.Conversation == alone.Conversation).ExecuteDeleteAsync(cancellation) : 0);
}
