using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>Section 8 of the document, counted anew: what a dashboard shows, on a card as in a browser.</summary>
/// <param name="Today">"mercredi 2 décembre 2026 (J+12)".</param>
/// <param name="Week">Of the plan, as a badge; null before its start and while that is unknown.</param>
/// <param name="Progress">Null while no action counts.</param>
/// <param name="Next">The open action that is due soonest and not overdue: those are among the alerts.</param>
/// <param name="Alerts">The worst first.</param>
/// <param name="StartLine">Why dates read <c>J+14</c>; null where they do not.</param>
public sealed record Overview(
    string Today, Badge? Week, MessageBlock.Progress? Progress, ListRow? Next, ImmutableArray<Count> Counts, ImmutableArray<ListRow> Milestones,
    ImmutableArray<MessageBlock.Notice> Alerts,
    MessageBlock? StartLine)
{
    public static Overview Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var next = plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false } && !context.IsOverdue(action)).BySoonest().FirstOrDefault();
        return new Overview(
            PlanMessages.Today(context),
            PlanWeeks.Of(plan.Start, context.Today) is { } week ? new Badge(language.In($"semaine {week}", $"week {week}"), Tone.Muted) : null,
            Plans.Progress.Of(plan.Actions) is { } percent
                ? new MessageBlock.Progress(language.In("Avancement global", "Global progress"), percent, PlanMessages.Done(language, plan))
                : null,
            next is null ? null : ActionRow.Of(context, next),
            Count.All(context),
            [.. plan.Milestones.Select(milestone => MilestoneMessages.Row(context, milestone))],
            [.. Answers.Alerts.Of(context)],
            Answers.StartLine.WhereMissing(context, [.. plan.Actions.Select(action => action.Due)]));
    }
}

/// <summary>How many actions there are of one sort, and which.</summary>
public sealed record Count(string Label, int Number, ActionFilter Filter)
{
    /// <summary>Of each status, and how many are incomplete or nobody's.</summary>
    internal static ImmutableArray<Count> All(AnswerContext context)
    {
        var (language, actions) = (context.Language, context.Plan.Actions);
        var incomplete = actions.Count(action => action.IsIncomplete);
        var unowned = actions.Count(action => action.IsOpen && action.Owners.IsEmpty);
        return
        [
            .. new[] { ActionStatus.ToDo, ActionStatus.InProgress, ActionStatus.Blocked, ActionStatus.Done }.Select(status => new Count(
                Words.Capitalised(Words.Status(language, status)),
                actions.Count(action => action.Status == status && !action.IsIncomplete),
                new ActionFilter { Statuses = [status] })),
            .. incomplete > 0 ? new[] { new Count(language.In("Incomplète", "Incomplete"), incomplete, new ActionFilter { IncompleteOnly = true }) } : [],
            .. unowned > 0 ? new[] { new Count(language.In("Sans responsable", "Without owner"), unowned, new ActionFilter { UnownedOnly = true, OpenOnly = true }) } : [],
        ];
    }
}
