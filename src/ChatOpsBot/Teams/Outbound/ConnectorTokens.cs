using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>A token to send with a call; or why there is none, without anything secret in it.</summary>
internal sealed record ConnectorToken(string Value, string? Failure);

/// <summary>Asks for the bot's token, by the library that keeps it until it is about to end.</summary>
internal sealed class ConnectorTokens(IOptions<TeamsOptions> options, TokenHttp http)
{
    private readonly Lazy<IConfidentialClientApplication> _app = new(() => App(options.Value, http));
    private readonly Lazy<IManagedIdentityApplication> _identity = new(() => Identity(options.Value, http));

    internal async Task<ConnectorToken> GetAsync(CancellationToken cancellation)
    {
        var resource = options.Value.Issuer.TrimEnd('/');
        try
        {
            var result = options.Value.AppType is TeamsAppType.ManagedIdentity
                ? await _identity.Value.AcquireTokenForManagedIdentity(resource).ExecuteAsync(cancellation)
                : await _app.Value.AcquireTokenForClient([$"{resource}/.default"]).ExecuteAsync(cancellation);
            return new ConnectorToken(result.AccessToken, null);
        }
        catch (MsalException exception)
        {
            return new ConnectorToken("", exception.ErrorCode);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or CryptographicException
            || exception is OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return new ConnectorToken("", exception.GetType().Name);
        }
    }

    private static IConfidentialClientApplication App(TeamsOptions options, TokenHttp http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.AppId)
            .WithAuthority(TokenHttp.AuthorityOf(options), validateAuthority: false)
            .WithInstanceDiscovery(enableInstanceDiscovery: false)
            .WithHttpClientFactory(http);
        return (options.ClientSecret.Length > 0 ? builder.WithClientSecret(options.ClientSecret) : builder.WithCertificate(CertificateFile.Load(options.CertificatePath), sendX5C: true)).Build();
    }

    private static IManagedIdentityApplication Identity(TeamsOptions options, TokenHttp http) => ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(options.ManagedIdentity.Length > 0 ? options.ManagedIdentity : options.AppId))
        .WithHttpClientFactory(http).Build();
}
