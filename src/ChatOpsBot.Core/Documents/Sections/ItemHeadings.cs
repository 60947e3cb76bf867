using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>What a heading or label says of the boxes under it, in French and English.</summary>
internal static class ItemHeadings
{
    /// <summary>Null when it says nothing: a heading above may.</summary>
    internal static ItemKind? KindOf(string heading)
    {
        var folded = Folding.Fold(heading);
        if (FoldedWords.Begin(folded, ["pre-requis", "prerequis", "prealable", "pre-requisite"])) return ItemKind.Prerequisite;
        if (FoldedWords.Begin(folded, ["cloture", "closing", "closure", "close-out", "closeout"])) return ItemKind.Closing;
        if (FoldedWords.Begin(folded, ["artifact", "artefact"])) return ItemKind.Artifact;
        if (FoldedWords.Begin(folded, ["bloquant", "blocking", "blocker"])) return ItemKind.Gate;
        if (FoldedWords.Begin(folded, ["livrable", "deliverable"])) return ItemKind.Deliverable;
        if (FoldedWords.Begin(folded, ["document"])) return ItemKind.Document;
        return FoldedWords.Begin(folded, ["checklist", "check-list"]) ? ItemKind.Closing : null;
    }
}
