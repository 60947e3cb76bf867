using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>The line over the second part of a message.</summary>
internal static class Subheading
{
    internal static MessageBlock Of(string text) => new MessageBlock.Paragraph(RichText.Of(RichText.Strong(text)));
}
