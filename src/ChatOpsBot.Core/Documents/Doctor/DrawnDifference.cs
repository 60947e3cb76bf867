using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>One thing that the drawing of the dashboard claims and that is not so.</summary>
/// <param name="Line">From 1.</param>
public abstract record DrawnDifference(int Line)
{
    /// <summary>Of the whole plan, or of one milestone, in percent.</summary>
    public sealed record Progress(int Line, MilestoneId? Milestone, decimal Said, int Really) : DrawnDifference(Line);

    public sealed record Count(int Line, ActionStatus Status, int Said, int Really) : DrawnDifference(Line);

    /// <summary>Drawn as due next, and done.</summary>
    public sealed record NextIsDone(int Line, ActionId Action) : DrawnDifference(Line);

    public sealed record NextHasAnotherDate(int Line, ActionId Action, string Said, DueDate Really) : DrawnDifference(Line);

    public sealed record NextIsAnother(int Line, ActionId Said, ActionId Really) : DrawnDifference(Line);

    /// <summary>An action or milestone that the plan does not have.</summary>
    public sealed record Unknown(int Line, string Id) : DrawnDifference(Line);
}
