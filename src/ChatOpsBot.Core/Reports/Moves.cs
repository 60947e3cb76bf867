using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>All that happened to one thing in a span of time, oldest first.</summary>
public sealed record Moves(Subject Subject, string Name, ImmutableArray<JournalEntry> Entries)
{
    /// <summary>By what was touched, in the order of the first change; what was taken back within the span did not happen.</summary>
    public static ImmutableArray<Moves> Of(IEnumerable<JournalEntry> journal) =>
    [
        .. journal.GroupBy(entry => entry.Subject)
            .Select(group => new Moves(group.Key, group.Last().Name, [.. group]))
            .Where(moves => moves.Entries.Any(entry => entry.Field is ChangedField.Created or ChangedField.Note) || moves.Fields.Any(moves.IsMoved)),
    ];

    private IEnumerable<(ChangedField Field, int? Box)> Fields => Entries.Select(entry => (entry.Field, entry.Box)).Distinct();

    /// <summary>The value before and the one after; equal where it came back to what it was.</summary>
    public (string? Old, string? New)? Change(ChangedField field, int? box = null)
    {
        var entries = Entries.Where(entry => entry.Field == field && entry.Box == box).ToList();
        return entries.Count == 0 ? null : (entries[0].Old, entries[^1].New);
    }

    public bool IsMoved(ChangedField field) => Change(field) is { } change && change.Old != change.New;

    private bool IsMoved((ChangedField Field, int? Box) of) => Change(of.Field, of.Box) is { } change && change.Old != change.New;

    /// <summary>Steps and criteria that were ticked; less than none where more were unticked.</summary>
    public int Ticked => Fields.Where(of => of.Field is ChangedField.Box).Select(of => Change(of.Field, of.Box)!.Value)
        .Sum(change => (FieldValue.Done(change.New) ? 1 : 0) - (FieldValue.Done(change.Old) ? 1 : 0));

    /// <summary>Whether it is done now and was not before.</summary>
    public bool IsFinished => IsMoved(ChangedField.Status) && FieldValue.Status(Change(ChangedField.Status)!.Value.New) is ActionStatus.Done;
}
