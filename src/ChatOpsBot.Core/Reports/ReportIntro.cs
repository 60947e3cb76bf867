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
            $"{report.Plan.Title} : semaine {report.CutOff.Week}{week}, du {ReportWords.Moment(language, report.From, zone)} au {ReportWords.Moment(language, report.Until, zone)}.",
            $"{report.Plan.Title}: week {report.CutOff.Week}{week}, from {ReportWords.Moment(language, report.From, zone)} to {ReportWords.Moment(language, report.Until, zone)}."));
        if (!report.Missed.IsEmpty) lines.Add(Missed(language, report.Missed));
        if (report.Moved.IsEmpty) lines.Add(language.In("Rien n’a changé dans le plan sur cette période.", "Nothing changed in the plan in this period."));
        return lines.ToImmutable();
    }

    private static string Missed(Language language, ImmutableArray<ReportWeek> missed)
    {
        var weeks = string.Join(", ", missed);
        return missed.Length == 1
            ? language.In($"Ce rapport couvre aussi la semaine {weeks}, qui n’avait pas eu le sien.", $"This report also covers week {weeks}, which had none of its own.")
            : language.In($"Ce rapport couvre aussi les semaines {weeks}, qui n’avaient pas eu le leur.", $"This report also covers weeks {weeks}, which had none of their own.");
    }
}
