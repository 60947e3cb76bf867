using ChatOpsBot.Core.People;

namespace ChatOpsBot.Web.Access;

/// <summary>A browser that was let in, until it ends. Rights that were granted are asked for at each request; only what the platform vouched for is kept.</summary>
internal sealed class Session
{
    /// <summary>A working day: whoever comes back the next morning asks for a new link.</summary>
    internal static readonly TimeSpan Length = TimeSpan.FromHours(12);

    private Session() { }

    /// <summary>The hash of what the browser holds.</summary>
    public string Id { get; private set; } = "";

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string UserId { get; private set; } = "";

    /// <summary>As the platform vouched for it when the link was made.</summary>
    public Standing Standing { get; private set; }

    /// <summary>UTC: from this instant on it is over.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    internal AccountId Account => new(Platform, Workspace, UserId);

    internal static Session Of(string token, AccountId account, Standing standing, DateTimeOffset now) => new()
    {
        Id = SecretToken.Hash(token),
        Platform = account.Platform,
        Workspace = account.Workspace,
        UserId = account.User,
        Standing = standing,
        ExpiresAt = now + Length,
    };
}
