using System.Text.Json;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack.Installing;

/// <summary>What Slack gives for the code of an installation.</summary>
/// <param name="Token">A secret, as is everything that is printed of it: it is sealed before it is kept.</param>
/// <param name="InstalledBy">The person who agreed.</param>
internal sealed record Grant(WorkspaceKey Workspace, string? Enterprise, string App, string BotUser, string Scopes, string Token, string InstalledBy)
{
    /// <summary>In words for a log.</summary>
    public override string ToString() => $"{Workspace} by {InstalledBy}";

    /// <summary>Reads the answer of <c>oauth.v2.access</c>.</summary>
    internal static Granted Read(JsonElement body)
    {
        if (IsTrue(body, "is_enterprise_install")) return new Granted.NotForOneWorkspace();
        if (body.TryGetProperty("refresh_token", out _)) return new Granted.Expires();
        return Part(body, "team", out var team) && Text(team, "id") is { } workspace && Part(body, "authed_user", out var user) && Text(user, "id") is { } installer
            && Text(body, "access_token") is { } token && Text(body, "bot_user_id") is { } bot
            ? new Granted.Whole(new Grant(
                new WorkspaceKey(SlackIdentity.Platform, workspace), Part(body, "enterprise", out var enterprise) ? Text(enterprise, "id") : null,
                Text(body, "app_id") ?? "", bot, Text(body, "scope") ?? "", token, installer))
            : new Granted.NotForOneWorkspace();
    }

    private static bool Part(JsonElement body, string name, out JsonElement part) => body.TryGetProperty(name, out part) && part.ValueKind is JsonValueKind.Object;

    private static bool IsTrue(JsonElement body, string name) => body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}

/// <summary>What was agreed to. Closed: whoever reads it answers for every case.</summary>
internal abstract record Granted
{
    private Granted() { }

    internal sealed record Whole(Grant Grant) : Granted;

    /// <summary>For a whole organisation, whose workspaces would share one token and so know of each other.</summary>
    internal sealed record NotForOneWorkspace : Granted;

    /// <summary>Under a token that ends by itself within hours.</summary>
    internal sealed record Expires : Granted;
}
