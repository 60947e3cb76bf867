namespace ChatOpsBot.Web.Access;

/// <summary>A sign-in link that was used, kept as long as it could be used again.</summary>
internal sealed class SpentLink
{
    private SpentLink() { }

    public string Id { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    internal static SpentLink Of(SignInLink link) => new() { Id = link.Id, ExpiresAt = link.ExpiresAt };
}
