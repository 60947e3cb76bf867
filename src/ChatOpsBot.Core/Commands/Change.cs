using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Something that changes the plan: decided on one version of it, written down in its journal.</summary>
public abstract record Change
{
    private Change() { }

    /// <summary>The things it is about, as typed; empty for what is about none.</summary>
    public ImmutableArray<ActionReference> References => Targets.References(this);

    public sealed record Start(ImmutableArray<ActionReference> Targets) : Change;

    /// <summary>Finishes actions, or ticks single boxes of them.</summary>
    public sealed record Complete(ImmutableArray<ActionReference> Targets, OpenSteps OpenSteps) : Change;

    /// <summary>Unticks boxes, or takes back that an action is done.</summary>
    public sealed record Undone(ImmutableArray<ActionReference> Targets) : Change;

    /// <param name="Reason">Null when none was typed; it is then asked for.</param>
    public sealed record Block(ImmutableArray<ActionReference> Targets, string? Reason) : Change;

    public sealed record Unblock(ImmutableArray<ActionReference> Targets) : Change;

    /// <summary>Takes a done or archived action up again.</summary>
    public sealed record Reopen(ImmutableArray<ActionReference> Targets, string? Reason) : Change;

    /// <param name="Owners">As typed, without @; empty for nobody. "me" stands for the sender.</param>
    public sealed record Assign(ImmutableArray<ActionReference> Targets, ImmutableArray<string> Owners) : Change;

    /// <param name="When">A date as typed: <c>+3d</c> counts from each action's own due date.</param>
    public sealed record SetDue(ImmutableArray<ActionReference> Targets, string When) : Change;

    public sealed record SetPriority(ImmutableArray<ActionReference> Targets, Priority Priority) : Change;

    public sealed record SetTitle(ImmutableArray<ActionReference> Targets, string Title) : Change;

    /// <param name="Days">Person-days, added to what was recorded before.</param>
    public sealed record Spend(ImmutableArray<ActionReference> Targets, decimal Days) : Change;

    public sealed record Note(ImmutableArray<ActionReference> Targets, string Text) : Change;

    /// <summary>A new action, with what was typed about it besides its title.</summary>
    public sealed record Add(string Title, ImmutableArray<string> Owners, string? Due, Priority? Priority) : Change;

    public sealed record Archive(ImmutableArray<ActionReference> Targets) : Change;

    /// <summary>A point of attention, a decision needed, an incident.</summary>
    /// <param name="About">The words of the text that look like an id.</param>
    public sealed record Raise(ItemKind Kind, string Text, ImmutableArray<string> About) : Change;

    /// <param name="Name">As typed: the name of a figure, its beginning, or a word of it.</param>
    /// <param name="Value">As people write it: <c>99.95%</c>, <c>&lt; 5 min</c>.</param>
    public sealed record Measure(MeasureKind Kind, string Name, string Value) : Change;

    /// <summary>Go or not, for one criterion.</summary>
    /// <param name="Text">The verdict, with what was said beside it.</param>
    public sealed record Decide(string Name, string Text) : Change;

    public sealed record ClosePlan : Change;

    /// <summary>Takes back the sender's last change.</summary>
    public sealed record Undo : Change;
}

/// <summary>What becomes of steps that are still open when an action is called done.</summary>
public enum OpenSteps
{
    /// <summary>Nobody said: the sender is asked.</summary>
    Ask,

    TickAll,

    /// <summary>Done all the same, with the steps left open.</summary>
    Leave,
}

/// <summary>What the sender said about a change besides the change.</summary>
[Flags]
public enum Insistence
{
    None = 0,

    /// <summary>"yes …": the several items it touches are meant.</summary>
    Confirmed = 1,

    /// <summary>"again …": meant although the same was said a moment ago.</summary>
    Again = 2,
}
