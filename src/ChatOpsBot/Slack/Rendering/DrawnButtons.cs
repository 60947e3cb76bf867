using System.Globalization;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Draws buttons, each with an id of its own in its message.</summary>
internal sealed class DrawnButtons
{
    /// <summary>How the ids of buttons begin that say a command.</summary>
    internal const string Command = "command.";

    /// <summary>How the ids of buttons begin that show another page.</summary>
    internal const string Page = "page.";

    private int _drawn;

    /// <returns>Null for one that carries more than a button can: what it says can still be typed.</returns>
    internal JsonObject? Draw(CommandButton button, string? label = null, string? reads = null)
    {
        if (ButtonValue.Write(button) is not { } value) return null;

        return BlockKit.Button(
            Label(label ?? button.Label), Command + Next(), value,
            reads is null ? null : SlackText.Cut(reads, SlackLimits.AccessibilityLabel));
    }

    /// <summary>Pressing it says nothing to the bot: the browser opens.</summary>
    internal JsonObject Draw(MessageBlock.Link link) =>
        BlockKit.LinkButton(Label(link.Label), $"link.{Next()}", link.Url);

    private string Next() => (++_drawn).ToString(CultureInfo.InvariantCulture);

    private static string Label(string text) => SlackText.Cut(text, SlackLimits.ButtonText) is var cut && string.IsNullOrWhiteSpace(cut) ? "→" : cut;

    internal IEnumerable<JsonObject> Draw(MessageBlock.Buttons buttons) => buttons.Items
        .Select(button => Draw(button)).OfType<JsonObject>()
        .Chunk(SlackLimits.ActionsElements).Select(BlockKit.Actions);
}
