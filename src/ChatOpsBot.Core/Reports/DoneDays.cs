using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>On which day each action was done, as the journal has it; what the document had done already has none.</summary>
internal static class DoneDays
{
    internal static Dictionary<int, DateOnly> Of(IEnumerable<JournalEntry> journal, TimeZoneInfo zone) =>
        journal.Where(entry => entry is { Kind: SubjectKind.Action, Field: ChangedField.Status, New: not null } && FieldValue.Status(entry.New) is ActionStatus.Done)
            .GroupBy(entry => entry.Item).ToDictionary(group => group.Key, group => ZonedTime.DayIn(zone, group.Max(entry => entry.At)));

    /// <summary>When the last of them was done. Those that the document had done were so before any other; of nothing but them nobody knows the day.</summary>
    internal static DateOnly? LastOf(IEnumerable<ActionSnapshot> done, IReadOnlyDictionary<int, DateOnly> doneOn) =>
        done.Select(action => doneOn.TryGetValue(action.Id, out var day) ? (DateOnly?)day : null).Max();
}
