using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>A part of the document outside the actions, under one heading.</summary>
/// <param name="Headings">Its heading and those above it without the document's title, the nearest first.</param>
/// <param name="Blocks">Up to the next heading.</param>
internal sealed record PlanPart(IReadOnlyList<string> Headings, IReadOnlyList<SourceBlock> Blocks)
{
    /// <summary>Empty before the first heading and under the title.</summary>
    internal string Heading => Headings.Count > 0 ? Headings[0] : "";

    /// <summary>Whether one of the headings has a word that begins so.</summary>
    internal bool IsAbout(params ReadOnlySpan<string> beginnings)
    {
        foreach (var heading in Headings)
            if (FoldedWords.Begin(Folding.Fold(heading), beginnings)) return true;

        return false;
    }

    internal static IEnumerable<PlanPart> Of(Outline outline) =>
        outline.Others
            .Select(section => new PlanPart([.. HeadingsOf(section, outline.Title)], [.. section.Own]))
            .Prepend(new PlanPart([], outline.Preamble));

    private static IEnumerable<string> HeadingsOf(OutlineSection? section, OutlineSection? title)
    {
        for (; section is not null && section != title; section = section.Parent) yield return section.Heading.Words;
    }
}
