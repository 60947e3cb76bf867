using System.Text.Json;
using ChatOpsBot.Core.People;
using ChatOpsBot.Teams.Wire;

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
        var isGuest = string.Equals(member.Text("userRole"), "guest", StringComparison.OrdinalIgnoreCase)
            || member.Text("userPrincipalName")?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) == true
            || member.Text("tenantId") is { } own && !string.Equals(own, tenant, StringComparison.OrdinalIgnoreCase);
        return new TeamsProfile(member.Text("name"), isGuest ? Standing.Guest : Standing.Member);
    }
}
