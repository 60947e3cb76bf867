using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <summary>What became of the wish to escalate something.</summary>
public abstract record OpeningOutcome
{
    private OpeningOutcome() { }

    public sealed record Opened(Escalation Escalation) : OpeningOutcome;

    /// <summary>It is escalated; nothing new is opened.</summary>
    public sealed record AlreadyOpen(Escalation Escalation) : OpeningOutcome;

    /// <summary>It is done, archived or still to be filled in.</summary>
    public sealed record NotOpen(SubjectSnapshot Subject) : OpeningOutcome;

    /// <summary>The plan has no table of levels.</summary>
    public sealed record NoLevels : OpeningOutcome;

    public sealed record NoSuchLevel(LevelId Level) : OpeningOutcome;

    /// <summary>Clocks stand still.</summary>
    public sealed record Paused(Pause Pause) : OpeningOutcome;
}

/// <summary>Whether something is escalated, and from which level.</summary>
public static class Opening
{
    /// <param name="number">The next of the plan.</param>
    /// <param name="level">Null for the first.</param>
    /// <param name="opener">Null for the clock.</param>
    /// <param name="due">The due date that was missed, for one that the clock opens.</param>
    public static OpeningOutcome Decide(Scene scene, int number, Subject subject, LevelId? level, string reason, string? opener, DateOnly? due, DateTimeOffset now)
    {
        var plan = scene.Plan;
        if (plan.Find(subject) is not { } named || !IsOpen(plan, subject)) return new OpeningOutcome.NotOpen(plan.Find(subject) ?? plan.Find(Subject.Plan)!);
        if (plan.Levels.IsEmpty) return new OpeningOutcome.NoLevels();
        if (level is { } asked && plan.Levels.All(one => one.Id != asked)) return new OpeningOutcome.NoSuchLevel(asked);
        if (scene.Escalations.FirstOrDefault(one => one.IsOpen && one.Subject == subject) is { } open) return new OpeningOutcome.AlreadyOpen(open);
        if (scene.Pause is { } pause) return new OpeningOutcome.Paused(pause);

        var chain = ChainLevel.Of(plan, scene.Team.WallClock);
        return new OpeningOutcome.Opened(Escalation.Open(plan.Key, number, named, reason, opener, due, chain, level ?? chain[0].Id, scene.Team, now));
    }

    /// <summary>A P0 or P1 one working day past its due date opens one by itself, once for each due date; null when it has done so.</summary>
    public static Escalation? ByRule(Scene scene, int number, Occurrence.Overdue overdue, DateTimeOffset now)
    {
        var subject = Subject.Action(overdue.Action.Id);
        if (scene.Escalations.Any(one => one.Subject == subject && one.DueDay == overdue.Due)) return null;

        var reason = EscalationWords.OverdueReason(scene.Team.Language, overdue.Due);
        return Decide(scene, number, subject, level: null, reason, opener: null, overdue.Due, now) is OpeningOutcome.Opened opened ? opened.Escalation : null;
    }

    private static bool IsOpen(PlanSnapshot plan, Subject subject) => subject.IsAction
        ? plan.WithId(subject.Number) is { IsOpen: true, IsIncomplete: false }
        : subject.Item is { } item && plan.Find(item) is { IsOpen: true };
}
