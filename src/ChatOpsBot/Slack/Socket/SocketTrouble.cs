using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Inbound;

namespace ChatOpsBot.Slack.Socket;

/// <summary>Tells the admins that nothing of Slack reaches the bot any more: on this machine, and in Slack, where the bot can still write.</summary>
internal sealed class SocketTrouble(
    UnitsOfWork units, OutboxDispatcher outbox, AdminNotice notice, PeopleDirectory directory, Speakers speakers, SlackIdentities identities, IEnumerable<IChatClient> chats, TimeProvider time)
{
    internal async Task TellAsync(string reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var intent = $"slack-socket/{reason}/{now:yyyy-MM-ddTHH}";
        var people = await directory.CurrentAsync(cancellation);
        var slack = chats.FirstOrDefault(chat => chat.Platform == SlackSenders.Platform);
        var accounts = await identities.CurrentAsync(cancellation) is { } self ? InWorkspace(people, new WorkspaceKey(SlackSenders.Platform, self.TeamId)) : [];
        var here = await notice.ToAllAsync(intent, plan: null, Language.French, language => SlackMessages.Unreachable(language, reason), cancellation);
        List<Owed> owed = [.. here, .. slack is null ? [] : accounts.Select(account => InSlack(slack, account, people))];
        await units.RunAsync(async (session, stopping) =>
        {
            foreach (var one in owed) await outbox.OweOnceAsync(session, one, now, stopping);
            return true;
        });

        Owed InSlack(IChatClient chat, AccountId account, PeopleSnapshot known) => new(chat.DirectTo(account), $"{intent}/{account.User}")
        {
            Message = SlackMessages.Unreachable(known.With(account)?.Settings.Language ?? Language.French, reason),
            Urgency = Urgency.Immediate,
            IsNotice = true,
        };
    }

    private IEnumerable<AccountId> InWorkspace(PeopleSnapshot people, WorkspaceKey home) => speakers.Admins.Entries
        .Where(entry => entry.Platform == home.Platform).Select(entry => new AccountId(home, entry.User))
        .Concat(people.Persons.Where(person => person.IsAdmin).SelectMany(person => person.Accounts).Where(account => account.Home == home))
        .Distinct();
}
