using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>The first lines of a report: how much is done, which milestone is worked on, what is due next.</summary>
internal static class SummaryLines
{
    /// <param name="labels">As the template has them; without any, the usual ones.</param>
    internal static IEnumerable<string> Of(WeeklyReport report, ImmutableArray<string> labels)
    {
        var language = report.Language;
        if (labels.IsEmpty || language != report.Plan.Language)
            return [
                ReportWords.Done(language) + Done(report), ReportWords.Progress(language) + Progressed(report),
                ReportWords.Milestone(language) + Milestone(report), ReportWords.NextDue(language) + NextDue(report),
            ];
        return labels.Select(label => label + language.In(" : ", ": ") + Value(report, Folding.Fold(label)));
    }

    private static string Value(WeeklyReport report, string label)
    {
        bool Has(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
                if (label.Contains(word, StringComparison.Ordinal)) return true;
            return false;
        }

        var plan = report.Plan;
        if (Has("termine", "done", "complete", "acheve")) return Done(report);
        if (Has("jalon", "milestone")) return Milestone(report);
        if (Has("echeance", "deadline", "due next", "next due")) return NextDue(report);
        if (Has("avancement", "progres")) return Progressed(report);
        if (Has("retard", "overdue", "late")) return $"{plan.Actions.Count(report.Context.IsOverdue)}";
        if (Has("bloque", "blocked")) return $"{plan.Actions.Count(action => action.Status is ActionStatus.Blocked)}";
        return Has("en cours", "in progress") ? $"{plan.Actions.Count(action => action.Status is ActionStatus.InProgress)}" : "—";
    }

    internal static string Done(WeeklyReport report) => Done(report.Plan);

    internal static string Done(PlanSnapshot plan)
    {
        var counted = plan.Actions.Where(Progress.Counts).ToList();
        return $"{counted.Count(action => !action.IsOpen)}/{counted.Count}";
    }

    private static string Progressed(WeeklyReport report) => Progress.Of(report.Plan.Actions) is { } percent ? Percentage.Of(percent, report.Language) : "—";

    /// <summary>The first that is not reached, by its date; what is still to be filled in in the document holds none up.</summary>
    private static string Milestone(WeeklyReport report)
    {
        var (language, context) = (report.Language, report.Context);
        if (report.Plan.Milestones.IsEmpty) return language.In("le plan n’en a pas", "the plan has none");
        var current = report.Plan.Milestones.Where(milestone => milestone.Actions.Any(action => action.IsOpen) && !MilestoneReport.IsReached(milestone)).OrderBy(milestone => milestone.Day ?? DateOnly.MaxValue).FirstOrDefault();
        return current is null ? language.In("tous atteints", "all reached") : MilestoneLine(context, current);
    }

    internal static string MilestoneLine(AnswerContext context, MilestoneSnapshot milestone)
    {
        var progress = Progress.Of(milestone.Actions) is { } percent ? $", {Percentage.Of(percent, context.Language)}" : "";
        return $"{milestone.Id} {milestone.Title} ({DueWords.Short(context, milestone.Date, milestone.Day)}{progress})";
    }

    /// <summary>What is overdue already is a point of attention.</summary>
    private static string NextDue(WeeklyReport report)
    {
        var context = report.Context;
        var next = report.Plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false, Due.IsNone: false } && !context.IsOverdue(action)).BySoonest().FirstOrDefault();
        return next is null ? report.Language.In("aucune", "none") : $"{DueWords.Short(context, next.Due, next.DueDay)} - {next.Code} {ReportWords.OneLine(next.Title)}";
    }
}
