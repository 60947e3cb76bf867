namespace ChatOpsBot.Teams.Rendering;

/// <summary>What a pressed action asks for.</summary>
internal static class CardVerbs
{
    /// <summary>Says its command.</summary>
    internal const string Say = "say";

    /// <summary>Shows another page.</summary>
    internal const string Page = "page";

    /// <summary>Hands over the file that goes with the message, in the personal chat.</summary>
    internal const string File = "file";

    /// <summary>Draws the card as it stands now, for whoever looks at it.</summary>
    internal const string Refresh = "refresh";
}
