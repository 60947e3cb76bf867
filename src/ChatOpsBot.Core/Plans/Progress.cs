namespace ChatOpsBot.Core.Plans;

/// <summary>How far a set of actions is, as the plan counts it.</summary>
public static class Progress
{
    /// <summary>Whether an action counts towards milestones and the plan: archived and incomplete ones do not.</summary>
    public static bool Counts(ActionSnapshot action) => action.Status is not ActionStatus.Archived && !action.IsIncomplete;

    /// <summary>0 to 100, each action weighted by its estimated effort, an unknown one as one person-day; null when none counts.</summary>
    public static int? Of(IEnumerable<ActionSnapshot> actions)
    {
        var (done, total) = (0m, 0m);
        foreach (var action in actions.Where(Counts))
        {
            var weight = action.EffortDays is > 0 and { } days ? days : 1m;
            total += weight;
            done += weight * (action.Progress ?? 0);
        }

        return total == 0 ? null : (int)(done / total);
    }
}
