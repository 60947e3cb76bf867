using System.Text.Json;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>What a conversation says about one of its people.</summary>
/// <param name="Name">The real one, which is a label and never a proof.</param>
internal sealed record TeamsProfile(string? Name, Standing Standing)
{
    /// <summary>Somebody of whom nothing could be learned: they may ask, like a guest.</summary>
    internal static readonly TeamsProfile Unknown = new(null, Standing.Guest);

    /// <param name="member">As the roster has it.</param>
    /// <param name="tenant">Of the conversation.</param>
    internal static TeamsProfile Of(JsonElement member, string tenant)
    {
        var isGuest = string.Equals(Text(member, "userRole"), "guest", StringComparison.OrdinalIgnoreCase)
            || Text(member, "userPrincipalName")?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true
            || Text(member, "tenantId") is { } own && !string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase);
        return new TeamsProfile(Text(member, "name"), isGuest ? Standing.Guest : Standing.Member);
    }

    private static string? Text(JsonElement member, string name) =>
        member.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
