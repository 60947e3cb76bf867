using System.Text.Json;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Slack.Installing;

/// <summary>Ends an installation when its workspace takes the bot out: the token goes, and nothing else is touched.</summary>
internal sealed partial class Uninstalling(
    Installations installations, UnitsOfWork units, OutboxDispatcher outbox, AdminNotice notice, TimeProvider time, ILogger<Uninstalling> log)
{
    internal static bool IsOne(string? type) => type is "app_uninstalled" or "tokens_revoked";

    /// <param name="saidAt">When Slack said so, in seconds; what is older than the installation speaks of one before it.</param>
    internal async Task TakeAsync(WorkspaceKey workspace, JsonElement inner, long saidAt)
    {
        var notices = await notice.ToAllAsync(
            $"uninstalled/{workspace}/{saidAt}", WorkspaceKey.Local, plan: null, Language.English, language => InstallMessages.Uninstalled(language, workspace.Workspace), CancellationToken.None);
        var isEnded = await units.RunAsync(async (session, stopping) =>
        {
            var (database, now) = (session.Database, time.GetUtcNow());
            if (await database.Installations.In(workspace).SingleOrDefaultAsync(row => row.EndedAt == null, stopping) is not { } installation) return false;
            if (saidAt < installation.InstalledAt.ToUnixTimeSeconds() || !IsOurs(inner, installation.BotUser)) return false;

            installation.End(now);
            foreach (var one in notices) await outbox.OweOnceAsync(session, one, now, stopping);
            return true;
        });
        installations.Forget(workspace);
        if (isEnded) Log.Ended(log, workspace.Workspace);
    }

    /// <summary>Tokens of people may be revoked too: the bot has none of them.</summary>
    private static bool IsOurs(JsonElement inner, string bot) =>
        !inner.TryGetProperty("tokens", out var tokens)
        || tokens.TryGetProperty("bot", out var bots) && bots.ValueKind is JsonValueKind.Array && bots.EnumerateArray().Any(user => user.ValueEquals(bot));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The Slack workspace {Workspace} took the bot out.")]
        internal static partial void Ended(ILogger logger, string workspace);
    }
}
