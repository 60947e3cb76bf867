using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Something of a plan's calendar that comes at an instant of its own.</summary>
/// <param name="At">UTC.</param>
public abstract record Occurrence(DateTimeOffset At)
{
    /// <summary>A message falls due.</summary>
    public sealed record Message(DateTimeOffset At, Push Push) : Occurrence(At);

    /// <summary>A P0 or P1 is one working day past its due date: the first level is called, once for each due date.</summary>
    public sealed record Overdue(DateTimeOffset At, ActionSnapshot Action, DateOnly Due) : Occurrence(At);
}
