using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack.Installing;

/// <summary>What a workspace has agreed to: that the bot is in it, as which user, and under which token.</summary>
internal sealed class Installation
{
    private Installation() { }

    public string Platform { get; private set; } = SlackIdentity.Platform;

    /// <summary>The workspace: <c>T…</c>.</summary>
    public string Workspace { get; private set; } = "";

    /// <summary>The organisation that the workspace is part of; null outside one.</summary>
    public string? Enterprise { get; private set; }

    /// <summary>The app that was installed: <c>A…</c>.</summary>
    public string App { get; private set; } = "";

    /// <summary>As people mention the bot there.</summary>
    public string BotUser { get; private set; } = "";

    /// <summary>What the token may do, as Slack lists it.</summary>
    public string Scopes { get; private set; } = "";

    /// <summary>Sealed; null once the workspace has taken it back.</summary>
    public string? Token { get; private set; }

    /// <summary>Who installed it last.</summary>
    public string InstalledBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset InstalledAt { get; private set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    internal WorkspaceKey Home => new(Platform, Workspace);

    internal static Installation Of(WorkspaceKey workspace) => new() { Platform = workspace.Platform, Workspace = workspace.Workspace };

    /// <summary>Installed, or installed again.</summary>
    internal void Begin(Grant grant, string token, DateTimeOffset now)
    {
        (Enterprise, App, BotUser, Scopes, InstalledBy) = (grant.Enterprise, grant.App, grant.BotUser, grant.Scopes, grant.InstalledBy);
        (Token, InstalledAt, EndedAt) = (token, now, null);
    }

    internal void End(DateTimeOffset now) => (Token, EndedAt) = (null, now);
}
