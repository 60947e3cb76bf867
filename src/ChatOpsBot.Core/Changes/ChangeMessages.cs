using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What was changed, or what is still needed before something is.</summary>
public static class ChangeMessages
{
    /// <summary>Old → new, then how what changed stands now.</summary>
    /// <param name="context">On the version that was just written.</param>
    public static BotMessage Written(AnswerContext context, Decision.Write written)
    {
        var plan = context.Plan;
        var language = context.Language;
        var touched = written.Changes.Select(change => change.Subject).Distinct().ToImmutableArray();
        var lines = written.Changes.Select(change => Line(language, plan, change, named: touched.Length > 1 || !change.Subject.IsAction)).ToList();
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.AddRange(lines.Select(line => new MessageBlock.Notice(Tone.Good, line)));
        if (Already(context, written.Already) is { } already) blocks.Add(already);
        if (touched is [{ IsAction: true } only] && plan.WithId(only.Number) is { } one)
        {
            if (ChangeProposals.AllTicked(written, one)) blocks.AddRange(ChangeProposals.Done(context, one));
            blocks.AddRange(StatusMessages.Brief(context, one));
            if (written.Changes.Any(change => change.Field is ChangedField.Status && change.New == FieldValue.Of(ActionStatus.Blocked))) blocks.AddRange(ChangeProposals.Levels(context, one));
        }
        else if (Rows(context, touched) is { Items.Length: > 0 } rows)
        {
            blocks.Add(rows);
        }

        if (ChangeProposals.GateIsOpen(context, written)) blocks.AddRange(ChangeProposals.Go(context));
        if (written.Undoes is null) blocks.Add(new MessageBlock.Context(RichText.Of(
            RichText.Plain(language.In("Pour revenir en arrière pendant dix minutes : ", "To take it back within ten minutes: ")),
            RichText.Code(language.In("annuler", "undo")))));
        var name = touched is [{ IsAction: true } single] ? $"{plan.Find(single)?.Name} " : "";
        return BotMessage.Answer(language, name + string.Join("; ", lines.Select(line => line.ToString())), blocks.ToImmutable()) with { Page = PageSubject.OfOne(plan, touched) };
    }

    /// <summary>The answer, with the escalations that ended with the change.</summary>
    public static BotMessage WithEnded(BotMessage answer, ImmutableArray<Escalation> ended)
    {
        if (ended.IsEmpty) return answer;

        var ids = string.Join(", ", ended.Select(escalation => escalation.Id));
        var sentence = answer.Language.In($"{ids} se termine avec : qui était appelé est prévenu.", $"{ids} ends with it: whoever was called is told.");
        return answer with { Summary = $"{answer.Summary}; {sentence}", Blocks = [.. answer.Blocks, new MessageBlock.Notice(Tone.Good, sentence)] };
    }

    /// <param name="again">The command that does it after all.</param>
    public static BotMessage ConfirmSeveral(AnswerContext context, ImmutableArray<Subject> subjects, string again)
    {
        var language = context.Language;
        var count = subjects.All(subject => subject.IsAction) ? Words.Actions(language, subjects.Length) : language.In($"{subjects.Length} éléments", $"{subjects.Length} items");
        var sentence = language.In($"Cela change {count}. Confirmez-vous ?", $"This changes {count}. Do you confirm?");
        return Confirm(context, sentence, Rows(context, subjects), again, language.In("Oui, changer", "Yes, change them"), Drawn(context.Plan, subjects));
    }

    /// <param name="again">The command that does it after all.</param>
    public static BotMessage ConfirmVerdict(AnswerContext context, Decision.ConfirmVerdict confirm, string again)
    {
        var language = context.Language;
        var gate = context.Plan.Items.Where(item => item is { Id.Kind: ItemKind.Gate, Done: false }).Select(item => Subject.Of(item.Id)).ToImmutableArray();
        var open = gate.IsEmpty ? "" : language.In($" Encore ouvert avant la production : {gate.Length}.", $" Still open before production: {gate.Length}.");
        var sentence = language.In(
            $"{confirm.Criterion.Name} : {confirm.Criterion.Text} → {confirm.Text}.{open} Confirmez-vous cette décision ?",
            $"{confirm.Criterion.Name}: {confirm.Criterion.Text} → {confirm.Text}.{open} Do you confirm this decision?");
        return Confirm(
            context, sentence, Rows(context, gate), again, language.In("Oui, c’est décidé", "Yes, it is decided"),
            DrawnFrom.Of(Subject.GoNoGo(confirm.Criterion.Position), confirm.Criterion.Version));
    }

