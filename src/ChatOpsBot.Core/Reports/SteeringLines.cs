using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>The lines of each part of a steering brief, without the sign of the list.</summary>
internal static class SteeringLines
{
    internal static IEnumerable<string> Milestones(SteeringBrief brief) => brief.Plan.Milestones.Select(milestone =>
    {
        var progress = Progress.Of(milestone.Actions) is { } percent ? $", {Percentage.Of(percent, brief.Language)}" : "";
        var outlook = MilestoneOutlook.Of(brief.Context, milestone, brief.DoneOn).Words(brief.Language);
        return $"{milestone.Id} {ReportWords.OneLine(milestone.Title)} ({Date(brief, milestone)}{progress}){Colon(brief)}{outlook}";
    });

    internal static IEnumerable<string> Gate(SteeringBrief brief)
    {
        var (language, plan) = (brief.Language, brief.Plan);
        foreach (var criterion in plan.GoNoGo) yield return $"{ReportWords.OneLine(criterion.Name)}{Colon(brief)}{GoNoGoMessages.Badge(language, criterion.Verdict).Text}";
        var gates = plan.ItemsOf(ItemKind.Gate).ToList();
        if (gates.Count == 0) yield break;

        var open = gates.Where(item => item.IsOpen).OrderBy(item => item.Priority ?? Priority.P3).ThenBy(item => item.Id.Number).ToList();
        yield return open.Count == 0
            ? language.In("Plus rien ne bloque la production", "Nothing blocks production any more")
            : language.In($"{open.Count} sur {gates.Count} bloque{(open.Count > 1 ? "nt" : "")} encore la production", $"{open.Count} of {gates.Count} still block{(open.Count == 1 ? "s" : "")} production");
        foreach (var item in open)
            yield return $"{item.Id}{(item.Priority is { } priority ? $" {priority}" : "")} {ReportWords.OneLine(item.Text)}{(item.BlockedReason is { } reason ? language.In($" (bloqué : {ReportWords.OneLine(reason)})", $" (blocked: {ReportWords.OneLine(reason)})") : "")}";
    }

    internal static IEnumerable<string> Decisions(SteeringBrief brief)
    {
        var (language, plan) = (brief.Language, brief.Plan);
        foreach (var item in plan.ItemsOf(ItemKind.Decision).Where(item => item.IsOpen))
            yield return $"{item.Id} {ReportWords.OneLine(item.Text)}{(item.Subject is { } about && !item.Text.Contains(about, StringComparison.OrdinalIgnoreCase) ? $" ({about})" : "")}{(item.RaisedAt is { } raised ? $", {brief.Age(raised)}" : "")}";
        foreach (var escalation in brief.Escalations.Where(escalation => escalation.ExhaustedAt is not null))
            yield return language.In(
                $"{escalation.Id} {escalation.Name} {ReportWords.OneLine(escalation.Reason)} : aucun niveau n’a répondu, {brief.Age(escalation.ExhaustedAt!.Value)}",
                $"{escalation.Id} {escalation.Name} {ReportWords.OneLine(escalation.Reason)}: no level has answered, {brief.Age(escalation.ExhaustedAt!.Value)}");
        var gates = plan.ItemsOf(ItemKind.Gate).Where(item => item.Priority is Priority.P0).ToList();
        if (gates.Count > 0 && gates.TrueForAll(item => !item.IsOpen))
            foreach (var criterion in plan.GoNoGo.Where(criterion => criterion.Verdict is not Verdict.Go))
                yield return language.In($"{criterion.Name} : plus aucun P0 ne bloque, le GO peut être prononcé", $"{criterion.Name}: no P0 blocks any more, the GO can be given");
    }

    internal static IEnumerable<string> Risks(SteeringBrief brief) =>
        brief.Plan.Risks.OrderByDescending(risk => RiskWeight.Of(risk) ?? 0).Select(risk =>
        {
            var rating = risk.Probability is null && risk.Impact is null ? brief.Language.In("non évalué", "not rated") : $"{risk.Probability ?? "?"} × {risk.Impact ?? "?"}";
            return $"{risk.Id} {ReportWords.OneLine(risk.Title)} ({rating}){Colon(brief)}{ComeTrue(brief, risk)}";
        });

