using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

public enum EscalationState
{
    /// <summary>A level was called, and its time runs.</summary>
    Running,

    /// <summary>Somebody has it in hand until a stated instant.</summary>
    Acknowledged,

    /// <summary>The last level's time has passed: it is reminded each working morning.</summary>
    Exhausted,

    /// <summary>Nobody stands behind any level; the clock starts with the first who is linked.</summary>
    NobodyToCall,

    Resolved,
    Withdrawn,
}

/// <summary>Why an escalation was opened.</summary>
public enum EscalationOrigin
{
    ByHand,

    /// <summary>A P0 or P1 is one working day past its due date.</summary>
    Overdue,
}

/// <summary>
/// A blocker on its way up the levels of its plan (PRODUCT, Escalation). It keeps the chain it was opened with; what is timed
/// about it is the stored instant of its next step.
/// </summary>
public sealed partial class Escalation
{
    /// <summary>A step that comes later than this was missed: its people get their whole time from now on, and are told by how much it is late.</summary>
    public static readonly TimeSpan OnTime = TimeSpan.FromMinutes(1);

    private readonly List<EscalationLine> _lines = [];

    private Escalation() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    /// <summary>The plan's short name.</summary>
    public string PlanName { get; private set; } = "";

    /// <summary>Within the plan, never given twice.</summary>
    public int Number { get; private set; }

    public long Version { get; private set; } = 1;

    public SubjectKind Kind { get; private set; }

    public int Item { get; private set; }

    /// <summary>What it is about, as people name it: <c>ACT-004</c>.</summary>
    public string Name { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public EscalationOrigin Origin { get; private set; }

    /// <summary>The due date that was missed, for one that the clock opened.</summary>
    public DateOnly? DueDay { get; private set; }

    /// <summary>Null for one that the clock opened.</summary>
    public string? Opener { get; private set; }

    /// <summary>UTC; so is every instant here.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The levels as the plan had them when it was opened.</summary>
    public IReadOnlyList<ChainLevel> Chain { get; private set; } = [];

    /// <summary>The number of the level that was called last, or is to be.</summary>
    public int LevelNumber { get; private set; }

    public EscalationState State { get; private set; }

    /// <summary>From when the time of this level runs.</summary>
    public DateTimeOffset Since { get; private set; }

    public DateTimeOffset? HalfAt { get; private set; }

    public DateTimeOffset? NearlyAt { get; private set; }

    /// <summary>When the time of this level has passed.</summary>
    public DateTimeOffset? Deadline { get; private set; }

    /// <summary>Whether this level's notice is known to have reached somebody.</summary>
    public bool IsTold { get; private set; }

    /// <summary>When the clock has something to do with it; null when it has nothing more to do.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    public string? AcknowledgedBy { get; private set; }

    public DateTimeOffset? AcknowledgedUntil { get; private set; }

    public string? EndedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>How it ended, in the words of whoever ended it.</summary>
    public string? Decision { get; private set; }

    /// <summary>The number of its last line.</summary>
    public int LastLine { get; private set; }

    /// <summary>The number of the last line that changed what can be done about it: buttons are drawn from it.</summary>
    public int StateLine { get; private set; }

    /// <summary>Its story, as far as it was loaded; what happens is added to it.</summary>
    public IReadOnlyList<EscalationLine> Lines => _lines;

    public EscalationId Id => new(Number);

    public PlanKey Plan => new(Platform, Workspace, PlanName);

    public Subject Subject => new(Kind, Item);

    public LevelId Level => new(LevelNumber);

    /// <summary>The level that was called last.</summary>
    public ChainLevel? Called => Chain.FirstOrDefault(level => level.Id.Number == LevelNumber);

    public bool IsOpen => State is not (EscalationState.Resolved or EscalationState.Withdrawn);

    /// <summary>The last call of a level; null while nobody was called.</summary>
    public EscalationLine? LastCallLine => _lines.LastOrDefault(line => line.Event is EscalationEvent.Called);

    /// <summary>Whether a card that was drawn before shows something else than one drawn after.</summary>
    public static bool ChangesState(EscalationEvent what) => what is not (
        EscalationEvent.HalfPassed or EscalationEvent.NearlyPassed or EscalationEvent.StillOpen or EscalationEvent.NotSent);

    /// <summary>Whether somebody's time runs.</summary>
    public bool IsRunning => State is EscalationState.Running;

    /// <summary>Whether nobody has answered that call and no other followed it: that of the last level is waited for after its time as well.</summary>
    /// <param name="line">That of the call.</param>
    public bool IsCalledBy(int line) => State is EscalationState.Running or EscalationState.Exhausted && LastCallLine?.Line == line;

    /// <param name="number">The next of the plan.</param>
    /// <param name="entry">The first level to call.</param>
    public static Escalation Open(
        PlanKey plan, int number, SubjectSnapshot subject, string reason, string? opener, DateOnly? due, ImmutableArray<ChainLevel> chain, LevelId entry, Team team, DateTimeOffset now)
    {
        var opened = new Escalation
        {
            Platform = plan.Platform,
            Workspace = plan.Workspace,
            PlanName = plan.Plan,
            Number = number,
            Kind = subject.Subject.Kind,
            Item = subject.Subject.Number,
            Name = subject.Name,
            Reason = reason,
            Origin = due is null ? EscalationOrigin.ByHand : EscalationOrigin.Overdue,
            DueDay = due,
            Opener = opener,
            OpenedAt = now,
            Chain = chain,
        };
        opened.Say(EscalationEvent.Opened, now, by: opener, text: reason);
        opened.Call(entry.Number, now, TimeSpan.Zero, team, now);
        return opened;
    }

    private EscalationClock Clock(Team team) => new(team.Time, Called?.OnWallClock ?? false);

    /// <summary>Whether its people are told at any hour: what it is about is a P0.</summary>
    private bool IsUrgent(Team team) => PriorityIn(team.Plan) is Priority.P0;

    public Priority? PriorityIn(PlanSnapshot plan) =>
        Subject.IsAction ? plan.WithId(Item)?.Priority : Subject.Item is { } item ? plan.Find(item)?.Priority : null;

    private void Say(
        EscalationEvent what, DateTimeOffset at, LevelId? level = null, string? by = null, ImmutableArray<string> people = default, string? text = null,
        DateTimeOffset? until = null, TimeSpan late = default)
    {
        Version++;
        if (ChangesState(what)) StateLine = LastLine + 1;
        _lines.Add(EscalationLine.Of(++LastLine, at, what, level, by, people.IsDefault ? [] : people, text, until, late < OnTime ? TimeSpan.Zero : late));
    }
}
