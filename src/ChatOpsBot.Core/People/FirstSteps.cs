using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>A step of setting a plan up, in the order they are taken.</summary>
public enum FirstStep
{
    /// <summary>The team's own document instead of the demonstration.</summary>
    Plan,

    /// <summary>J0, while dates count from it.</summary>
    Start,

    /// <summary>Owners and the people behind roles.</summary>
    People,

    /// <summary>A conversation where the plan lives.</summary>
    Channel,

    /// <summary>Having seen what would come, letting it come.</summary>
    SwitchOn,
}

/// <summary>How far a plan is set up: derived from what is, so that nothing is asked twice and nothing is remembered apart.</summary>
/// <param name="Unowned">Open actions without an owner.</param>
/// <param name="Vacant">Roles nobody fills.</param>
/// <param name="Open">The steps still to be taken.</param>
public sealed record FirstSteps(ImmutableArray<ActionSnapshot> Unowned, ImmutableArray<string> Vacant, ImmutableArray<FirstStep> Open)
{
    /// <summary>The step to take now; null when all are taken.</summary>
    public FirstStep? Next => Open.IsEmpty ? null : Open[0];

    /// <summary>
    /// The demonstration is a plan to try everything on: it does not stand in the way of the steps behind it, and what is left
    /// to import is the last thing said.
    /// </summary>
    public static FirstSteps Of(PlanSnapshot plan, PeopleSnapshot people)
    {
        var unowned = plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false } && action.Owners.IsEmpty).ToImmutableArray();
        var vacant = PlanRoles.Vacant(plan, people.RolesOf(plan.Key));
        var countsFromStart = plan.Actions.Any(action => action.Due.DaysFromStart is not null) || plan.Milestones.Any(milestone => milestone.Date.DaysFromStart is not null);
        var open = ImmutableArray.CreateBuilder<FirstStep>();
        if (plan.Start is null && countsFromStart) open.Add(FirstStep.Start);
        if (!unowned.IsEmpty || !vacant.IsEmpty) open.Add(FirstStep.People);
        if (!people.IsBound(plan.Key)) open.Add(FirstStep.Channel);
        if (plan.ClosedAt is null && !ClockSwitch.IsOn(plan, people)) open.Add(FirstStep.SwitchOn);
        if (plan.IsDemonstration) open.Add(FirstStep.Plan);
        return new FirstSteps(unowned, vacant, open.ToImmutable());
    }
}
