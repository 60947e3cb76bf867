using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;

namespace ChatOpsBot.Slack.Socket;

/// <summary>Tells the admins that nothing of Slack reaches the bot any more: on this machine, and in Slack, where the bot can still write.</summary>
internal sealed class SocketTrouble(UnitsOfWork units, OutboxDispatcher outbox, AdminNotice notice, SlackIdentities identities, TimeProvider time)
{
    internal async Task TellAsync(string reason, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        // Admins whom the configuration names are written to once it is known in which workspace.
        await identities.OfAsync(default, cancellation);
        var owed = await notice.ToAllAsync(
            $"slack-socket/{reason}/{now:yyyy-MM-ddTHH}", WorkspaceKey.Local, plan: null, Language.French, language => SlackMessages.Unreachable(language, reason), cancellation);
        await units.RunAsync(async (session, stopping) =>
        {
            foreach (var one in owed) await outbox.OweOnceAsync(session, one, now, stopping);
            return true;
        });
    }
}
