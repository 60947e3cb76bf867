using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;

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

    /// <summary>Section 8 of the document, counted anew.</summary>
    public sealed record Dashboard : Question;

    /// <param name="Page">From 1; null for the page that has this week.</param>
    public sealed record Gantt(int? Page) : Question;

    /// <summary>What the document calls most important.</summary>
    public sealed record Priorities : Question;

    /// <param name="Page">From 1.</param>
    public sealed record Risks(int Page) : Question;

    /// <param name="Name">One of them, or part of its name, as typed; null for all of the kind.</param>
    public sealed record Measures(MeasureKind Kind, string? Name) : Question;

    /// <summary>The decision to go, and what still stands before it.</summary>
    public sealed record GoNoGo : Question;

    /// <summary>What is tracked beside the actions, one kind of it.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record Items(ItemKind Kind, int Page) : Question;

    /// <summary>Who is there, and what they have to do.</summary>
    public sealed record Team : Question;

    /// <summary>Whom to call, and who is told what.</summary>
    public sealed record Contacts : Question;

    /// <summary>Effort by category: as the document says, as the actions add up, and as spent.</summary>
    public sealed record Budget : Question;

    /// <summary>What the plan's people should know about it: lost, contradictory, missing.</summary>
    /// <param name="Page">From 1.</param>
    public sealed record Doctor(int Page) : Question;

    /// <summary>Who was called about what, and until when an answer is expected.</summary>
    public sealed record Escalations : Question;

    /// <summary>What moved since the last stand-up, and what is due.</summary>
    public sealed record StandUp : Question;

    /// <summary>What the asker is asked before today's stand-up, and has answered.</summary>
    public sealed record StandUpQuestions : Question;

    /// <summary>The week's report as far as it is, or one that was posted.</summary>
    public sealed record Report(ReportWeek? Week) : Question;

    /// <summary>The last report of a plan that was closed.</summary>
    public sealed record FinalReport : Question;

    /// <summary>A milestone's report for the client: as it was published, else as it would be.</summary>
    public sealed record MilestoneReport(MilestoneId Id) : Question;

    /// <summary>What the steering committee has to know, as it stands.</summary>
    public sealed record Steering : Question;

    /// <summary>What the clock would do, from now on.</summary>
    /// <param name="Days">Calendar days looked ahead.</param>
    public sealed record Simulate(int Days) : Question;

    /// <param name="Topic">The command to explain; null for all of them.</param>
    public sealed record Help(CatalogEntry? Topic) : Question;
}
