using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsBot.Tests.Teams;

/// <summary>The metadata, the keys, and the tokens for what the bot sends.</summary>
internal sealed partial class FakeTeams
{
    private const string SentToken = "example.token.for.what.is.sent";

    /// <summary>How the library knows the machine it runs on.</summary>
    private const string MachineTokens = "/metadata/identity/oauth2/token";

    /// <summary>What was asked for a token, oldest first.</summary>
    internal List<IFormCollection> Asked { get; } = [];

    /// <summary>Of which identities the machine was asked for a token, oldest first.</summary>
    internal List<string> MachinesAsked { get; } = [];

    /// <summary>The directory in which the bot is registered.</summary>
    internal string Directory { get; set; } = Tenant;

    /// <summary>Registered with the bot instead of a secret.</summary>
    internal X509Certificate2? Certificate { get; set; }

    /// <summary>The identity of the machine that the bot runs on; null for a machine without one.</summary>
    internal string? Identity { get; set; }

    private void MapAuthority(WebApplication app)
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => Json(new JsonObject
        {
            ["issuer"] = "https://api.botframework.com",
            ["authorization_endpoint"] = "https://invalid.botframework.com",
            ["jwks_uri"] = $"{Address}v1/.well-known/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }));
        app.MapGet("/v1/.well-known/keys", () => Tokens.AreSilent ? Results.StatusCode(503) : Json(Tokens.Keys()));
        app.MapPost("/{tenant}/oauth2/v2.0/token", TokenAsync);
        app.MapGet(MachineTokens, MachineToken);
    }

    private IResult MachineToken(HttpRequest request)
    {
        lock (_lock) MachinesAsked.Add(request.Query["client_id"].ToString());
        if (request.Headers["Metadata"] != "true" || request.Query["resource"] != "https://api.botframework.com") return Json(new JsonObject { ["error"] = "invalid_request" }, 400);
        if (Identity is null || request.Query["client_id"] != Identity) return Json(new JsonObject { ["error"] = "invalid_request", ["error_description"] = "Identity not found" }, 400);

        return Json(new JsonObject { ["access_token"] = SentToken, ["client_id"] = Identity, ["expires_in"] = "3599", ["resource"] = "https://api.botframework.com", ["token_type"] = "Bearer" });
    }

    private async Task<IResult> TokenAsync(HttpRequest request, string tenant)
    {
        var form = await request.ReadFormAsync();
        lock (_lock) Asked.Add(form);
        if (tenant != Directory) return Json(new JsonObject { ["error"] = "invalid_request", ["error_description"] = "AADSTS90002" }, 400);
        if (form["grant_type"] != "client_credentials" || form["client_id"] != AppId || form["scope"] != "https://api.botframework.com/.default")
            return Json(new JsonObject { ["error"] = "invalid_request", ["error_description"] = "AADSTS900144" }, 400);
        if (Certificate is null ? form["client_secret"] != Secret : !await ProvesAsync(form, Certificate))
            return Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215" }, 401);
        return Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = SentToken });
    }

    /// <summary>Whether the certificate signed who asks, whom, and for how long: not longer than ten minutes.</summary>
    private async Task<bool> ProvesAsync(IFormCollection form, X509Certificate2 certificate)
    {
        if (form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") return false;

        var written = form["client_assertion"].ToString();
        var validated = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(written, new TokenValidationParameters
        {
            ValidIssuer = AppId,
            ValidAudience = $"https://login.microsoftonline.com/{Directory}/oauth2/v2.0/token",
            IssuerSigningKey = new RsaSecurityKey(certificate.GetRSAPublicKey()!),
            TryAllIssuerSigningKeys = true,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256],
            RequireExpirationTime = true,
        });
        return validated is { IsValid: true, SecurityToken: JsonWebToken token } && token.Subject == AppId && token.Id is { Length: > 0 }
            && token.ValidTo - token.ValidFrom <= TimeSpan.FromMinutes(10) && Names(token, certificate);
    }

    /// <summary>Whether it says which certificate signed it.</summary>
    private static bool Names(JsonWebToken token, X509Certificate2 certificate) => token.TryGetHeaderValue<string>("x5t#S256", out var thumbprint)
        ? thumbprint == Base64UrlEncoder.Encode(certificate.GetCertHash(HashAlgorithmName.SHA256))
        : token.X5t == Base64UrlEncoder.Encode(certificate.GetCertHash());

    private static IResult Json(JsonNode body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
