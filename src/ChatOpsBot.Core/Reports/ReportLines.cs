using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>The lines of each part of a report, without the sign of the list; what was done has its box.</summary>
internal static class ReportLines
{
    /// <summary>What is due next, and lines of any other part; what goes beyond is counted.</summary>
    private const int Next = 5;
    private const int Most = 20;

    internal static ImmutableArray<string> Of(WeeklyReport report, ReportPart part, ImmutableArray<string> labels = default)
    {
        var lines = All(report, part, labels.IsDefault ? [] : labels).ToList();
        if (lines.Count > Most) lines = [.. lines.Take(Most), report.Language.In($"et {lines.Count - Most} autres", $"and {lines.Count - Most} more")];
        return [.. lines];
    }

    private static IEnumerable<string> All(WeeklyReport report, ReportPart part, ImmutableArray<string> labels) => part switch
    {
        ReportPart.Summary => SummaryLines.Of(report, labels),
        ReportPart.Done => Done(report),
        ReportPart.InProgress => InProgress(report),
        ReportPart.Attention => Attention(report),
        ReportPart.Decisions => Decisions(report),
        ReportPart.Next => Coming(report),
        ReportPart.Changes => Changes(report),
        ReportPart.Slipped => SlippedDate.Of(report.Before, report.Plan).Select(slipped => Slipped(report, slipped)),
        ReportPart.Escalations => report.Escalations.Select(escalation => Open(report, escalation)),
        ReportPart.Kpis => Kpis(report),
        ReportPart.Milestones => report.Plan.Milestones.Select(milestone => SummaryLines.MilestoneLine(report.Context, milestone)),
    };

    private static IEnumerable<string> Done(WeeklyReport report)
    {
        foreach (var moves in report.Moved.Where(moves => moves.IsFinished))
        {
            if (moves.Subject.IsAction)
            {
                if (report.Plan.WithId(moves.Subject.Number) is { Status: ActionStatus.Done } action) yield return $"[x] {action.Code} - {ReportWords.OneLine(action.Title)}";
            }
            else if (moves.Subject.Item is { Kind: not (ItemKind.Attention or ItemKind.Decision or ItemKind.Incident) } id && report.Plan.Find(id) is { Done: true } item)
            {
                yield return $"[x] {id} - {ReportWords.OneLine(item.Text)}";
            }
        }
    }

    private static IEnumerable<string> InProgress(WeeklyReport report) =>
        report.Plan.Actions.Where(action => action.Status is ActionStatus.InProgress or ActionStatus.Blocked).BySoonest().Select(action =>
        {
            var progress = action.Progress is { } percent ? $" - {Percentage.Of(percent, report.Language)}" : "";
            var blocker = action.Status is not ActionStatus.Blocked ? "" : report.Language.In(" - Bloquée : ", " - Blocked: ")
                + (action.BlockedReason is { } reason ? ReportWords.OneLine(reason) : report.Language.In("raison non donnée", "no reason given"));
            return $"[ ] {action.Code} - {ReportWords.OneLine(action.Title)}{progress}{blocker}";
        });

    private static IEnumerable<string> Attention(WeeklyReport report)
    {
        var (language, context, plan) = (report.Language, report.Context, report.Plan);
        foreach (var action in plan.Actions.Where(context.IsOverdue).BySoonest())
            yield return $"{action.Code} - {ReportWords.OneLine(action.Title)}{language.In(" : ", ": ")}{Late(report, action.DueDay!.Value)}, {Owners(language, action)}";
        foreach (var milestone in plan.Milestones.Where(context.IsOverdue))
            if (milestone.Actions.Where(action => action.IsOpen && Progress.Counts(action)).Select(action => action.Code.ToString()).ToList() is { Count: > 0 } left)
                yield return $"{milestone.Id} - {ReportWords.OneLine(milestone.Title)}{language.In(" : ", ": ")}{Late(report, milestone.Day!.Value)}, {language.In("reste", "left:")} {Named(left)}";
        foreach (var kind in (ItemKind[])[ItemKind.Incident, ItemKind.Attention])
            foreach (var item in plan.ItemsOf(kind).Where(item => item.IsOpen)) yield return Raised(report, item);
        var incomplete = plan.Actions.Where(action => action is { IsIncomplete: true, Status: not ActionStatus.Archived }).Select(action => action.Code.ToString()).ToList();
        if (incomplete.Count > 0) yield return language.In($"À compléter dans le document, et non comptées : {Named(incomplete)}", $"To be filled in in the document, and not counted: {Named(incomplete)}");
        if (plan.Start is null && plan.Actions.Any(action => action.Due.DaysFromStart is not null))
            yield return language.In("J0 n’est pas connu : les échéances J+n n’ont pas de jour (plan début 2026-11-30)", "J0 is not known: due dates J+n have no day (plan start 2026-11-30)");
    }

