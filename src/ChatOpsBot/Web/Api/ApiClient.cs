using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Web.Api;

/// <summary>A program that speaks for nobody: it has a token, one plan, and a right on it.</summary>
internal sealed class ApiClient
{
    private ApiClient() { }

    public string Name { get; private set; } = "";

    /// <summary>The hash of what it shows.</summary>
    public string Token { get; private set; } = "";

    public Right Right { get; private set; }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string PlanName { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    internal PlanKey Plan => new(Platform, Workspace, PlanName);

    /// <summary>By which the journal knows it: no person is called so.</summary>
    internal string Author => $"{Name} (API)";

    internal static ApiClient Of(string name, string token, Right right, PlanKey plan, DateTimeOffset now) => new()
    {
        Name = name,
        Token = SecretToken.Hash(token),
        Right = right,
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        CreatedAt = now,
    };
}
