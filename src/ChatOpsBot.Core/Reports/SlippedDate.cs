using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>A due date that is later than it was when the period began.</summary>
public sealed record SlippedDate(string Name, string Title, DateOnly Old, DateOnly New)
{
    /// <summary>Dates set in chat, and those that moved with J0; not what was done or archived meanwhile.</summary>
    public static ImmutableArray<SlippedDate> Of(PlanSnapshot before, PlanSnapshot after) =>
    [
        .. after.Actions.Where(action => action.IsOpen)
            .Select(action => (action, Old: before.WithId(action.Id)?.DueDay, New: action.DueDay))
            .Where(pair => pair.Old < pair.New)
            .Select(pair => new SlippedDate(pair.action.Code.ToString(), pair.action.Title, pair.Old!.Value, pair.New!.Value)),
    ];
}
