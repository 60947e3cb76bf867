using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>What a report covers.</summary>
internal static class ReportIntro
{
    internal static ImmutableArray<string> Of(WeeklyReport report)
    {
        var (language, zone) = (report.Language, report.Team.Time.Zone);
        var week = PlanWeeks.Of(report.Plan.Start, report.Day) is { } number ? language.In($", semaine {number} du plan", $", week {number} of the plan") : "";
        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add(language.In(
            $"{report.Plan.Title} : semaine {report.CutOff.Week}{week}, {Period(report)}.",
            $"{report.Plan.Title}: week {report.CutOff.Week}{week}, {Period(report)}."));
        if (!report.Missed.IsEmpty) lines.Add(Missed(language, report.Missed));
        if (report.Moved.IsEmpty) lines.Add(language.In("Rien n’a changé dans le plan sur cette période.", "Nothing changed in the plan in this period."));
        return lines.ToImmutable();
    }

    /// <summary>A plan that was loaded a moment ago has no two instants to name.</summary>
    private static string Period(WeeklyReport report)
    {
        var (language, zone) = (report.Language, report.Team.Time.Zone);
        // The zone is named once, with the last instant.
        var (from, until) = (ReportWords.Moment(language, report.From, zone), ReportWords.Moment(language, report.Until, zone));
        var named = $" ({zone.Id})";
        if (!report.BeginsWithPlan) return language.In($"du {from} au {until}", $"from {from} to {until}") + named;
        return language.In($"depuis le chargement du plan, le {from}", $"since the plan was loaded on {from}") + (from == until ? "" : language.In($", jusqu’au {until}", $", to {until}")) + named;
    }

    private static string Missed(Language language, ImmutableArray<ReportWeek> missed)
    {
        var weeks = string.Join(", ", missed);
        return missed.Length == 1
            ? language.In($"Ce rapport couvre aussi la semaine {weeks}, qui n’avait pas eu le sien.", $"This report also covers week {weeks}, which had none of its own.")
            : language.In($"Ce rapport couvre aussi les semaines {weeks}, qui n’avaient pas eu le leur.", $"This report also covers weeks {weeks}, which had none of their own.");
    }
}
