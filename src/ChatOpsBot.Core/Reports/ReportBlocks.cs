using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Reports;

/// <summary>A filled report as the parts of a message.</summary>
internal static class ReportBlocks
{
    /// <param name="before">What stands between its title and the rest.</param>
    internal static ImmutableArray<MessageBlock> Of(FilledReport filled, ImmutableArray<MessageBlock> before, params ImmutableArray<MessageBlock> after) =>
    [
        new MessageBlock.Header(null, filled.Title, []),
        .. before,
        .. filled.Intro.Select(line => new MessageBlock.Paragraph(line)),
        .. filled.Sections.Select(section => section.Lines.IsEmpty
            ? Subheading.Of(section.Heading)
            : new MessageBlock.Section(section.Heading, string.Join('\n', section.Lines.Select(line => $"- {WithoutBox(line)}")))),
        .. after,
    ];

    /// <summary>Boxes are Markdown's.</summary>
    private static string WithoutBox(string line) => line.StartsWith("[x] ", StringComparison.Ordinal) ? $"✓ {line[4..]}" : line.StartsWith("[ ] ", StringComparison.Ordinal) ? line[4..] : line;
}
