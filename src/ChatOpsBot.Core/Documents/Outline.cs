using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>A heading, where it stands, and, when it may be an action's, the blocks under it that are no other action's.</summary>
internal sealed class OutlineSection(SourceBlock.Heading heading, OutlineSection? parent)
{
    internal SourceBlock.Heading Heading { get; } = heading;

    /// <summary>The nearest heading above of a higher level.</summary>
    internal OutlineSection? Parent { get; } = parent;

    internal List<SourceBlock> Content { get; } = [];

    /// <summary>What stands under it before the next heading.</summary>
    internal IEnumerable<SourceBlock> Own => Content.TakeWhile(block => block is not SourceBlock.Heading);

    internal bool IsAction { get; set; }

    internal bool ContainsActions { get; set; }
}

/// <summary>The headings of a document and which of them are actions, found in one pass over its blocks.</summary>
internal sealed partial class Outline
{
    private readonly List<OutlineSection> _sections = [];

    /// <summary>In the order of the document.</summary>
    internal IEnumerable<OutlineSection> Actions => _sections.Where(section => section.IsAction);

    /// <summary>All of them, in the order of the document.</summary>
    internal IReadOnlyList<OutlineSection> Sections => _sections;

    /// <summary>What stands before the first heading.</summary>
    internal List<SourceBlock> Preamble { get; } = [];

    /// <summary>The sections that are no action and in none, in the order of the document.</summary>
    internal IEnumerable<OutlineSection> Others => _sections.Where(section => !IsWithinAction(section));

    internal bool EndsInAction => _sections.Count > 0 && IsWithinAction(_sections[^1]);

    /// <summary>The first heading of level 1; null when there is none that is not an action.</summary>
    internal OutlineSection? Title { get; private set; }

    /// <summary>The chapter a section stands in, without its number; null directly under the title.</summary>
    internal string? PhaseOf(OutlineSection section)
    {
        var above = section.Parent;
        while (above is { IsAction: true }) above = above.Parent;
        if (above is null || above == Title) return null;

        var name = WithoutNumber(above.Heading.Words);
        return name.Length == 0 ? null : name;
    }

    /// <summary>"2.1 Actions" is "Actions".</summary>
    internal static string WithoutNumber(string heading) => NumberPattern().Replace(heading, "");

    internal static Outline Of(SourceDocument document)
    {
        var outline = new Outline();
        OutlineSection? current = null;
        foreach (var block in document.Blocks)
        {
            if (block is SourceBlock.Heading heading)
            {
                current = CloseUpTo(current, heading.Level);
                current = outline.Open(heading, current);
            }
            else
            {
                (current?.Content ?? outline.Preamble).Add(block);
            }
        }

        CloseUpTo(current, 0);
        outline.Title = outline._sections.Find(section => section is { Heading.Level: 1, IsAction: false });
        return outline;
    }

    /// <summary>Leaves an assumption or example whose id an action has too among the other sections.</summary>
    internal IEnumerable<OutlineSection> SetApart()
    {
        var actions = Actions.ToLookup(section => section.Heading.Candidate!.Id);
        foreach (var section in actions.SelectMany(same => same).Where(IsApart).Where(section => actions[section.Heading.Candidate!.Id].Any(other => !IsApart(other))).ToList())
        {
            section.IsAction = false;
            yield return section;
        }
    }

    private static bool IsApart(OutlineSection section)
    {
        for (var above = section.Parent; above is not null; above = above.Parent)
            if (ActionRows.IsApart([above.Heading.Words])) return true;

        return false;
    }

    private OutlineSection Open(SourceBlock.Heading heading, OutlineSection? parent)
    {
        var section = new OutlineSection(heading, parent);
        _sections.Add(section);
        return section;
    }

    /// <summary>Ends the sections of this level and below; one that is no action is a named part of the section around it.</summary>
    private static OutlineSection? CloseUpTo(OutlineSection? section, int level)
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

    private static bool IsWithinAction(OutlineSection? section)
    {
        while (section is { IsAction: false }) section = section.Parent;
        return section is not null;
    }

    private static bool IsInCandidate(OutlineSection? section)
    {
        while (section is { Heading.Candidate: null }) section = section.Parent;
        return section is not null;
    }

    private static bool IsAction(OutlineSection section)
    {
        if (section.Heading.Candidate is not { } candidate) return false;

        // A whole document may be called "PLAN-2027 : ..." and have boxes of its own; only what it says of itself counts.
        var own = section.ContainsActions ? section.Own : section.Content;
        if (own.OfType<SourceBlock.TableOf>().Any(table => AttributeTable.IsOne(table.Rows)) || LabelledAttributes.AreIn(own)) return true;

        var mayHaveBoxesOnly = !candidate.NeedsAttributes && !(section.ContainsActions && section.Heading.Level == 1);
        return mayHaveBoxesOnly && own.OfType<SourceBlock.List>().Any(list => list.HasBoxes);
    }

    [GeneratedRegex(@"^(?:[A-Z](?:\.[0-9]+)+|[A-Z](?=[.)])|[0-9]+(?:\.[0-9]+)*)[.)]?(?:\s*[-–—:])?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
