using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Tests.Teams;

/// <summary>The metadata, the keys, and the tokens for what the bot sends.</summary>
internal sealed partial class FakeTeams
{
    private const string SentToken = "example.token.for.what.is.sent";

    /// <summary>What was asked for a token, oldest first.</summary>
    internal List<IFormCollection> Asked { get; } = [];

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
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        lock (_lock) Asked.Add(form);
        if (form["grant_type"] != "client_credentials" || form["client_id"] != AppId || form["scope"] != "https://api.botframework.com/.default")
            return Json(new JsonObject { ["error"] = "invalid_request", ["error_description"] = "AADSTS900144" }, 400);
        if (form["client_secret"] != Secret && form["client_assertion"].Count == 0)
            return Json(new JsonObject { ["error"] = "invalid_client", ["error_description"] = "AADSTS7000215" }, 401);
        return Json(new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = 3599, ["ext_expires_in"] = 3599, ["access_token"] = SentToken });
    }

    private static IResult Json(JsonNode body, int status = 200) => Results.Text(body.ToJsonString(), "application/json", statusCode: status);
}
