using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsBot.Tests.Teams;

/// <summary>Signs as the Bot Connector does, and tells with which keys.</summary>
internal sealed class ConnectorTokenMaker : IDisposable
{
    private readonly List<(RSA Rsa, string Id, string[]? Endorsements)> _keys = [];

    /// <summary>Whether nobody is told the keys.</summary>
    internal bool AreSilent { get; set; }

    internal ConnectorTokenMaker() => AddKey("key-1", "msteams", "webchat");

    /// <summary>How often the keys were told.</summary>
    internal int Told { get; private set; }

    /// <param name="endorsements">Null for a key that has none.</param>
    internal void AddKey(string id, params string[]? endorsements) => _keys.Insert(0, (RSA.Create(2048), id, endorsements));

    internal JsonObject Keys()
    {
        Told++;
        return new JsonObject { ["keys"] = new JsonArray([.. _keys.Select(key => (JsonNode)Public(key.Rsa, key.Id, key.Endorsements))]) };
    }

    /// <summary>A good one, unless it is told what is wrong with it.</summary>
    internal string Make(TokenWishes wishes, DateTimeOffset now)
    {
        var (rsa, id, _) = _keys.First(key => wishes.Key is null || key.Id == wishes.Key);
        using var forged = RSA.Create(2048);
        var claims = new Dictionary<string, object>();
        if (wishes.ServiceUrl is { } url) claims["serviceurl"] = url;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = wishes.Issuer,
            Audience = wishes.Audience,
            NotBefore = (now + wishes.From).UtcDateTime,
            Expires = wishes.Until is { } until ? (now + until).UtcDateTime : null,
            Claims = claims,
            SigningCredentials = wishes.IsUnsigned ? null : new SigningCredentials(
                new RsaSecurityKey(wishes.IsForged ? forged : rsa) { KeyId = wishes.OtherKid ?? id }, wishes.Algorithm)
            { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
        });
    }

    public void Dispose()
    {
        foreach (var key in _keys) key.Rsa.Dispose();
    }

    private static JsonObject Public(RSA rsa, string id, string[]? endorsements)
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null) key["endorsements"] = new JsonArray([.. endorsements.Select(one => (JsonNode)one)]);
        return key;
    }
}

/// <summary>What a token says; as it stands, what the Connector's would.</summary>
internal sealed record TokenWishes(string Audience, string? ServiceUrl)
{
    internal string Issuer { get; init; } = "https://api.botframework.com";

    internal TimeSpan From { get; init; } = TimeSpan.Zero;

    /// <summary>Null for a token without an end.</summary>
    internal TimeSpan? Until { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The key it is signed with; null for the newest.</summary>
    internal string? Key { get; init; }

    /// <summary>The id it names instead.</summary>
    internal string? OtherKid { get; init; }

    internal bool IsForged { get; init; }

    internal bool IsUnsigned { get; init; }

    internal string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;
}
