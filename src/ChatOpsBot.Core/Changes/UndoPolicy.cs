using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>Takes back the author's last change while nobody changed the same value since (PRODUCT: ten minutes); of a closed plan only its closing.</summary>
public static class UndoPolicy
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <param name="journal">Every line of the plan's journal within <see cref="Window"/> of <paramref name="now"/>, in any order.</param>
    /// <param name="actor">Who takes back; without a name, what nobody's name was put to.</param>
    public static Decision Decide(IReadOnlyList<JournalEntry> journal, string? actor, string conversation, DateTimeOffset now, PlanSnapshot plan)
    {
        var undone = journal.Select(entry => entry.Undoes).ToHashSet();
        var last = journal
            .Where(entry => entry.Undoes is null && !undone.Contains(entry.PlanVersion) && entry.At > now - Window)
            .Where(entry => entry.Actor == actor && (actor is not null || entry.Conversation == conversation))
            .GroupBy(entry => entry.PlanVersion)
            .MaxBy(group => group.Key);
        if (last is null) return new Decision.Refused(new Refusal.NothingToUndo());

        if (plan.ClosedAt is { } closed && last.All(entry => entry.Field is not ChangedField.Closed))
            return new Decision.Refused(new Refusal.PlanIsClosed(closed));

        var since = journal.Where(entry => entry.PlanVersion > last.Key && entry.Undoes is null && !undone.Contains(entry.PlanVersion));
        if (since.FirstOrDefault(later => last.Any(entry => Touches(later, entry))) is { } other)
            return new Decision.Refused(new Refusal.ChangedSince(other));

        // The last written is the first taken back.
        var changes = last.OrderByDescending(entry => entry.Line).Select(entry => TakenBack(entry, plan));
        return new Decision.Write([.. changes], null, [], last.Key);
    }

    private static bool Touches(JournalEntry later, JournalEntry entry) => later.Subject == entry.Subject
        && (entry.Field is ChangedField.Created || later.Field == entry.Field && later.Box == entry.Box && entry.Field is not ChangedField.Note);

    /// <summary>What was added is archived, what was raised is over, since their history stays; a note stays too, and its withdrawal stands beside it.</summary>
    private static FieldChange TakenBack(JournalEntry entry, PlanSnapshot plan) => entry switch
    {
        { Field: ChangedField.Created, Subject.IsAction: true } => Effects.Status(plan.WithId(entry.Item)!, ActionStatus.Archived),
        { Field: ChangedField.Created } => new FieldChange(entry.Subject, ChangedField.Status, null, FieldValue.Of(ActionStatus.ToDo), FieldValue.Of(ActionStatus.Done)),
        _ => entry.Change.Reversed(),
    };
}
