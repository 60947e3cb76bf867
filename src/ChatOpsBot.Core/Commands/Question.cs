using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Something that can be answered from a plan's snapshot and changes nothing.</summary>
public abstract record Question
{
    private Question() { }

    /// <summary>One action in full, or several in a line each.</summary>
    public sealed record Status(ImmutableArray<ActionReference> References) : Question;

    /// <param name="Page">From 1.</param>
    public sealed record Actions(ActionFilter Filter, int Page) : Question;

    /// <summary>The open actions of the asker, or of somebody named.</summary>
    public sealed record Mine(string? Person) : Question;

    /// <summary>What is due soonest.</summary>
    public sealed record Next : Question;

    public sealed record Overdue : Question;

    public sealed record Blocked : Question;

    public sealed record Milestones : Question;

    public sealed record Milestone(MilestoneId Id) : Question;

    /// <summary>What was changed, when and by whom: of one action, or of the whole plan when none is named.</summary>
    public sealed record History(ActionReference? Reference) : Question;

    /// <summary>The plan at a glance.</summary>
    public sealed record Plan : Question;

    /// <param name="Topic">The command to explain; null for all of them.</param>
    public sealed record Help(CatalogEntry? Topic) : Question;
}
