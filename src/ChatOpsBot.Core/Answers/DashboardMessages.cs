using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>Section 8 of the document, counted anew: progress, what is due next, counts, milestones, alerts.</summary>
internal static class DashboardMessages
{
    /// <summary>Alerts beyond these are counted, not told.</summary>
    private const int MostAlerts = 6;

    internal static BotMessage Of(AnswerContext context)
    {
        var (language, plan) = (context.Language, context.Plan);
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, plan.Title, Week(context)));
        var counted = plan.Actions.Where(Progress.Counts).ToList();
        var done = PlanMessages.Done(language, plan);
        if (Progress.Of(counted) is { } percent) blocks.Add(new MessageBlock.Progress(language.In("Avancement global", "Global progress"), percent, done));
        if (Next(context) is { } next)
        {
            blocks.Add(Subheading.Of(language.In("Prochaine échéance", "Due next")));
            blocks.Add(new MessageBlock.Rows([ActionRow.Of(context, next)]));
        }

        blocks.Add(new MessageBlock.Facts(PlanMessages.Counts(context)));
        if (!plan.Milestones.IsEmpty)
        {
            blocks.Add(Subheading.Of(language.In("Jalons", "Milestones")));
            blocks.Add(new MessageBlock.Rows([.. plan.Milestones.Take(ActionListMessages.PageSize).Select(milestone => MilestoneMessages.Row(context, milestone))]));
        }

        blocks.Add(Subheading.Of(language.In("Alertes", "Alerts")));
        blocks.AddRange(Alerts(context));
        if (StartLine.WhereMissing(context, [.. plan.Actions.Select(action => action.Due)]) is { } line) blocks.Add(line);
        blocks.Add(new MessageBlock.Buttons(
        [
            new CommandButton("Gantt", "gantt"),
            new CommandButton("Go/No-Go", "gonogo"),
            new CommandButton(language.In("Prochaines", "Next"), language.In("prochaines", "next")),
            new CommandButton(language.In("Risques", "Risks"), language.In("risques", "risks")),
        ]));
        return BotMessage.Answer(language, $"{plan.Title}: {done}", blocks.ToImmutable());
    }

    private static ImmutableArray<Badge> Week(AnswerContext context) => PlanWeeks.Of(context.Plan.Start, context.Today) is { } week
        ? [new Badge(context.Language.In($"semaine {week}", $"week {week}"), Tone.Muted)]
        : [];

    /// <summary>The first that is not overdue: those are among the alerts.</summary>
    private static ActionSnapshot? Next(AnswerContext context) => context.Plan.Actions
        .Where(action => action is { IsOpen: true, IsIncomplete: false } && !context.IsOverdue(action)).BySoonest().FirstOrDefault();

    private static IEnumerable<MessageBlock> Alerts(AnswerContext context)
    {
        var language = context.Language;
        var all = Overdue(context).Concat(Blocked(context)).Concat(Raised(context, ItemKind.Incident, Tone.Bad))
            .Concat(Raised(context, ItemKind.Attention, Tone.Warning)).Concat(Raised(context, ItemKind.Decision, Tone.Active)).ToList();
        if (all.Count == 0) return [new MessageBlock.Notice(Tone.Good, language.In("Rien à signaler.", "Nothing to report."))];

        var more = all.Count - MostAlerts;
        return more <= 0 ? all : all.Take(MostAlerts).Append(new MessageBlock.Context(language.In(
            $"Et {more} autre{(more > 1 ? "s" : "")}. Demandez : retard, bloquées, incidents, attentions, décisions.",
            $"And {more} more. Ask: overdue, blocked, incidents, attentions, decisions.")));
    }

    private static IEnumerable<MessageBlock> Overdue(AnswerContext context) => context.Plan.Actions.Where(context.IsOverdue).BySoonest().Select(action =>
    {
        var late = Words.Days(context.Language, context.Today.DayNumber - action.DueDay!.Value.DayNumber);
        return Alert(Tone.Bad, $"{action.Code}", context.Language.In($"{action.Title} : en retard de {late}", $"{action.Title}: overdue by {late}"));
    });

    private static IEnumerable<MessageBlock> Blocked(AnswerContext context) => context.Plan.Actions
        .Where(action => action.Status is ActionStatus.Blocked).BySoonest()
        .Select(action => Alert(Tone.Warning, $"{action.Code}", context.Language.In(
            $"{action.Title} : bloquée, {action.BlockedReason ?? "sans raison donnée"}", $"{action.Title}: blocked, {action.BlockedReason ?? "no reason given"}")));

    private static IEnumerable<MessageBlock> Raised(AnswerContext context, ItemKind kind, Tone tone) => context.Plan.ItemsOf(kind)
        .Where(item => item.IsOpen).Reverse()
        .Select(item => Alert(tone, $"{item.Id}", $"{item.Text} ({ItemWords.One(context.Language, kind)})"));

    private static MessageBlock.Notice Alert(Tone tone, string id, string words) =>
        new MessageBlock.Notice(tone, RichText.Of(RichText.Code(id), RichText.Plain($" {words}")));
}
