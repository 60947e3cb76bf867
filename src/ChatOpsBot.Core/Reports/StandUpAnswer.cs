using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>
/// That an owner was asked about an action before a day's stand-up, and that they called it on track. It says something of that day and
/// counts for nothing else; what they finish or block is a change like any other.
/// </summary>
public sealed class StandUpAnswer
{
    private StandUpAnswer() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    /// <summary>Of the stand-up, in the plan's zone.</summary>
    public DateOnly Day { get; private set; }

    public string Person { get; private set; } = "";

    /// <summary>The id of the action.</summary>
    public int Action { get; private set; }

    /// <summary>UTC; null where they said it unasked.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    /// <summary>UTC; null while they have not said so.</summary>
    public DateTimeOffset? OnTrackAt { get; private set; }

    public PlanKey Plan => new(Platform, Workspace, PlanName);

    public static StandUpAnswer Of(PlanKey plan, DateOnly day, string person, int action) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Day = day,
        Person = person,
        Action = action,
    };

    public bool IsOf(string person, int action) => Action == action && Team.Same(Person, person);

    public void Asked(DateTimeOffset now) => AskedAt ??= now;

    public void OnTrack(DateTimeOffset now) => OnTrackAt ??= now;
}
