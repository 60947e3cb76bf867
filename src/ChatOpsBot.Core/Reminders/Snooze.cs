using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reminders;

/// <summary>That somebody does not want to hear of something until a stated instant.</summary>
public sealed class Snooze
{
    private Snooze() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    public SubjectKind Kind { get; private set; }

    public int Item { get; private set; }

    public string Person { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset Until { get; private set; }

    public Subject Subject => new(Kind, Item);

    public static Snooze Of(PlanKey plan, Subject subject, string person, DateTimeOffset until) => new()
    {
        Platform = plan.Platform,
        Workspace = plan.Workspace,
        PlanName = plan.Plan,
        Kind = subject.Kind,
        Item = subject.Number,
        Person = person,
        Until = until,
    };

    public void Move(DateTimeOffset until) => Until = until;
}
