using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>Why nothing was changed, and what to type next.</summary>
public static class RefusalMessages
{
    /// <param name="zone">In which instants are told.</param>
    public static BotMessage Of(AnswerContext context, Refusal refusal, TimeZoneInfo zone)
    {
        var language = context.Language;
        return refusal switch
        {
            Refusal.UnknownAction unknown => StatusAnswer.To(new Commands.Question.Status([unknown.Reference]), context),
            Refusal.UnknownBox unknown => Said(language, language.In(
                $"{unknown.Action.Code} n’a pas d’étape {unknown.Reference.Written}.", $"{unknown.Action.Code} has no step {unknown.Reference.Written}."), Show(context, unknown.Action)),
            Refusal.SeveralMeant several => Said(language, language.In(
                $"Plusieurs actions portent le numéro {several.Reference.Written} : écrivez l’identifiant entier.",
                $"Several actions have the number {several.Reference.Written}: write the whole id."), [.. several.Candidates.SelectMany(action => Show(context, action))]),
            Refusal.WrongStatus wrong => WrongStatus(context, wrong.Action),
            Refusal.NotForItems item => Said(language, language.In(
                $"Cela se fait pour une action, et {item.Item.Id} n’en est pas une. Pour elle : fait, défait, affecter, échéance, note.",
                $"This is done to an action, and {item.Item.Id} is none. What it takes: done, undone, assign, due, note."), []),
            Refusal.ItemIsDone done => Said(language, language.In(
                $"{done.Item.Id} est déjà fait. D’abord : rouvrir {done.Item.Id}", $"{done.Item.Id} is done already. First: reopen {done.Item.Id}"), []),
            Refusal.NotOneOf name => NotOneOf(language, name),
            Refusal.NotForBoxes box => Said(language, language.In(
                $"Cela se fait pour une action entière, et {box.Reference.Written} est une étape.",
                $"This is done to a whole action, and {box.Reference.Written} is a step."), []),
            Refusal.WhoAreYou => Said(language, language.In(
                "Je ne sais pas qui vous êtes : choisissez votre nom dans le menu, ou dites --as NOM.",
                "I do not know who you are: choose your name in the menu, or say --as NAME."), []),
            Refusal.NotADate date => Said(language, language.In(
                $"« {date.Written} » n’est pas une date que je sais lire ici.", $"“{date.Written}” is not a date I can read here."), []),
            Refusal.PlanIsClosed closed => PlanIsClosed(context, closed, zone),
            Refusal.NothingToUndo => Said(language, language.In(
                "Rien à annuler : vous n’avez rien changé depuis dix minutes.", "Nothing to take back: you changed nothing in the last ten minutes."), []),
            Refusal.ChangedSince changed => ChangedSince(context, changed.By, zone),
            Refusal.StaleCard stale => Stale(context, stale, zone),
            Refusal.JustRecorded just => JustRecorded(language, just),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>"Already: status done, by Léa at 10:02."</summary>
    /// <param name="by">The lines of the journal that made it so, where there are any.</param>
    public static BotMessage AlreadyTrue(AnswerContext context, Decision.AlreadyTrue already, IReadOnlyList<JournalEntry> by, TimeZoneInfo zone)
    {
        var language = context.Language;
        var blocks = already.Facts.Select(fact =>
        {
            var action = fact.Subject.IsAction ? context.Plan.WithId(fact.Subject.Number) : null;
            var entry = by.LastOrDefault(line => line.Subject == fact.Subject && line.Field == fact.Field && line.Box == fact.Box);
            var box = action?.Steps.Concat(action.Criteria).FirstOrDefault(candidate => candidate.Item == fact.Box && fact.Field is ChangedField.Box);
            var value = FieldWords.Value(language, fact, fact.New);
            var who = entry is null ? "" : $"{language.In(", par ", ", by ")}{WhoAndWhen(context, entry, zone)}";
            return $"{box?.Id.ToString() ?? context.Plan.Find(fact.Subject)?.Name}{language.In(" : déjà ", ": already ")}{value}{who}.";
        }).ToList();
        var shown = already.Facts.Length == 1 && already.Facts[0].Subject.IsAction && context.Plan.WithId(already.Facts[0].Subject.Number) is { } one ? Show(context, one) : [];
        return BotMessage.Answer(language, string.Join(" ", blocks), [.. blocks.Select(text => new MessageBlock.Notice(Tone.Neutral, text)), .. Buttons(shown)]);
    }

    /// <summary>"Léa Martin à 10:02".</summary>
    private static string WhoAndWhen(AnswerContext context, JournalEntry entry, TimeZoneInfo zone) => $"{Who(context.Language, entry)} {When(context, entry, zone).Words}";

    /// <summary>"à 10:02", with the day when it is another.</summary>
    internal static TextRun.Instant When(AnswerContext context, JournalEntry entry, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(entry.At, zone);
        var day = DateOnly.FromDateTime(local.DateTime);
        var time = local.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var date = day == context.Today ? "" : context.Language.In($"le {day.ToString("d MMMM", context.Language.Culture())} ", $"on {day.ToString("d MMMM", context.Language.Culture())} ");
        return new TextRun.Instant(entry.At, $"{date}{context.Language.In("à ", "at ")}{time}");
    }

    internal static string Who(Language language, JournalEntry entry) => entry.Actor ?? language.In("quelqu’un sans nom", "somebody unnamed");

    private static BotMessage WrongStatus(AnswerContext context, ActionSnapshot action)
    {
        var language = context.Language;
        var status = Words.Status(language, action.Status);
        var next = action.Status is ActionStatus.Blocked
            ? language.In($"débloquer {action.Code}", $"unblock {action.Code}")
            : language.In($"rouvrir {action.Code}", $"reopen {action.Code}");
        var sentence = language.In($"{action.Code} est {status}. D’abord : {next}", $"{action.Code} is {status}. First: {next}");
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Buttons([new CommandButton(next, next, DrawnFrom.Of(action.Id, action.Version)), .. Show(context, action)]));
    }

    private static BotMessage ChangedSince(AnswerContext context, JournalEntry by, TimeZoneInfo zone)
    {
        var sentence = context.Language.In(
            $"{by.Name} a changé depuis, par {WhoAndWhen(context, by, zone)} : annuler défairait aussi cela.",
            $"{by.Name} was changed since by {WhoAndWhen(context, by, zone)}: taking yours back would undo that too.");
        return Said(context.Language, sentence, by.Subject.IsAction && context.Plan.WithId(by.Item) is { } action ? Show(context, action) : []);
    }

    /// <summary>Says who was first, and how the action stands now.</summary>
    private static BotMessage Stale(AnswerContext context, Refusal.StaleCard stale, TimeZoneInfo zone)
    {
        var language = context.Language;
        var action = stale.Subject.IsAction ? context.Plan.WithId(stale.Subject.Number) : null;
        var who = stale.By is { } by
            ? $" {language.In("Par ", "By ")}{WhoAndWhen(context, by, zone)}{language.In(" : ", ": ")}{FieldWords.Line(language, by.Change, action)}."
            : "";
        var sentence = language.In("Cette carte n’était plus à jour : rien n’a été changé.", "This card was out of date: nothing was changed.") + who;
        var notice = new MessageBlock.Notice(Tone.Warning, sentence);
        if (action is null) return BotMessage.Refusal(language, sentence, notice);

        var card = StatusMessages.Card(context, action);
        return card with { Kind = MessageKind.Refusal, Summary = sentence, Blocks = [notice, .. card.Blocks] };
    }

    /// <summary>Who closed it takes it back, any lead later says J0 again, or another one.</summary>
    private static BotMessage PlanIsClosed(AnswerContext context, Refusal.PlanIsClosed closed, TimeZoneInfo zone)
    {
        var language = context.Language;
        var day = Words.Day(language, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(closed.At, zone).DateTime));
        var reopen = $"{language.In("plan début", "plan start")} {context.Plan.Start ?? context.Today:yyyy-MM-dd}";
        return Said(language, language.In(
            $"Ce plan est clôturé depuis le {day} : rien n’a été changé. Pour le rouvrir, annuler dans les dix minutes ; ensuite, par un responsable du plan : {reopen}",
            $"This plan has been closed since {day}: nothing was changed. To reopen it, undo within ten minutes; later, by a lead of the plan: {reopen}"),
            [new CommandButton(language.In("Rouvrir", "Reopen"), reopen)]);
    }

