using ChatOpsBot.Teams.Wire;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Decides whether a request is the Bot Connector's own, before anything of it is read, and whether its proof is about what it says.</summary>
internal sealed class TeamsAuthentication(ConnectorKeys keys, IOptions<TeamsOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    /// <summary>By how much clocks may differ.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _tokens = new() { MapInboundClaims = false };

    /// <summary>What a genuine token vouches for; null for every other one.</summary>
    /// <param name="authorization">The header as it came.</param>
    internal async Task<ConnectorProof?> ProveAsync(string? authorization, CancellationToken cancellation)
    {
        if (authorization?.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) != true) return null;

        var written = authorization[Scheme.Length..].Trim();
        if (KidOf(written) is not { Length: > 0 } kid) return null;
        if (await keys.FindAsync(kid, cancellation) is not { } key) return null;

        var validated = await _tokens.ValidateTokenAsync(written, Expected(key));
        return validated is { IsValid: true, SecurityToken: JsonWebToken token } && token.TryGetClaim("serviceurl", out var serviceUrl)
            ? new ConnectorProof(serviceUrl.Value, key.Endorsements)
            : null;
    }

    /// <summary>Null for what is no token.</summary>
    private string? KidOf(string written)
    {
        try
        {
            return _tokens.CanReadToken(written) ? _tokens.ReadJsonWebToken(written).Kid : null;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            return null;
        }
    }

    private TokenValidationParameters Expected(ConnectorKey key) => new()
    {
        ValidIssuer = options.Value.Issuer,
        ValidAudience = options.Value.AppId,
        IssuerSigningKey = key.Key,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) => IsWithin(from, until),
    };

    private bool IsWithin(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is null || now >= from - Skew);
    }
}

/// <summary>What a token of the Connector vouches for.</summary>
/// <param name="ServiceUrl">Where the activity is answered.</param>
/// <param name="Endorsements">The channels that its key may sign for.</param>
internal sealed record ConnectorProof(string ServiceUrl, IReadOnlyCollection<string> Endorsements)
{
    /// <summary>Whether it was made for this activity, and by a key of its channel.</summary>
    internal bool Covers(Activity activity) =>
        activity is { ServiceUrl: { } told, ChannelId: { } channel }
        && string.Equals(told.TrimEnd('/'), ServiceUrl.TrimEnd('/'), StringComparison.OrdinalIgnoreCase)
        && Endorsements.Contains(channel);
}
