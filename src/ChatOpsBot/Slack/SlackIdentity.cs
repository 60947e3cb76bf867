using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Slack.Installing;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack;

/// <summary>Who the bot is in its workspace.</summary>
/// <param name="TeamId">As keys name the workspace: <c>T…</c>.</param>
/// <param name="UserId">As people mention it.</param>
/// <param name="BotId">As its messages carry it; empty where Slack did not say.</param>
internal sealed record SlackIdentity(string TeamId, string UserId, string BotId)
{
    /// <summary>As keys begin with it.</summary>
    internal const string Platform = "slack";

    /// <param name="team">As Slack names it with what it delivers; null where it names none.</param>
    internal static WorkspaceKey Home(string? team) => new(Platform, team ?? "");

    internal WorkspaceKey Workspace => new(Platform, TeamId);
}

/// <summary>Knows who the bot is in each workspace: Slack says so of the one that the configuration names a token of, the installation of every other.</summary>
internal sealed class SlackIdentities(SlackApi api, Installations installations, IOptions<SlackOptions> options)
{
    private volatile SlackIdentity? _known;

    /// <summary>The workspace whose people are named without one in the configuration; null until Slack could say which that is, or where there is none.</summary>
    internal WorkspaceKey? Home => options.Value switch
    {
        { IsForMany: false } => _known?.Workspace,
        { OwnWorkspaces: [var only] } => new WorkspaceKey(SlackIdentity.Platform, only),
        _ => null,
    };

    /// <summary>Null, for the caller to try again later, when Slack could not say, and for a workspace that the bot is not in.</summary>
    internal async Task<SlackIdentity?> OfAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        if (options.Value.IsForMany)
            return await installations.FindAsync(workspace, cancellation) is { } installed ? new SlackIdentity(workspace.Workspace, installed.BotUser, "") : null;
        if (_known is { } known) return known;
        if (await api.CallAsync(workspace, "auth.test", new JsonObject(), cancellation) is not SlackAnswer.Ok { Body: var body }) return null;

        return _known = new SlackIdentity(
            body.GetProperty("team_id").GetString()!, body.GetProperty("user_id").GetString()!, body.TryGetProperty("bot_id", out var bot) ? bot.GetString() ?? "" : "");
    }
}
