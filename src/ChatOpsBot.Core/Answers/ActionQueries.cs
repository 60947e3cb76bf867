using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>Which actions a question is about.</summary>
internal static class ActionQueries
{
    internal static IEnumerable<ActionSnapshot> Matching(AnswerContext context, ActionFilter filter)
    {
        var words = filter.Words.Select(Folding.Fold).ToList();
        var people = filter.Owners.Select(owner => new Assignee(context, owner)).ToList();
        return context.Plan.Actions.Where(action =>
            (filter.Statuses.Contains(ActionStatus.Archived) || action.Status is not ActionStatus.Archived)
            && (filter.Statuses.IsEmpty || filter.Statuses.Contains(action.Status))
            && (filter.Priorities.IsEmpty || action.Priority is { } priority && filter.Priorities.Contains(priority))
            && (!filter.OpenOnly || action.IsOpen)
            && (!filter.OverdueOnly || context.IsOverdue(action))
            && (!filter.UnownedOnly || action.Owners.IsEmpty)
            && (!filter.IncompleteOnly || action.IsIncomplete)
            && (people.Count == 0 || people.Any(person => person.Has(action)))
            && (filter.Milestones.IsEmpty || filter.Milestones.Any(id => Includes(context.Plan.Find(id), action)))
            && (filter.DueFrom is null || action.DueDay >= filter.DueFrom)
            && (filter.DueTo is null || action.DueDay <= filter.DueTo)
            && words.All(word => Mentions(action, word)));
    }

    /// <summary>Earliest due first, those without a day last, then by priority and in the order of the plan.</summary>
    internal static IOrderedEnumerable<ActionSnapshot> BySoonest(this IEnumerable<ActionSnapshot> actions) => actions
        .OrderBy(action => action.DueDay ?? DateOnly.MaxValue)
        .ThenBy(action => action.Due.DaysFromStart ?? int.MaxValue)
        .ThenBy(action => action.Priority ?? Priority.P3)
        .ThenBy(action => action.Id);

    private static bool Includes(MilestoneSnapshot? milestone, ActionSnapshot action) =>
        milestone is not null && milestone.Actions.Any(included => included.Id == action.Id);

    private static bool Mentions(ActionSnapshot action, string word) =>
        Folding.Fold($"{action.Code} {action.Title} {action.Category} {action.Recommendation} {action.Phase}").Contains(word, StringComparison.Ordinal);
}
