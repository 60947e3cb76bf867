using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Answers;

/// <summary>All that an answer depends on.</summary>
/// <param name="Today">The day in the plan's zone.</param>
/// <param name="Language">The reader's.</param>
/// <param name="Asker">Who asks, by the name the plan knows them by; null when nobody said.</param>
public sealed record AnswerContext(PlanSnapshot Plan, DateOnly Today, WorkingCalendar Calendar, Language Language, string? Asker)
{
    /// <summary>Lines of a list that are shown at once: as many as a card bears, more where there is a page for them.</summary>
    public int PageSize { get; init; } = 15;

    /// <summary>Who fills which role, as it was linked in chat; the plan's own table of resources is not repeated here.</summary>
    public ImmutableArray<FilledRole> Linked { get; init; } = [];

    /// <summary>Overdue begins at 00:00 after the due day, or after the next working day when it falls on a day off.</summary>
    internal bool IsOverdue(ActionSnapshot action) =>
        action.IsOpen && !action.IsIncomplete && action.DueDay is { } due && Today > Calendar.LastDayInTime(due);

    internal bool IsOverdue(PlanItemSnapshot item) => item.IsOpen && item.DueDay is { } due && Today > Calendar.LastDayInTime(due);

    internal bool IsOverdue(MilestoneSnapshot milestone) =>
        milestone.Actions.Any(action => action.IsOpen) && milestone.Day is { } day && Today > Calendar.LastDayInTime(day);
}
