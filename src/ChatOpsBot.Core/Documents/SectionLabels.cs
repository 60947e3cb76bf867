using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents;

/// <summary>What the labels under an action announce, in French and English.</summary>
internal static class SectionLabels
{
    internal static ChecklistKind ChecklistKindOf(string label)
    {
        var folded = Folding.Fold(label);
        return folded.Contains("criter", StringComparison.Ordinal) || folded.StartsWith("definition of done", StringComparison.Ordinal)
            ? ChecklistKind.Criterion
            : ChecklistKind.Step;
    }

    internal static SectionKind SectionKindOf(string label)
    {
        var folded = Folding.Fold(label);
        if (folded.StartsWith("description", StringComparison.Ordinal)) return SectionKind.Description;
        if (folded.StartsWith("risque", StringComparison.Ordinal) || folded.StartsWith("risk", StringComparison.Ordinal)) return SectionKind.Risks;
        return IsRollback(folded) ? SectionKind.Rollback : SectionKind.Other;
    }

    private static bool IsRollback(string folded) =>
        folded.Contains("rollback", StringComparison.Ordinal)
        || folded.Contains("roll back", StringComparison.Ordinal)
        || folded.Contains("retour arriere", StringComparison.Ordinal)
        || folded.Contains("retour en arriere", StringComparison.Ordinal);
}
