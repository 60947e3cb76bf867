using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What a newer document does to a plan, a line for each sort of change.</summary>
public static class ImportDiffMessages
{
    /// <summary>Ids named in one line; of more, the number says how many.</summary>
    private const int Named = 12;

    public static IEnumerable<MessageBlock> Lines(Language language, ImportDiff diff)
    {
        ImmutableArray<Fact> facts =
        [
            .. Line(language.In("Ajoutées", "Added"), diff.Added),
            .. Line(language.In("Changées par le document", "Changed by the document"), diff.Changed),
            .. Line(language.In("Archivées", "Archived"), diff.Archived),
            .. Line(language.In("Disparues", "Gone"), diff.Removed),
            .. Line(language.In("Gardées comme changées ici", "Kept as changed here"), diff.KeptFromChat),
        ];
        if (facts.IsEmpty) yield return new MessageBlock.Paragraph(language.In("Rien ne change.", "Nothing changes."));
        else yield return new MessageBlock.Facts(facts);
    }

    private static Fact[] Line(string label, ImmutableArray<string> ids) => ids.IsEmpty ? [] :
        [new Fact($"{label} ({ids.Length})", string.Join(", ", ids.Take(Named)) + (ids.Length > Named ? "…" : ""))];
}
