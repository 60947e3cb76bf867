using ChatOpsBot.Web;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams;

/// <summary>Names the key that cannot be used, and what to set.</summary>
internal sealed class TeamsOptionsValidator(PublicSite site) : IValidateOptions<TeamsOptions>
{
    public ValidateOptionsResult Validate(string? name, TeamsOptions options) =>
        options.IsOn && Wrong(options) is { } wrong ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;

    private string? Wrong(TeamsOptions options) => options.Playground
        ? WrongPlayground(options)
        : WrongApp(options) ?? WrongCredential(options) ?? WrongTenants(options) ?? WrongAddress(options);

    /// <summary>It comes without a proof of who speaks, which is for this machine alone.</summary>
    private string? WrongPlayground(TeamsOptions options)
    {
        if (site.IsPublished)
            return "Teams:Playground is true, and Web:PublicUrl says that the bot is published: whoever finds it could speak as anybody. Set one of the two back.";
        return options.AppId.Length + options.ClientSecret.Length + options.CertificatePath.Length > 0
            ? "Teams:Playground is true, and Teams:AppId or its credentials are set: without proof of who speaks the bot must not reach a tenant. Leave them empty, or set Teams:Playground to false."
            : null;
    }

    private static string? WrongApp(TeamsOptions options) => options switch
    {
        { AppId: "" } => "Teams:AppId is empty: set the application (client) id of the bot's registration, or leave the whole section empty.",
        _ when !Guid.TryParseExact(options.AppId, "D", out _) => $"Teams:AppId '{options.AppId}' is no application id: it looks like 00000000-0000-0000-0000-000000000000.",
        { AppType: TeamsAppType.SingleTenant, TenantId: "" } => "Teams:TenantId is empty: set the directory (tenant) id of the registration.",
        { TenantId.Length: > 0 } when !Guid.TryParseExact(options.TenantId, "D", out _) => $"Teams:TenantId '{options.TenantId}' is no tenant id: it looks like 00000000-0000-0000-0000-000000000000.",
        _ => null,
    };

    private static string? WrongCredential(TeamsOptions options) => options switch
    {
        { AppType: TeamsAppType.ManagedIdentity } => options.ClientSecret.Length + options.CertificatePath.Length > 0
            ? "Teams:AppType is ManagedIdentity, which needs neither Teams:ClientSecret nor Teams:CertificatePath: leave both empty."
            : null,
        { ManagedIdentity.Length: > 0 } => "Teams:ManagedIdentity is set: set Teams:AppType to ManagedIdentity as well, or leave it empty.",
        { ClientSecret: "", CertificatePath: "" } => "Teams:ClientSecret is empty: set it (Certificates & secrets), or Teams:CertificatePath.",
        { ClientSecret.Length: > 0, CertificatePath.Length: > 0 } => "Teams:ClientSecret and Teams:CertificatePath are both set: leave one of them empty.",
        { CertificatePath.Length: > 0 } when !File.Exists(options.CertificatePath) => $"Teams:CertificatePath '{options.CertificatePath}' is not there.",
        _ => null,
    };

    private static string? WrongTenants(TeamsOptions options) =>
        options.Tenants.IsEmpty ? "Teams:AllowedTenants is empty: name the tenants whose people may speak to the bot, with commas between, or * for everybody's." : null;

    private static string? WrongAddress(TeamsOptions options)
    {
        if (!IsSafe(options.OpenIdMetadataUrl)) return NotSafe("Teams:OpenIdMetadataUrl", options.OpenIdMetadataUrl, "whoever is in between could make keys of their own");
        if (options.TokenUrl.Length > 0 && !IsSafe(options.TokenUrl)) return NotSafe("Teams:TokenUrl", options.TokenUrl, "the secret would travel in the open");
        if (!IsSafe(options.Issuer)) return NotSafe("Teams:Issuer", options.Issuer, "nobody signs under that name");

        var hosts = TeamsOptions.Words(options.AllowedServiceHosts);
        if (hosts.IsEmpty) return "Teams:AllowedServiceHosts is empty: the bot could answer nowhere. Name hosts with commas between, such as smba.trafficmanager.net.";
        return hosts.FirstOrDefault(host => !ServiceHosts.IsPattern(host)) is { } wrong
            ? $"Teams:AllowedServiceHosts: '{wrong}' is no host. Write smba.trafficmanager.net, or *.botframework.com for every host of a domain."
            : null;
    }

    private static string NotSafe(string key, string value, string why) => $"{key} '{value}' is not an https address: {why}.";

    /// <summary>Plain http only within this machine.</summary>
    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && ServiceHosts.IsLoopback(uri));
}
