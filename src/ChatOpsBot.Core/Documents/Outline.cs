using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents;

/// <summary>A heading, where it stands, and, when it may be an action's, the blocks under it that are no other action's.</summary>
internal sealed class OutlineSection(HeadingBlock heading, string words, ActionHeading? candidate, OutlineSection? parent)
{
    internal HeadingBlock Heading { get; } = heading;

    internal string Words { get; } = words;

    internal ActionHeading? Candidate { get; } = candidate;

    /// <summary>The nearest heading above of a higher level.</summary>
    internal OutlineSection? Parent { get; } = parent;

    internal List<Block> Content { get; } = [];

    internal bool IsAction { get; set; }

    internal bool ContainsActions { get; set; }
}

/// <summary>The headings of a document and which of them are actions, found in one pass over its blocks.</summary>
internal sealed partial class Outline
{
    private readonly SourceDocument _document;
    private readonly List<OutlineSection> _sections = [];

    private Outline(SourceDocument document) => _document = document;

    /// <summary>In the order of the document.</summary>
    internal IEnumerable<OutlineSection> Actions => _sections.Where(section => section.IsAction);

    /// <summary>The first heading of level 1; null when there is none that is not an action.</summary>
    internal OutlineSection? Title { get; private set; }

    /// <summary>The chapter a section stands in, without its number; null directly under the title.</summary>
    internal string? PhaseOf(OutlineSection section)
    {
        var above = section.Parent;
        while (above is { IsAction: true }) above = above.Parent;
        if (above is null || above == Title) return null;

        var name = NumberPattern().Replace(above.Words, "");
        return name.Length == 0 ? null : name;
    }

    internal static Outline Of(SourceDocument document)
    {
        var outline = new Outline(document);
        OutlineSection? current = null;
        foreach (var block in document.Blocks)
        {
            if (block is HeadingBlock heading)
            {
                current = outline.CloseUpTo(current, heading.Level);
                current = outline.Open(heading, current);
            }
            else
            {
                current?.Content.Add(block);
            }
        }

        outline.CloseUpTo(current, 0);
        outline.Title = outline._sections.Find(section => section is { Heading.Level: 1, IsAction: false });
        return outline;
    }

    private OutlineSection Open(HeadingBlock heading, OutlineSection? parent)
    {
        var words = PlainText.Of(heading.Inline, _document.Text).Words.Trim();
        var section = new OutlineSection(heading, words, ActionHeading.Of(heading, _document), parent);
        _sections.Add(section);
        return section;
    }

    /// <summary>Ends the sections of this level and below; one that is no action is a named part of the section around it.</summary>
    private OutlineSection? CloseUpTo(OutlineSection? section, int level)
    {
        while (section is not null && section.Heading.Level >= level)
        {
            section.IsAction = IsAction(section);
            if (section.Parent is { } parent) parent.ContainsActions |= section.IsAction || section.ContainsActions;
            if (!section.IsAction && IsInCandidate(section.Parent))
            {
                section.Parent!.Content.Add(section.Heading);
                section.Parent.Content.AddRange(section.Content);
            }

            section = section.Parent;
        }

        return section;
    }

    private static bool IsInCandidate(OutlineSection? section)
    {
        while (section is { Candidate: null }) section = section.Parent;
        return section is not null;
    }

    private bool IsAction(OutlineSection section)
    {
        if (section.Candidate is not { } candidate) return false;

        // A chapter or a whole document may be called "PLAN-2027 : ..."; only a table of its own makes it an action.
        var own = section.ContainsActions ? section.Content.TakeWhile(block => block is not HeadingBlock) : section.Content;
        if (own.OfType<Table>().Any(table => AttributeTable.IsOne(_document.Read(table)))) return true;

        return !candidate.NeedsAttributes && !section.ContainsActions
            && own.OfType<ListBlock>().Any(list => BoxList.In(list, _document).Any());
    }

    [GeneratedRegex(@"^[0-9]+(?:\.[0-9]+)*[.)]?(?:\s*[-–—:])?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
