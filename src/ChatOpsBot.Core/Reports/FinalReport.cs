using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>The last report of a plan: what was reached, what the closing was decided on, and what stays open.</summary>
public static class FinalReport
{
    /// <param name="scene">With the plan as its closing leaves it, and the whole journal.</param>
    /// <param name="by">Who closed it; null for somebody without a name.</param>
    public static FilledReport Of(Scene scene, string? by, DateTimeOffset now)
    {
        var language = scene.Team.Language;
        var brief = SteeringBrief.Of(scene, committee: null, language, now);
        ImmutableArray<FilledSection?> sections =
        [
            FilledSection.Of(language.In("Résumé", "Summary"), Summary(brief)),
            FilledSection.Of(language.In("Critères de clôture", "Closing criteria"), Boxes(brief, ItemKind.Closing)),
            FilledSection.Of(language.In("Reste ouvert", "Still open"), Open(brief), language.In("Rien", "Nothing")),
            FilledSection.Of(language.In("Jalons", "Milestones"), SteeringLines.Milestones(brief)),
            FilledSection.Of(language.In("Livrables", "Deliverables"), Boxes(brief, ItemKind.Deliverable)),
            FilledSection.Of(language.In("Décisions", "Decisions"), Raised(brief, ItemKind.Decision)),
            FilledSection.Of(language.In("Incidents", "Incidents"), Raised(brief, ItemKind.Incident), language.In("Aucun signalé", "None reported")),
            FilledSection.Of(language.In("Risques", "Risks"), SteeringLines.Risks(brief)),
            FilledSection.Of(language.In("Indicateurs calculés", "Computed indicators"), KpiFact.Of(scene.Plan, scene.Journal, scene.Team.Time, now).Select(fact => Kpi(brief, fact))),
            FilledSection.Of("Budget", SteeringLines.Budget(brief)),
        ];
        return new FilledReport(language.In("Rapport final", "Final report") + $" - {scene.Plan.Title}", [Intro(scene, by, now)], [.. sections.OfType<FilledSection>()]);
    }

    private static string Intro(Scene scene, string? by, DateTimeOffset now)
    {
        var (language, zone) = (scene.Team.Language, scene.Team.Time.Zone);
        var closer = by is null ? "" : language.In($" par {by}", $" by {by}");
        var since = scene.Plan.Start is { } start
            ? language.In(
                $", {Words.Days(language, Math.Max(0, ZonedTime.DayIn(zone, now).DayNumber - start.DayNumber))} après son début le {Words.Day(language, start)}",
                $", {Words.Days(language, Math.Max(0, ZonedTime.DayIn(zone, now).DayNumber - start.DayNumber))} after its start on {Words.Day(language, start)}")
            : "";
        return language.In($"Plan clôturé le {ReportWords.ZonedMoment(language, now, zone)}{closer}{since}.", $"Closed on {ReportWords.ZonedMoment(language, now, zone)}{closer}{since}.");
    }

    private static IEnumerable<string> Summary(SteeringBrief brief)
    {
        yield return ReportWords.Done(brief.Language) + SummaryLines.Done(brief.Plan);
        if (Progress.Of(brief.Plan.Actions) is { } percent) yield return ReportWords.Progress(brief.Language) + Percentage.Of(percent, brief.Language);
        foreach (var line in SteeringLines.Gate(brief)) yield return line;
    }

    /// <summary>With what was counted beside what can be counted.</summary>
    private static IEnumerable<string> Boxes(SteeringBrief brief, ItemKind kind) => brief.Plan.ItemsOf(kind).Select(item =>
        $"[{(item.IsOpen ? " " : "x")}] {item.Id} {ReportWords.OneLine(item.Text)}{(ClosingEvidence.Of(brief.Plan, item) is { } evidence ? $" ({evidence.Words(brief.Language, item)})" : "")}");

    private static IEnumerable<string> Open(SteeringBrief brief)
    {
        foreach (var action in brief.Plan.Actions.Where(action => action.IsOpen).BySoonest())
            yield return $"{action.Code} {ReportWords.OneLine(action.Title)} ({(action.IsIncomplete ? brief.Language.In("incomplète", "incomplete") : Words.Status(brief.Language, action.Status))})";
        foreach (var item in brief.Plan.Items.Where(item => item.IsOpen && item.Id.Kind is (ItemKind.Gate or ItemKind.Attention)))
            yield return $"{item.Id} {ReportWords.OneLine(item.Text)} ({ItemWords.State(brief.Language, item)})";
        foreach (var line in SteeringLines.Escalations(brief)) yield return line;
    }

    private static IEnumerable<string> Raised(SteeringBrief brief, ItemKind kind) =>
        brief.Plan.ItemsOf(kind).Select(item => $"{item.Id} {ReportWords.OneLine(item.Text)} ({ItemWords.State(brief.Language, item)})");

    private static string Kpi(SteeringBrief brief, KpiFact fact) =>
        $"{KpiWords.Name(brief.Language, fact)}{brief.Language.In(" : ", ": ")}{KpiWords.Value(brief.Language, fact)} ({brief.Language.In("cible", "target")} {KpiWords.Target(brief.Language, brief.Plan, fact)}). {KpiWords.Sentence(brief.Language, fact, brief.Context.Today)}";
}