    /// <param name="again">The command that does it after all.</param>
    public static BotMessage ConfirmClosing(AnswerContext context, string again)
    {
        var (language, plan) = (context.Language, context.Plan);
        var actions = plan.Actions.Where(action => action.IsOpen).Select(action => Subject.Action(action.Id));
        var items = plan.Items.Where(item => !item.Done && item.Id.Kind is not (ItemKind.Prerequisite or ItemKind.Artifact)).Select(item => Subject.Of(item.Id));
        ImmutableArray<Subject> open = [.. actions, .. items];
        var sentence = open.IsEmpty
            ? language.In("Tout est terminé. Clôturer le plan ?", "Everything is done. Close the plan?")
            : language.In($"{open.Length} éléments sont encore ouverts. Clôturer le plan quand même ?", $"{open.Length} items are still open. Close the plan all the same?");
        var claimed = plan.ItemsOf(ItemKind.Closing).Where(item => item.Done && ClosingEvidence.Of(plan, item) is { Holds: false }).Select(item => Subject.Of(item.Id));
        sentence += language.In(" Le rapport final sera publié dans le canal, puis rien ne viendra plus de lui-même.", " The final report is posted to the channel, and nothing comes by itself any more.");
        return Confirm(context, sentence, Rows(context, [.. open, .. claimed]), again, language.In("Oui, clôturer", "Yes, close it"), DrawnFrom.Of(Subject.Plan, plan.Version));
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

    public static BotMessage ReasonMissing(AnswerContext context, ImmutableArray<Subject> subjects)
    {
        var language = context.Language;
        var codes = string.Join(' ', subjects.Select(subject => context.Plan.Find(subject)?.Name));
        var sentence = language.In($"Qu’est-ce qui bloque {codes} ?", $"Why is {codes} blocked?");
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, RichText.Of(
                RichText.Plain(sentence + language.In(" Par exemple : ", " For example: ")),
                RichText.Code(language.In($"bloquer {codes} attend le pare-feu", $"block {codes} waits for the firewall")))),
            new MessageBlock.Buttons([ActionButtons.Block(context, codes, Drawn(context.Plan, subjects))]));
    }

    private static BotMessage Confirm(
        AnswerContext context, string sentence, MessageBlock.Rows rows, string again, string label, DrawnFrom drawn) => BotMessage.Refusal(
        context.Language,
        sentence,
        [
            new MessageBlock.Notice(Tone.Warning, sentence),
            .. rows.Items.IsEmpty ? Array.Empty<MessageBlock>() : [rows],
            new MessageBlock.Buttons([new CommandButton(label, again, drawn)]),
        ]);

    private static RichText Line(Language language, PlanSnapshot plan, FieldChange change, bool named)
    {
        var line = FieldWords.Line(language, change, change.Subject.IsAction ? plan.WithId(change.Subject.Number) : null);
        return named && change.Subject != Subject.Plan ? new RichText([RichText.Strong($"{plan.Find(change.Subject)?.Name} "), .. line.Runs]) : line;
    }

    /// <summary>Those that can be opened by their id, each in its line.</summary>
    private static MessageBlock.Rows Rows(AnswerContext context, ImmutableArray<Subject> subjects) => new(
    [
        .. subjects.Where(subject => subject.IsAction).Select(subject => context.Plan.WithId(subject.Number)).OfType<ActionSnapshot>()
            .Select(action => ActionRow.Of(context, action)),
        .. subjects.Select(subject => subject.Item is { } id ? context.Plan.Find(id) : null).OfType<PlanItemSnapshot>()
            .Select(item => WithEvidence(context, item)),
    ]);

    /// <summary>Beside a criterion for closing stands what was counted of it.</summary>
    private static ListRow WithEvidence(AnswerContext context, PlanItemSnapshot item)
    {
        var row = ItemRow.Of(context, item);
        return ClosingEvidence.Of(context.Plan, item) is { } evidence ? row with { Details = row.Details.Add(evidence.Words(context.Language, item)) } : row;
    }

    private static MessageBlock.Notice? Already(AnswerContext context, ImmutableArray<Subject> already) => already.IsEmpty ? null : new(
        Tone.Neutral,
        context.Language.In("Rien à changer pour ", "Nothing to change for ") + string.Join(", ", already.Select(subject => context.Plan.Find(subject)?.Name)) + ".");

    private static DrawnFrom Drawn(ImmutableArray<ActionSnapshot> actions) =>
        new([.. actions.Select(action => new DrawnItem(Subject.Action(action.Id), action.Version))]);

    private static DrawnFrom Drawn(PlanSnapshot plan, ImmutableArray<Subject> subjects) =>
        new([.. subjects.Select(subject => new DrawnItem(subject, plan.Find(subject)!.Version))]);
}
