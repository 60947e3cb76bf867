using System.Diagnostics;
using ChatOpsBot.Core.Documents.Writing;

namespace ChatOpsBot.Core.Plans;

/// <summary>
/// Decides whose value is taken: what the document alone changed since the last one is the document's, what chat alone changed
/// is chat's, and what both changed is whose was chosen.
/// </summary>
/// <param name="start">J0 as the plan knows it.</param>
internal sealed class ThreeWay(ImportChoice choice, DateOnly? start)
{
    private readonly List<ImportConflict> _conflicts = [];
    private readonly List<string> _kept = [];

    internal IEnumerable<ImportConflict> Conflicts => _conflicts;

    /// <summary>The names of what chat alone changed.</summary>
    internal IEnumerable<string> Kept => _kept.Distinct();

    /// <param name="thing">As it is named.</param>
    /// <param name="live">As it stands now; values as <see cref="FieldValue"/> writes them.</param>
    /// <param name="last">As the last document had it.</param>
    internal ImportSide Side(SubjectSnapshot thing, ChangedField field, string? live, string? last, string? next)
    {
        if (live == last) return ImportSide.Document;
        if (IsSame(field, live, next)) return ImportSide.Chat;
        if (IsSame(field, next, last))
        {
            if (!IsSame(field, live, last)) _kept.Add(thing.Name);
            return ImportSide.Chat;
        }

        if (IsSame(field, live, last)) return ImportSide.Document;

        var name = $"{thing.Name}.{Word(field)}";
        var taken = choice.Of(name);
        _conflicts.Add(new ImportConflict(name, thing.Title, new FieldChange(thing.Subject, field, null, live, next), taken));
        return taken;
    }

    /// <summary>Whether a box is ticked: two sides that both changed it agree.</summary>
    internal bool IsTicked(SubjectSnapshot thing, bool live, bool last, bool next)
    {
        if (live != last && next == last) _kept.Add(thing.Name);
        return live != last ? live : next;
    }

    /// <summary>An export writes dates and verdicts in the author's hand: what comes back says the same in other words.</summary>
    private bool IsSame(ChangedField field, string? one, string? other) => one == other || field switch
    {
        ChangedField.Due => one is not null && other is not null && Differences.IsSame(DueDate.Read(one), DueDate.Read(other), start),
        ChangedField.Verdict => one is not null && other is not null && Differences.IsSameVerdict(one, other),
        _ => false,
    };

    private static string Word(ChangedField field) => field switch
    {
        ChangedField.Title => "title",
        ChangedField.Status => "status",
        ChangedField.BlockedReason => "reason",
        ChangedField.Owners => "owner",
        ChangedField.Due => "due",
        ChangedField.Priority => "priority",
        ChangedField.Measured => "value",
        ChangedField.Verdict => "verdict",
        ChangedField.Start => "start",
        ChangedField.Created or ChangedField.SpentDays or ChangedField.Box or ChangedField.Note or ChangedField.Closed => throw new UnreachableException(),
    };
}
