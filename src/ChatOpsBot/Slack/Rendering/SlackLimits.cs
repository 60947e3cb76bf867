namespace ChatOpsBot.Slack.Rendering;

/// <summary>What Slack takes, in characters and pieces, of what the bot sends.</summary>
internal static class SlackLimits
{
    internal const int MessageBlocks = 50;
    internal const int SectionText = 3_000;
    internal const int SectionFields = 10;
    internal const int FieldText = 2_000;
    internal const int HeaderText = 150;
    internal const int ContextText = 3_000;
    internal const int ActionsElements = 25;
    internal const int ButtonText = 75;
    internal const int AccessibilityLabel = 75;

    /// <summary>Of the notification text: an edit is refused above it.</summary>
    internal const int MessageText = 4_000;

    /// <summary>Of all blocks of one message together; the figure is nowhere documented, and refusals were seen above 13,000.</summary>
    internal const int MessageLetters = 12_000;
}
