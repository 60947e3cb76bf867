using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Webhooks;

/// <summary>A program that is told what happens to one plan.</summary>
internal sealed class WebhookEndpoint
{
    private WebhookEndpoint() { }

    public string Name { get; private set; } = "";

    public string Url { get; private set; } = "";

    /// <summary>Sealed: what is signed with it is to be believed, so it is needed itself and not its hash.</summary>
    public string Secret { get; private set; } = "";

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When it said that it is gone, UTC; null while it is told.</summary>
    public DateTimeOffset? OffAt { get; private set; }

    internal PlanKey Plan => new(Platform, Workspace, PlanName);

    internal static WebhookEndpoint Of(string name, Uri url, string secret, PlanKey plan, DateTimeOffset now) => new()
    {
        Name = name,
        Url = url.AbsoluteUri,
        Secret = secret,
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        CreatedAt = now,
    };

    internal void SwitchOff(DateTimeOffset now) => OffAt = now;
}