    private static BotMessage NotOneOf(Language language, Refusal.NotOneOf name)
    {
        if (name.Names.IsEmpty)
            return Said(language, language.In("Ce plan n’en contient aucun.", "This plan has none of them."), []);

        var sentence = language.In($"« {name.Written} » n’en désigne pas un seul. Il y a : ", $"“{name.Written}” does not name one of them. There are: ");
        return Said(language, sentence + string.Join(language.In(" ; ", "; "), name.Names) + ".", []);
    }

    private static BotMessage JustRecorded(Language language, Refusal.JustRecorded just)
    {
        var seconds = Math.Max(1, (int)just.Ago.TotalSeconds);
        var sentence = language.In($"Déjà noté il y a {seconds} s. Encore une fois ?", $"Recorded {seconds} s ago. Again?");
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Buttons([new CommandButton(language.In("Encore une fois", "Again"), $"{language.In("encore", "again")} {just.Text}")]));
    }

    private static BotMessage Said(Language language, string sentence, ImmutableArray<CommandButton> buttons) =>
        BotMessage.Refusal(language, sentence, [new MessageBlock.Notice(Tone.Warning, sentence), .. Buttons(buttons)]);

    private static ImmutableArray<MessageBlock> Buttons(ImmutableArray<CommandButton> buttons) => buttons.IsEmpty ? [] : [new MessageBlock.Buttons(buttons)];

    private static ImmutableArray<CommandButton> Show(AnswerContext context, ActionSnapshot action) =>
        [new CommandButton($"{action.Code} – {action.Title}", ActionRow.Command(context.Language, action))];
}
