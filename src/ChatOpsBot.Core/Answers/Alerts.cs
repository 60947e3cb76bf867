using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What somebody should look at now, the worst first: late, blocked, incidents, points of attention, decisions.</summary>
internal static class Alerts
{
    internal static IEnumerable<MessageBlock.Notice> Of(AnswerContext context) => Overdue(context)
        .Concat(Blocked(context))
        .Concat(Raised(context, ItemKind.Incident, Tone.Bad))
        .Concat(Raised(context, ItemKind.Attention, Tone.Warning))
        .Concat(Raised(context, ItemKind.Decision, Tone.Active));

    private static IEnumerable<MessageBlock.Notice> Overdue(AnswerContext context) => context.Plan.Actions.Where(context.IsOverdue).BySoonest().Select(action =>
    {
        var late = Words.Days(context.Language, context.Today.DayNumber - action.DueDay!.Value.DayNumber);
        return Alert(Tone.Bad, $"{action.Code}", context.Language.In($"{action.Title} : en retard de {late}", $"{action.Title}: overdue by {late}"));
    });

    private static IEnumerable<MessageBlock.Notice> Blocked(AnswerContext context) => context.Plan.Actions
        .Where(action => action.Status is ActionStatus.Blocked).BySoonest()
        .Select(action => Alert(Tone.Warning, $"{action.Code}", context.Language.In(
            $"{action.Title} : bloquée, {action.BlockedReason ?? "sans raison donnée"}", $"{action.Title}: blocked, {action.BlockedReason ?? "no reason given"}")));

    private static IEnumerable<MessageBlock.Notice> Raised(AnswerContext context, ItemKind kind, Tone tone) => context.Plan.ItemsOf(kind)
        .Where(item => item.IsOpen).Reverse()
        .Select(item => Alert(tone, $"{item.Id}", $"{item.Text} ({ItemWords.One(context.Language, kind)})"));

    private static MessageBlock.Notice Alert(Tone tone, string id, string words) => new(tone, RichText.Of(RichText.Code(id), RichText.Plain($" {words}")));
}
