using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Answers;

/// <summary>Answers <c>status</c>: one action, item or risk as a card, several in a line each, an unknown id with the nearest one.</summary>
internal static class StatusAnswer
{
    internal static BotMessage To(Question.Status question, AnswerContext context)
    {
        var found = ImmutableArray.CreateBuilder<NamedThing>();
        var unknown = ImmutableArray.CreateBuilder<ActionReference>();
        foreach (var reference in question.References)
        {
            var named = NamedThing.Of(context.Plan, reference).ToList();
            if (named.Count == 0) unknown.Add(reference);
            found.AddRange(named.Where(thing => found.All(other => other.Id != thing.Id)));
        }

        return (found.Count, unknown.Count) switch
        {
            (0, _) => NamedThing.Unknown(context, unknown[0]) ?? Unknown(context, unknown[0]),
            (1, 0) => found[0].Card(context),
            _ => Several(context, found.ToImmutable(), unknown.ToImmutable()),
        };
    }

    private static BotMessage Several(AnswerContext context, ImmutableArray<NamedThing> found, ImmutableArray<ActionReference> unknown)
    {
        var language = context.Language;
        var rows = new MessageBlock.Rows([.. found.Select(thing => thing.Row(context))]);
        if (unknown.IsEmpty) return BotMessage.Answer(language, Count(language, found), rows);

        var names = string.Join(", ", unknown.Select(reference => reference.Written));
        var notice = language.In($"Pas dans ce plan : {names}.", $"Not in this plan: {names}.");
        return BotMessage.Refusal(language, notice, new MessageBlock.Notice(Tone.Warning, notice), rows);
    }

    private static string Count(Language language, ImmutableArray<NamedThing> found) => found.All(thing => thing.Action is not null)
        ? Words.Actions(language, found.Length)
        : language.In($"{found.Length} éléments", $"{found.Length} items");

    private static BotMessage Unknown(AnswerContext context, ActionReference reference)
    {
        var language = context.Language;
        var sentence = language.In($"{reference.Written} n’est pas dans ce plan.", $"{reference.Written} is not in this plan.");
        var range = language.In(
            $" Il va de {context.Plan.Actions[0].Code} à {context.Plan.Actions[^1].Code}.",
            $" It goes from {context.Plan.Actions[0].Code} to {context.Plan.Actions[^1].Code}.");
        var nearest = Nearest(context.Plan, reference);
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence + range),
            new MessageBlock.Buttons(
            [
                new CommandButton($"{nearest.Code} – {nearest.Title}", ActionRow.Command(language, nearest)),
                new CommandButton(language.In("Toutes les actions", "All actions"), "actions"),
            ]));
    }

    private static ActionSnapshot Nearest(PlanSnapshot plan, ActionReference reference)
    {
        var written = Folding.Fold(reference.Code?.ToString() ?? $"{plan.Actions[0].Code.Prefix}-{reference.Number:000}");
        return plan.Actions.MinBy(action => EditDistance.Between(written, Folding.Fold(action.Code.ToString())))!;
    }
}
