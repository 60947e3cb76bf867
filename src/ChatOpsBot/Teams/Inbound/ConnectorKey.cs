using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>A key that signs what the Connector sends, and the channels it may sign for.</summary>
/// <param name="Endorsements">Read here: the library that knows keys leaves them out.</param>
internal sealed record ConnectorKey(JsonWebKey Key, ImmutableArray<string> Endorsements)
{
    /// <summary>By their ids.</summary>
    internal static IReadOnlyDictionary<string, ConnectorKey> Read(JsonElement set)
    {
        var keys = new Dictionary<string, ConnectorKey>(StringComparer.Ordinal);
        foreach (var written in set.GetProperty("keys").EnumerateArray())
        {
            var key = new JsonWebKey(written.GetRawText());
            if (key.Kid is { Length: > 0 } id) keys[id] = new ConnectorKey(key, EndorsementsOf(written));
        }

        return keys;
    }

    private static ImmutableArray<string> EndorsementsOf(JsonElement key) =>
        key.TryGetProperty("endorsements", out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(one => one.ValueKind is JsonValueKind.String).Select(one => one.GetString()!)]
            : [];
}
