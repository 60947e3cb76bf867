using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What was changed, or what is still needed before something is.</summary>
public static class ChangeMessages
{
    /// <summary>Old → new, then how the action stands now.</summary>
    /// <param name="context">On the version that was just written.</param>
    public static BotMessage Written(AnswerContext context, Decision.Write written)
    {
        var plan = context.Plan;
        var language = context.Language;
        var touched = written.Changes.Select(change => change.Action).Distinct().Select(plan.WithId).OfType<ActionSnapshot>().ToImmutableArray();
        var lines = written.Changes.Select(change => Line(language, plan, change, named: touched.Length > 1)).ToList();
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.AddRange(lines.Select(line => new MessageBlock.Notice(Tone.Good, line)));
        if (Already(language, written.Already) is { } already) blocks.Add(already);
        if (touched is [var one])
        {
            if (AllTicked(written, one)) blocks.AddRange(ProposeDone(context, one));
            blocks.AddRange(StatusMessages.Brief(context, one));
        }
        else
        {
            blocks.Add(new MessageBlock.Rows([.. touched.Select(action => ActionRow.Of(context, action))]));
        }

        if (written.Undoes is null) blocks.Add(new MessageBlock.Context(RichText.Of(
            RichText.Plain(language.In("Pour revenir en arrière pendant dix minutes : ", "To take it back within ten minutes: ")),
            RichText.Code(language.In("annuler", "undo")))));
        var summary = $"{(touched is [var single] ? $"{single.Code} " : "")}{string.Join("; ", lines.Select(line => line.ToString()))}";
        return BotMessage.Answer(language, summary, blocks.ToImmutable());
    }

    /// <param name="again">The command that does it after all.</param>
    public static BotMessage ConfirmSeveral(AnswerContext context, ImmutableArray<ActionSnapshot> actions, string again)
    {
        var language = context.Language;
        var sentence = language.In(
            $"Cela change {Words.Actions(language, actions.Length)}. Confirmez-vous ?", $"This changes {Words.Actions(language, actions.Length)}. Do you confirm?");
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Rows([.. actions.Select(action => ActionRow.Of(context, action))]),
            new MessageBlock.Buttons([new CommandButton(language.In("Oui, changer", "Yes, change them"), again, Drawn(actions))]));
    }

    public static BotMessage StepsLeft(AnswerContext context, ImmutableArray<ActionSnapshot> actions)
    {
        var language = context.Language;
        var codes = string.Join(' ', actions.Select(action => action.Code));
        var open = actions.Sum(action => action.Steps.Length - action.StepsDone);
        var sentence = language.In(
            $"{codes} : {open} étape{(open > 1 ? "s" : "")} encore ouverte{(open > 1 ? "s" : "")}.", $"{codes}: {open} step{(open == 1 ? "" : "s")} still open.");
        var confirmed = actions.Length > 1 ? language.In("oui ", "yes ") : "";
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Buttons(
            [
                new CommandButton(language.In("Tout cocher", "Tick all"), $"{confirmed}{language.In($"fait {codes} tout cocher", $"done {codes} tick all")}", Drawn(actions)),
                new CommandButton(
                    language.In($"Terminer avec {open} ouverte{(open > 1 ? "s" : "")}", $"Done with {open} open"),
                    $"{confirmed}{language.In($"fait {codes} quand même", $"done {codes} anyway")}",
                    Drawn(actions)),
            ]));
    }

    public static BotMessage ReasonMissing(AnswerContext context, ImmutableArray<ActionSnapshot> actions)
    {
        var language = context.Language;
        var codes = string.Join(' ', actions.Select(action => action.Code));
        var sentence = language.In($"Pourquoi {codes} est-elle bloquée ?", $"Why is {codes} blocked?");
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, RichText.Of(
                RichText.Plain(sentence + language.In(" Par exemple : ", " For example: ")),
                RichText.Code(language.In($"bloquer {codes} attend le pare-feu", $"block {codes} waits for the firewall")))),
            new MessageBlock.Buttons([ActionButtons.Block(context, actions[0])]));
    }

    private static RichText Line(Language language, PlanSnapshot plan, FieldChange change, bool named)
    {
        var action = plan.WithId(change.Action);
        var line = FieldWords.Line(language, change, action);
        return named ? new RichText([RichText.Strong($"{action?.Code} "), .. line.Runs]) : line;
    }

    private static MessageBlock.Notice? Already(Language language, ImmutableArray<ActionSnapshot> already) => already.IsEmpty ? null : new(
        Tone.Neutral,
        language.In("Rien à changer pour ", "Nothing to change for ") + string.Join(", ", already.Select(action => action.Code)) + ".");

    private static bool AllTicked(Decision.Write written, ActionSnapshot action) =>
        action is { IsOpen: true, Steps.IsEmpty: false } && action.StepsDone == action.Steps.Length
        && written.Undoes is null && written.Changes.Any(change => change.Field is ActionField.Box);

    private static IEnumerable<MessageBlock> ProposeDone(AnswerContext context, ActionSnapshot action) =>
    [
        new MessageBlock.Notice(Tone.Active, context.Language.In(
            "C’était la dernière étape : l’action est-elle terminée ?", "That was the last step: is the action done?")),
        new MessageBlock.Buttons([ActionButtons.Done(context, action)]),
    ];

    private static DrawnFrom Drawn(ImmutableArray<ActionSnapshot> actions) =>
        new([.. actions.Select(action => new DrawnItem(action.Id, action.Version))]);
}
