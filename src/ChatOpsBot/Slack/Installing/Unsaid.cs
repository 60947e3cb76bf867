using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Slack.Installing;

/// <summary>What is owed to a workspace that took the bot out: it waits a day for the bot to be let in again.</summary>
internal static class Unsaid
{
    internal const string Away = "the app was removed from the workspace";

    internal const string TooLate = "the app was away from the workspace for longer than a day";

    internal static IQueryable<OutboxEntry> Of(BotDbContext database, WorkspaceKey workspace) =>
        database.Outbox.In(workspace).Where(entry => entry.State == OutboxState.Waiting);
}
