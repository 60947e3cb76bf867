using System.Text.Json;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>What a workspace says about one of its people.</summary>
/// <param name="Name">The real one, which is a label and never a proof.</param>
/// <param name="Zone">As the IANA names it; null when it is not said.</param>
/// <param name="Mail">Null too where the app may not read it (<c>users:read.email</c>).</param>
internal sealed record SlackProfile(string? Name, Language? Language, string? Zone, string? Mail, Standing Standing)
{
    /// <summary>Somebody of whom nothing could be learned: they may ask, like a guest.</summary>
    internal static readonly SlackProfile Unknown = new(null, null, null, null, Standing.Guest);

    internal AccountProfile Profile => AccountProfile.Seen(Language, Zone, Mail);

    /// <param name="user">As <c>users.info</c> has it.</param>
    /// <param name="team">The bot's own workspace.</param>
    internal static SlackProfile Of(JsonElement user, string team)
    {
        var isGuest = Is(user, "is_restricted") || Is(user, "is_ultra_restricted") || Is(user, "is_stranger") || !IsOf(user, team);
        return new SlackProfile(
            Text(user, "real_name") ?? Text(user, "name"), Languages.FromTag(Text(user, "locale")), Text(user, "tz"), user.TryGetProperty("profile", out var shown) && shown.ValueKind is JsonValueKind.Object ? Text(shown, "email") : null, isGuest ? Standing.Guest : Standing.Member);
    }

    /// <summary>Of the workspace, or of another one of the organisation that shares its people with it.</summary>
    private static bool IsOf(JsonElement user, string team)
    {
        if (Text(user, "team_id") is not { } own || own == team) return true;

        return user.TryGetProperty("enterprise_user", out var enterprise) && enterprise.ValueKind is JsonValueKind.Object
            && enterprise.TryGetProperty("teams", out var teams) && teams.ValueKind is JsonValueKind.Array
            && teams.EnumerateArray().Any(one => one.ValueKind is JsonValueKind.String && one.GetString() == team);
    }

    private static bool Is(JsonElement user, string name) => user.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.True;

    private static string? Text(JsonElement user, string name) =>
        user.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
