using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>
/// Whether digests, late actions and the board of a plan come by themselves. A lead switches a plan of the team's own on, once
/// they have seen what would come; the demonstration is there to show it, and a closed plan is silent.
/// </summary>
public static class ClockSwitch
{
    public const string On = "on";

    public const string Off = "off";

    public static bool IsOn(PlanSnapshot plan, PeopleSnapshot people) =>
        plan.ClosedAt is null && people.SettingOf(plan.Key, PlanSettingKey.Reminders) switch { On => true, Off => false, _ => IsOnUnlessSet(plan) };

    public static bool IsOnUnlessSet(PlanSnapshot plan) => plan.IsDemonstration;
}
