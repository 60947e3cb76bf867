using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>
/// Tells admins of messages that did not get through: one notice of all of them, made when it is sent, and another one of those that come
/// later. A platform that takes nothing for a while does not bring each admin a message for each one it did not take.
/// </summary>
internal abstract class GatheredNotices(string kind, Recipients recipients, AdminNotice admins) : IMessageComposer
{
    /// <summary>Messages named in a notice; the rest is counted.</summary>
    private const int Most = 5;

    /// <summary>What goes wrong together is told together.</summary>
    internal static readonly TimeSpan Gathers = TimeSpan.FromSeconds(10);

    /// <summary>Between two of them in one place.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(5);

    public string Kind => kind;

    /// <summary>What admins read of it, where none of them will by what is owed already.</summary>
    /// <param name="home">Whose message it is: the home of its plan, or the workspace of one that is about none.</param>
    internal async Task<IReadOnlyList<Owed>> OfAsync(BotDbContext database, OutboxEntry entry, string intent, WorkspaceKey home, Language language, DateTimeOffset now, CancellationToken cancellation)
    {
        var notices = new List<Owed>();
        foreach (var notice in await admins.ToAllAsync(intent, home, entry.Plan, language, spoken => $"{kind}/{new Rest(spoken, home, SinceOf(entry))}", cancellation))
        {
            var draft = notice.Draft!.Split(Rest.Sign)[0];
            var since = $"{draft}{Rest.Sign}";
            var others = database.Outbox.AsNoTracking().Where(
                row => row.Platform == notice.Conversation.Workspace.Platform && row.Workspace == notice.Conversation.Workspace.Workspace
                    && row.Conversation == notice.Conversation.Conversation && (row.Draft == draft || row.Draft!.StartsWith(since)));
            if (await others.AnyAsync(row => row.NextAt != null && row.LeasedBy == null, cancellation)) continue;

            // One that is in somebody's hands may be made already, and say nothing of this.
            var last = await others.AnyAsync(row => row.LeasedBy != null, cancellation) ? now : await others.Where(row => row.State == OutboxState.Sent).MaxAsync(row => row.EndedAt, cancellation);
            notices.Add(notice with { At = last + Between > now + Gathers ? last + Between : now + Gathers });
        }

        return notices;
    }

    public async Task<Composed> ComposeAsync(BotDbContext database, string rest, DateTimeOffset now, CancellationToken cancellation)
    {
        var (language, home, since) = Rest.Read(rest);
        var rows = About(
            database,
            database.Outbox.AsNoTracking().Where(row => !row.IsNotice && row.Edits == null
                && (row.PlanName == null ? row.Platform == home.Platform && row.Workspace == home.Workspace : row.PlanPlatform == home.Platform && row.PlanWorkspace == home.Workspace)),
            since);
        var first = await rows.OrderBy(row => row.Sequence).Take(Most).ToListAsync(cancellation);
        if (first.Count == 0) return new Composed.NoLongerTrue(language.In("Tout a été remis depuis.", "All of it was delivered since."));

        // Between two looks some of them may be delivered.
        var count = first.Count < Most ? first.Count : Math.Max(first.Count, await rows.CountAsync(cancellation));
        var named = new List<(string Name, OutboxEntry Entry)>();
        foreach (var row in first) named.Add((await recipients.NameAsync(row.ConversationKey, cancellation), row));
        return new Composed.Of(Say(language, named, count));
    }

    public Task RecordAsync(WriterSession session, string rest, SendResult result, DateTimeOffset now, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>From when on messages are told in a notice that this one brings, UTC; null where it is what they are by then that counts.</summary>
    protected abstract DateTimeOffset? SinceOf(OutboxEntry entry);

    /// <param name="rows">Of one home, without edits and notices.</param>
    protected abstract IQueryable<OutboxEntry> About(BotDbContext database, IQueryable<OutboxEntry> rows, DateTimeOffset? since);

    /// <param name="first">As many as are named.</param>
    protected abstract BotMessage Say(Language language, IReadOnlyList<(string Name, OutboxEntry Entry)> first, int count);

    /// <summary>What the outbox keeps of a notice: <c>en/slack/T1</c>, or <c>en/slack/T1#639158400000000000</c>.</summary>
    private sealed record Rest(Language Language, WorkspaceKey Home, DateTimeOffset? Since)
    {
        internal const char Sign = '#';

        internal static Rest Read(string rest)
        {
            var (what, since) = rest.Split(Sign) is [var before, var ticks] ? (before, ticks) : (rest, null);
            var parts = what.Split('/', 3);
            return new Rest(
                Languages.FromTag(parts[0])!.Value, new WorkspaceKey(parts[1], parts[2]), since is null ? null : new DateTimeOffset(long.Parse(since, CultureInfo.InvariantCulture), TimeSpan.Zero));
        }

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Language.Code()}/{Home.Platform}/{Home.Workspace}{(Since is { } since ? $"{Sign}{since.UtcTicks}" : "")}");
    }
}
