using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>What each computed indicator is called, its value, its target, its trend, and how it was computed.</summary>
internal static class KpiWords
{
    internal static string Name(Language language, KpiFact fact) => fact switch
    {
        KpiFact.ActionsDone => language.In("Actions terminées sur celles dues à ce jour", "Actions done of those due to date"),
        KpiFact.MilestonesKept => language.In("Jalons tenus à leur date", "Milestones met on their date"),
        KpiFact.Effort => language.In("Effort passé par rapport à l’estimé", "Effort spent against estimated"),
        KpiFact.Incidents => language.In("Incidents", "Incidents"),
        _ => throw new UnreachableException(),
    };

    /// <summary>The plan's own indicator of the same thing; null where it has none.</summary>
    internal static MeasureSnapshot? MeasureOf(PlanSnapshot plan, KpiFact fact)
    {
        string[] words = fact switch
        {
            KpiFact.ActionsDone => ["actions terminees", "actions done", "actions completed", "completed actions"],
            KpiFact.MilestonesKept => ["jalon", "milestone"],
            KpiFact.Effort => ["effort", "budget"],
            KpiFact.Incidents => ["incident"],
            _ => throw new UnreachableException(),
        };
        return plan.MeasuresOf(MeasureKind.Kpi).FirstOrDefault(measure => words.Any(word => Folding.Fold(measure.Name).Contains(word, StringComparison.Ordinal)));
    }

    internal static string Target(Language language, PlanSnapshot plan, KpiFact fact) => MeasureOf(plan, fact)?.Target ?? fact switch
    {
        KpiFact.Effort => language.In($"±{KpiFact.Tolerance} %", $"±{KpiFact.Tolerance}%"),
        KpiFact.Incidents => "0",
        _ => Percentage.Of(100, language),
    };

    internal static string Value(Language language, KpiFact fact) => (fact, fact.Figure) switch
    {
        (_, null) => language.In("ne peut pas être calculé", "cannot be computed"),
        (KpiFact.Incidents, { } raised) => $"{raised:0}",
        (KpiFact.Effort, { } deviation) => (deviation > 0 ? "+" : "") + Percentage.Of((int)deviation, language),
        (_, { } share) => Percentage.Of((int)share, language),
    };

    /// <summary>"67 % (cible 100 %, ↗ 33 % → 67 %)".</summary>
    internal static string Figures(Language language, PlanSnapshot plan, KpiFact before, KpiFact now)
    {
        var trend = Trend(language, before, now) is { } words ? $", {words}" : "";
        return $"{Value(language, now)} ({language.In("cible", "target")} {Target(language, plan, now)}{trend})";
    }

    /// <summary>"↗ 33 % → 67 %", "→ stable"; null where there is nothing to compare with.</summary>
    internal static string? Trend(Language language, KpiFact before, KpiFact now)
    {
        if (before.Figure is not { } old || now.Figure is not { } current) return null;
        if (old == current) return language.In("→ stable", "→ stable");
        return $"{(current > old ? "↗" : "↘")} {Value(language, before)} → {Value(language, now)}";
    }

    /// <param name="day">As of which it was computed.</param>
    internal static string Sentence(Language language, KpiFact fact, DateOnly day) => fact switch
    {
        KpiFact.ActionsDone { Due: 0, Undated: > 0 } => language.In(
            "J0 n’est pas connu : aucune échéance J+n n’a de jour.", "J0 is not known: no due date J+n has a day."),
        KpiFact.ActionsDone { Due: 0 } => language.In($"Rien n’était dû au {ReportWords.Day(language, day)}.", $"Nothing was due by {ReportWords.Day(language, day)}."),
        KpiFact.ActionsDone actions => language.In(
            $"{actions.Done} terminée{S(actions.Done)} sur {actions.Due} due{S(actions.Due)} au {ReportWords.Day(language, day)}, sans les archivées ni les incomplètes.",
            $"{actions.Done} done of {actions.Due} due by {ReportWords.Day(language, day)}, archived and incomplete ones left out."),
        KpiFact.MilestonesKept { Judged: 0, Unknown: 0, Undated: > 0 } => language.In(
            "Aucun jalon n’a de jour tant que J0 n’est pas connu.", "No milestone has a day while J0 is not known."),
        KpiFact.MilestonesKept { Judged: 0 } milestones => language.In(
            "Aucun jalon n’est passé." + Unknown(language, milestones), "No milestone has passed." + Unknown(language, milestones)),
        KpiFact.MilestonesKept milestones => language.In(
            $"{milestones.Kept} atteint{S(milestones.Kept)} à temps sur {milestones.Judged} passé{S(milestones.Judged)} ou atteint{S(milestones.Judged)}{Late(language, milestones)}.",
            $"{milestones.Kept} met in time of {milestones.Judged} that passed or are met{Late(language, milestones)}.") + Unknown(language, milestones),
        KpiFact.Effort { Actions: 0, NotRecorded: 0 } => language.In("Aucune action n’est terminée.", "No action is done."),
        KpiFact.Effort { Actions: 0 } effort => language.In(
            $"Aucune action terminée n’a à la fois un effort estimé et un temps passé noté ({effort.NotRecorded} terminée{S(effort.NotRecorded)}).",
            $"No action that is done has both an estimate and its effort recorded ({effort.NotRecorded} done)."),
        KpiFact.Effort effort => language.In(
            $"{Days(language, effort.Spent)} jours-homme passés pour {Days(language, effort.Estimated)} estimés, sur {effort.Actions} action{S(effort.Actions)} terminée{S(effort.Actions)}.{NotRecorded(language, effort)}",
            $"{Days(language, effort.Spent)} person-days spent for {Days(language, effort.Estimated)} estimated, over {effort.Actions} action{(effort.Actions == 1 ? "" : "s")} done.{NotRecorded(language, effort)}"),
        KpiFact.Incidents { Raised: 0 } => language.In("Aucun signalé depuis le début.", "None reported since the start."),
        KpiFact.Incidents { Open: 0 } incidents => language.In(
            $"{incidents.Raised} signalé{S(incidents.Raised)} depuis le début, aucun n’est encore ouvert.",
            $"{incidents.Raised} reported since the start, none of them open any more."),
        KpiFact.Incidents incidents => language.In(
            $"{incidents.Raised} signalé{S(incidents.Raised)} depuis le début, dont {incidents.Open} ouvert{S(incidents.Open)}.",
            $"{incidents.Raised} reported since the start, {incidents.Open} of them open."),
        _ => throw new UnreachableException(),
    };

    private static string Unknown(Language language, KpiFact.MilestonesKept milestones) => milestones.Unknown == 0 ? "" : language.In(
        $" {milestones.Unknown} atteint{S(milestones.Unknown)} à une date inconnue, non compté{S(milestones.Unknown)}.", $" {milestones.Unknown} met on an unknown date, not counted.");

    private static string Late(Language language, KpiFact.MilestonesKept milestones) => milestones.Late.Length == 0 ? "" : language.In($" (en retard : {milestones.Late})", $" (late: {milestones.Late})");

    private static string NotRecorded(Language language, KpiFact.Effort effort) => effort.NotRecorded == 0 ? "" : language.In(
        $" Non compté : {effort.NotRecorded} terminée{S(effort.NotRecorded)} sans effort estimé ou temps passé noté.", $" Not counted: {effort.NotRecorded} done without an estimate or its effort recorded.");

    private static string S(int count) => count > 1 ? "s" : "";

    private static string Days(Language language, decimal days) => days.ToString("0.##", language.Culture());
}