    internal static IEnumerable<string> Escalations(SteeringBrief brief) => brief.Escalations.Select(escalation =>
    {
        var called = escalation.Level is { } level ? $"{level}{Colon(brief)}{string.Join(", ", escalation.People)}" : brief.Language.In("aucun contact à appeler", "nobody to call");
        return $"{escalation.Id} {escalation.Name} {ReportWords.OneLine(escalation.Reason)} ({called}, {brief.Language.In("ouverte", "open")} {brief.Age(escalation.OpenedAt)})";
    });

    internal static IEnumerable<string> Budget(SteeringBrief brief)
    {
        var (language, total) = (brief.Language, CategoryBudget.Total(brief.Plan));
        if (total is { InDocument: null, Estimated: null, Spent: null }) yield break;

        var written = total.InDocument is { } days && days != total.Estimated ? language.In($" ({Words.Effort(language, days)} selon le document)", $" (the document says {Words.Effort(language, days)})") : "";
        var unknown = total is { Estimated: not null, WithoutEstimate: > 0 and var without } ? language.In($", {without} sans estimation", $", {without} without an estimate") : "";
        yield return language.In("Prévu : ", "Planned: ") + (total.Estimated is { } estimated ? Words.Effort(language, estimated) : language.In("non estimé", "not estimated")) + unknown + written;
        yield return language.In("Passé : ", "Spent: ") + (total.Spent is { } spent
            ? language.In(
                $"{Words.Effort(language, spent)}, noté pour {total.Recorded.Length} sur {Words.Actions(language, total.Actions.Length)}",
                $"{Words.Effort(language, spent)}, recorded for {total.Recorded.Length} of {Words.Actions(language, total.Actions.Length)}")
            : language.In("non noté", "not recorded"));
    }

    internal static IEnumerable<string> Closing(SteeringBrief brief)
    {
        var all = brief.Plan.ItemsOf(ItemKind.Closing).ToList();
        if (all.Count == 0) yield break;

        yield return ItemWords.Count(brief.Language, ItemKind.Closing, all.Count(item => !item.IsOpen), all.Count);
        foreach (var item in all.Where(item => item.IsOpen))
            yield return $"{item.Id} {ReportWords.OneLine(item.Text)}{(ClosingEvidence.Of(brief.Plan, item) is { } evidence ? $" ({evidence.Words(brief.Language, item)})" : "")}";
    }

    /// <summary>An incident or a point of attention that names it says so.</summary>
    private static string ComeTrue(SteeringBrief brief, RiskSnapshot risk)
    {
        var about = brief.Plan.Items.Where(item => item.Subject == $"{risk.Id}").ToList();
        var incidents = about.Where(item => item.Id.Kind is ItemKind.Incident).ToList();
        if (incidents.Count > 0)
            return incidents.Exists(item => item.IsOpen)
                ? brief.Language.In($"survenu, {Named(incidents.Where(item => item.IsOpen))} en cours", $"come true, {Named(incidents.Where(item => item.IsOpen))} going on")
                : brief.Language.In($"survenu, {Named(incidents)} terminé", $"come true, {Named(incidents)} over");
        return about.Where(item => item.IsOpen).ToList() is { Count: > 0 } raised
            ? brief.Language.In($"non survenu, signalé par {Named(raised)}", $"not come true, raised by {Named(raised)}")
            : brief.Language.In("non survenu", "not come true");
    }

    private static string Date(SteeringBrief brief, MilestoneSnapshot milestone) =>
        milestone.Day is { } day
            ? day.ToString(day.Year == brief.Context.Today.Year ? "d MMMM" : "d MMMM yyyy", brief.Language.Culture())
            : DueWords.Short(brief.Context, milestone.Date, null);

    private static string Named(IEnumerable<PlanItemSnapshot> items) => string.Join(", ", items.Select(item => item.Id));

    private static string Colon(SteeringBrief brief) => brief.Language.In(" : ", ": ");
}
