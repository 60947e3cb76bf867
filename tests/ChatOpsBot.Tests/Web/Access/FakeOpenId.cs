using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>An OpenID provider on this machine: it signs in whoever it is told to, and gives a token for the code it gave and the verifier it was promised.</summary>
internal sealed class FakeOpenId : IAsyncDisposable
{
    internal const string Tenant = "11111111-2222-3333-4444-555555555555";

    internal const string ClientId = "an-example-client";

    internal const string ClientSecret = "an-example-not-a-secret";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> _asked = [];

    private FakeOpenId()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet($"/{Tenant}/v2.0/.well-known/openid-configuration", () => new
        {
            issuer = Authority,
            authorization_endpoint = $"{Authority}/authorize",
            token_endpoint = $"{Authority}/token",
            jwks_uri = $"{Authority}/keys",
        });
        _app.MapGet($"/{Tenant}/v2.0/keys", () => Results.Content(Keys(), "application/json"));
        _app.MapPost($"/{Tenant}/v2.0/token", TokenAsync);
    }

    internal string Authority => $"{_app.Urls.Single()}/{Tenant}/v2.0";

    /// <summary>What is said of whoever signs in next.</summary>
    internal Dictionary<string, object> Claims { get; } = [];

    internal static async Task<FakeOpenId> StartAsync()
    {
        var fake = new FakeOpenId();
        await fake._app.StartAsync(TestContext.Current.CancellationToken);
        return fake;
    }

    /// <summary>Somebody arrives from the bot and signs in.</summary>
    /// <returns>Where they are sent back to.</returns>
    internal string Authorize(Uri asked)
    {
        var query = QueryHelpers.ParseQuery(asked.Query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        Assert.Equal(("code", "S256", ClientId), (query["response_type"], query["code_challenge_method"], query["client_id"]));
        var code = Guid.NewGuid().ToString("N");
        _asked[code] = query;
        return $"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"])}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!_asked.TryRemove(form["code"].ToString(), out var asked)) return Results.BadRequest(new { error = "invalid_grant" });

        var challenge = Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        var isGood = challenge == asked["code_challenge"] && form["client_secret"] == ClientSecret && form["redirect_uri"] == asked["redirect_uri"];
        if (!isGood) return Results.BadRequest(new { error = "invalid_grant" });

        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Authority,
            Audience = ClientId,
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = asked["nonce"] },
            Expires = DateTime.UtcNow.AddMinutes(5),
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(_key) { KeyId = "k1" }, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "an-example", token_type = "Bearer", expires_in = 300, id_token = token });
    }

    private string Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        return $$"""{"keys":[{"kty":"RSA","use":"sig","kid":"k1","alg":"RS256","n":"{{Base64UrlEncoder.Encode(key.Modulus)}}","e":"{{Base64UrlEncoder.Encode(key.Exponent)}}"}]}""";
    }
}
