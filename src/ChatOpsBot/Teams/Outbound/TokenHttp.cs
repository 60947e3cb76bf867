using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>How the library for tokens speaks HTTP. It takes https authorities only; where another address is set, its request is sent there.</summary>
internal sealed class TokenHttp(IHttpClientFactory clients) : IMsalHttpClientFactory
{
    internal const string Client = "teams tokens";

    private const string TokenPath = "/oauth2/v2.0/token";

    public HttpClient GetHttpClient() => clients.CreateClient(Client);

    /// <summary>That of another cloud where its token address is set; what is proven by a certificate is proven to it by name.</summary>
    internal static string AuthorityOf(TeamsOptions options)
    {
        if (options.TokenUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && options.TokenUrl.EndsWith(TokenPath, StringComparison.OrdinalIgnoreCase))
            return options.TokenUrl[..^TokenPath.Length];

        // Apps of every tenant get their token from the one of the Bot Framework.
        return $"https://login.microsoftonline.com/{(options.AppType is TeamsAppType.MultiTenant ? "botframework.com" : options.TenantId)}";
    }

    /// <summary>Sends requests for a token to the address that is set.</summary>
    internal sealed class Address(IOptions<TeamsOptions> options) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (options.Value.TokenUrl.Length > 0 && request.RequestUri?.AbsolutePath.EndsWith(TokenPath, StringComparison.OrdinalIgnoreCase) == true)
                request.RequestUri = new Uri(options.Value.TokenUrl);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
