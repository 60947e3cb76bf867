using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack;

/// <summary>Who the bot is in its workspace.</summary>
/// <param name="TeamId">As keys name the workspace: <c>T…</c>.</param>
/// <param name="UserId">As people mention it.</param>
/// <param name="BotId">As its messages carry it.</param>
internal sealed record SlackIdentity(string TeamId, string UserId, string BotId)
{
    /// <summary>As keys begin with it.</summary>
    internal const string Platform = "slack";

    internal WorkspaceKey Workspace => new(Platform, TeamId);
}

/// <summary>Asks once who the bot is.</summary>
internal sealed class SlackIdentities(SlackApi api)
{
    private volatile SlackIdentity? _known;

    /// <summary>Null until it was asked and Slack could say.</summary>
    internal SlackIdentity? Known => _known;

    /// <summary>Null, for the caller to try again later, when Slack could not say.</summary>
    internal async Task<SlackIdentity?> CurrentAsync(CancellationToken cancellation)
    {
        if (_known is { } known) return known;
        if (await api.CallAsync("auth.test", new JsonObject(), cancellation) is not SlackAnswer.Ok { Body: var body }) return null;

        return _known = new SlackIdentity(
            body.GetProperty("team_id").GetString()!, body.GetProperty("user_id").GetString()!, body.TryGetProperty("bot_id", out var bot) ? bot.GetString() ?? "" : "");
    }
}
