namespace ChatOpsBot.Slack.Sending;

/// <summary>What sort of place an id names.</summary>
internal static class SlackPlaces
{
    internal static bool IsPerson(string id) => id.StartsWith('U') || id.StartsWith('W');

    /// <summary>Whether one person alone reads it, with the bot.</summary>
    internal static bool IsDirect(string id) => IsPerson(id) || id.StartsWith('D');
}
