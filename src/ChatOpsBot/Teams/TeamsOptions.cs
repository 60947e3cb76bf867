using System.Collections.Immutable;

namespace ChatOpsBot.Teams;

/// <summary>The app that the bot is in a tenant. While neither it nor the Playground is named, Teams is off.</summary>
internal sealed class TeamsOptions
{
    internal const string Section = "Teams";

    /// <summary>The application (client) id of the registration.</summary>
    public string AppId { get; set; } = "";

    public TeamsAppType AppType { get; set; } = TeamsAppType.SingleTenant;

    /// <summary>The directory (tenant) id.</summary>
    public string TenantId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>A certificate with its private key, as <c>.pem</c> or <c>.pfx</c> without a password; instead of a secret.</summary>
    public string CertificatePath { get; set; } = "";

    /// <summary>The client id of the managed identity; that of the app when empty.</summary>
    public string ManagedIdentity { get; set; } = "";

    /// <summary>Where the keys are told that sign what comes in.</summary>
    public string OpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Where tokens are asked for; empty for that of the app type.</summary>
    public string TokenUrl { get; set; } = "";

    /// <summary>Who signs what comes in; tokens for what goes out are asked for the same name.</summary>
    public string Issuer { get; set; } = "https://api.botframework.com";

    /// <summary>Hosts that may be sent the bot's token.</summary>
    public string AllowedServiceHosts { get; set; } = "smba.trafficmanager.net, *.botframework.com, *.teams.microsoft.com, *.teams.microsoft.us";

    /// <summary>Tenants that are listened to beside the bot's own, each with plans and people of its own; <c>*</c> for all.</summary>
    public string AllowedTenants { get; set; } = "";

    /// <summary>Whether the Agents Playground of this machine speaks to the bot, which proves nothing and is asked for nothing.</summary>
    public bool Playground { get; set; }

    internal bool IsOn => Playground || new[] { AppId, TenantId, ClientSecret, CertificatePath, ManagedIdentity }.Any(value => value.Length > 0);

    internal ServiceHosts Hosts => new(Words(AllowedServiceHosts), Playground);

    internal ImmutableArray<string> Tenants => [.. Words(AllowedTenants), .. TenantId.Length > 0 ? new[] { TenantId } : []];

    /// <summary>Whether other tenants than one are listened to: then each but the bot's own keeps its plans and people to itself.</summary>
    internal bool IsDivided => !Playground && (Tenants.Contains("*") || Tenants.Distinct(StringComparer.OrdinalIgnoreCase).Count() > 1);

    /// <summary>The bot's own tenant, which shares the plans and people of this machine. On the wire ids are in small letters.</summary>
    internal ImmutableArray<string> Own => TenantId.Length > 0 ? [TenantId.ToLowerInvariant()] : [];

    internal bool IsListenedTo(string? tenant) =>
        Playground || tenant is { Length: > 0 } && (Tenants.Contains("*") || Tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase));

    internal static ImmutableArray<string> Words(string list) => [.. list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