    private static IEnumerable<string> Decisions(WeeklyReport report)
    {
        foreach (var item in report.Plan.ItemsOf(ItemKind.Decision).Where(item => item.IsOpen)) yield return Raised(report, item);
        foreach (var escalation in report.Escalations.Where(escalation => escalation.ExhaustedAt is not null))
            yield return report.Language.In(
                $"{escalation.Id} {escalation.Name} - {ReportWords.OneLine(escalation.Reason)} (aucun niveau n’a répondu, {Age(report, escalation.ExhaustedAt!.Value)})",
                $"{escalation.Id} {escalation.Name} - {ReportWords.OneLine(escalation.Reason)} (no level has answered, {Age(report, escalation.ExhaustedAt!.Value)})");
    }

    private static IEnumerable<string> Coming(WeeklyReport report)
    {
        var context = report.Context;
        return report.Plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false } && !context.IsOverdue(action)).BySoonest().Take(Next)
            .Select(action => $"{action.Code} - {ReportWords.OneLine(action.Title)} ({DueWords.Short(context, action.Due, action.DueDay)}, {Owners(report.Language, action)})");
    }

    private static IEnumerable<string> Changes(WeeklyReport report)
    {
        var language = report.Language;
        yield return ReportWords.Done(language) + FromTo(SummaryLines.Done(report.Before), SummaryLines.Done(report.Plan));
        if (Progress.Of(report.Before.Actions) is { } before && Progress.Of(report.Plan.Actions) is { } now)
            yield return ReportWords.Progress(language) + FromTo(Percentage.Of(before, language), Percentage.Of(now, language));

        string FromTo(string old, string current) => old == current ? language.In($"{current}, inchangé", $"{current}, unchanged") : $"{old} → {current}";
    }

    private static string Slipped(WeeklyReport report, SlippedDate slipped) =>
        $"{slipped.Name} - {ReportWords.OneLine(slipped.Title)}{report.Language.In(" : ", ": ")}{ReportWords.Day(report.Language, slipped.Old)} → {ReportWords.Day(report.Language, slipped.New)} (+{Words.Days(report.Language, slipped.New.DayNumber - slipped.Old.DayNumber)})";

    private static string Open(WeeklyReport report, OpenEscalation escalation)
    {
        var language = report.Language;
        var called = escalation.Level is { } level
            ? language.In($"{level} appelé ({Named(escalation.People)})", $"{level} called ({Named(escalation.People)})")
            : language.In("aucun contact à appeler", "nobody to call");
        return $"{escalation.Id} {escalation.Name} - {ReportWords.OneLine(escalation.Reason)} ({called}, {language.In("ouverte", "open")} {Age(report, escalation.OpenedAt)})";
    }

    private static IEnumerable<string> Kpis(WeeklyReport report) => KpiMessages.Pairs(report).Select(pair =>
        $"{KpiWords.Name(report.Language, pair.Now)}{report.Language.In(" : ", ": ")}{KpiWords.Figures(report.Language, report.Plan, pair.Before, pair.Now)}. {KpiWords.Sentence(report.Language, pair.Now, report.Day)}");

    private static string Raised(WeeklyReport report, PlanItemSnapshot item) =>
        $"{item.Id} - {ReportWords.OneLine(item.Text)}{(item.Subject is { } about && !item.Text.Contains(about, StringComparison.OrdinalIgnoreCase) ? $" ({about})" : "")}{(item.RaisedAt is { } raised ? $", {Age(report, raised)}" : "")}";

    /// <summary>"depuis 3 jours".</summary>
    private static string Age(WeeklyReport report, DateTimeOffset since) => (report.Day.DayNumber - report.DayOf(since).DayNumber) switch
    {
        <= 0 => report.Language.In("depuis aujourd’hui", "since today"),
        1 => report.Language.In("depuis hier", "since yesterday"),
        var days => report.Language.In($"depuis {Words.Days(report.Language, days)}", $"for {Words.Days(report.Language, days)}"),
    };

    private static string Late(WeeklyReport report, DateOnly due) => report.Language.In(
        $"en retard de {Words.Days(report.Language, report.Day.DayNumber - due.DayNumber)} sur le {ReportWords.Day(report.Language, due)}",
        $"{Words.Days(report.Language, report.Day.DayNumber - due.DayNumber)} past {ReportWords.Day(report.Language, due)}");

    private static string Owners(Language language, ActionSnapshot action) => action.Owners.IsEmpty ? Words.NoOwner(language) : Named(action.Owners);

    private static string Named(IEnumerable<string> names) => string.Join(", ", names);
}
