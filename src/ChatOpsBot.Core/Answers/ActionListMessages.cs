using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>Lists of actions: all, filtered, mine, next, overdue, blocked.</summary>
internal static class ActionListMessages
{
    internal static BotMessage Filtered(AnswerContext context, ActionFilter filter, int page)
    {
        var language = context.Language;
        var matching = ActionQueries.Matching(context, filter).ToImmutableArray();
        var understood = FilterWords.Understood(context, filter);
        if (matching.IsEmpty)
            return Nothing(language, language.In($"Aucune action : {understood}.", $"No action: {understood}."));

        var pages = (matching.Length + context.PageSize - 1) / context.PageSize;
        var shown = Math.Clamp(page, 1, pages);
        var rows = matching.Skip((shown - 1) * context.PageSize).Take(context.PageSize);
        var title = $"{Words.Actions(language, matching.Length)}, {understood}";
        var blocks = List(context, title, rows);
        if (pages > 1) blocks = blocks.Add(Pages(language, filter, shown, pages));
        return BotMessage.Answer(language, title, blocks);
    }

    internal static BotMessage Mine(AnswerContext context, string? named)
    {
        var language = context.Language;
        if ((named ?? context.Asker) is not { Length: > 0 } name) return WhoAreYou(context);

        var person = new Assignee(context, name);
        var open = context.Plan.Actions.Where(action => action.IsOpen && person.Has(action)).BySoonest().ToImmutableArray();
        var title = language.In($"{Words.Actions(language, open.Length)} pour {name}", $"{Words.Actions(language, open.Length)} for {name}");
        return open.IsEmpty
            ? Nothing(language, language.In($"Aucune action ouverte pour {name}.", $"No open action for {name}."))
            : BotMessage.Answer(language, title, Soonest(context, title, open, new ActionFilter { OpenOnly = true, Owners = [name] }));
    }

    internal static BotMessage Next(AnswerContext context)
    {
        var language = context.Language;
        var open = context.Plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false }).ToList();
        var overdue = open.Count(context.IsOverdue);
        var next = open.Where(action => !context.IsOverdue(action)).BySoonest().Take(5).ToImmutableArray();
        var title = language.In("Prochaines échéances", "Due next");
        var blocks = next.IsEmpty
            ? [new MessageBlock.Paragraph(language.In("Rien d’autre à venir.", "Nothing else ahead."))]
            : List(context, title, next);
        if (overdue > 0) blocks = blocks.Add(Words.OverdueNotice(language, overdue));
        var summary = next.IsEmpty ? title : $"{title}: {next[0].Code} {next[0].Title}, {DueWords.Short(context, next[0].Due, next[0].DueDay)}";
        return BotMessage.Answer(language, summary, blocks);
    }

    internal static BotMessage Overdue(AnswerContext context)
    {
        var language = context.Language;
        var overdue = context.Plan.Actions.Where(context.IsOverdue).BySoonest().ToImmutableArray();
        if (overdue.IsEmpty) return Nothing(language, language.In("Rien n’est en retard.", "Nothing is overdue."), StartLineFor(context));

        var title = language.In($"{Words.Actions(language, overdue.Length)} en retard", $"{Words.Actions(language, overdue.Length)} overdue");
        return BotMessage.Answer(language, title, Soonest(context, title, overdue, new ActionFilter { OverdueOnly = true }));
    }

    internal static BotMessage Blocked(AnswerContext context)
    {
        var language = context.Language;
        var blocked = context.Plan.Actions.Where(action => action.Status is ActionStatus.Blocked).BySoonest().ToImmutableArray();
        if (blocked.IsEmpty) return Nothing(language, language.In("Rien n’est bloqué.", "Nothing is blocked."));

        var title = language.In(
            $"{Words.Actions(language, blocked.Length)} bloquée{(blocked.Length > 1 ? "s" : "")}",
            $"{Words.Actions(language, blocked.Length)} blocked");
        return BotMessage.Answer(language, title, Soonest(context, title, blocked, new ActionFilter { Statuses = [ActionStatus.Blocked] }));
    }

    private static ImmutableArray<MessageBlock> List(AnswerContext context, string title, IEnumerable<ActionSnapshot> actions)
    {
        var shown = actions.ToImmutableArray();
        ImmutableArray<MessageBlock> blocks =
        [
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Rows([.. shown.Select(action => ActionRow.Of(context, action))]),
        ];
        return StartLine.WhereMissing(context, [.. shown.Select(action => action.Due)]) is { } line ? blocks.Add(line) : blocks;
    }

    /// <summary>The first ones, and a button to all of them where there are more.</summary>
    private static ImmutableArray<MessageBlock> Soonest(
        AnswerContext context, string title, ImmutableArray<ActionSnapshot> actions, ActionFilter all)
    {
        var blocks = List(context, title, actions.Take(context.PageSize));
        if (actions.Length <= context.PageSize) return blocks;

        var label = context.Language.In($"Les {actions.Length}", $"All {actions.Length}");
        return blocks.Add(new MessageBlock.Buttons([new CommandButton(label, FilterWords.Command(context.Language, all, 1))]));
    }

    private static MessageBlock? StartLineFor(AnswerContext context) =>
        StartLine.WhereMissing(context, [.. context.Plan.Actions.Select(action => action.Due)]);

    private static BotMessage Nothing(Language language, string sentence, MessageBlock? note = null)
    {
        var said = new MessageBlock.Paragraph(sentence);
        return note is null ? BotMessage.Answer(language, sentence, said) : BotMessage.Answer(language, sentence, said, note);
    }

    private static MessageBlock.Buttons Pages(Language language, ActionFilter filter, int shown, int pages)
    {
        var buttons = ImmutableArray.CreateBuilder<CommandButton>();
        if (shown > 1) buttons.Add(Page(shown - 1));
        if (shown < pages) buttons.Add(Page(shown + 1));
        return new MessageBlock.Buttons(buttons.ToImmutable());

        CommandButton Page(int number) => new($"Page {number}/{pages}", FilterWords.Command(language, filter, number));
    }

    private static BotMessage WhoAreYou(AnswerContext context)
    {
        var language = context.Language;
        var sentence = language.In("Je ne sais pas qui vous êtes.", "I do not know who you are.");
        var example = context.Plan.Actions.SelectMany(action => action.Owners).FirstOrDefault() ?? "Tech Lead";
        return BotMessage.Refusal(language, sentence,
            new MessageBlock.Notice(Tone.Warning, RichText.Of(
                RichText.Plain(sentence + language.In(" Dites-le dans la question, ", " Say it in the question, ")),
                RichText.Code(language.In($"mes actions {example}", $"mine {example}")),
                RichText.Plain(language.In(", choisissez un nom en haut de la page, ou ajoutez ", ", choose a name at the top of the page, or add ")),
                RichText.Code("--as"),
                RichText.Plain(language.In(" sur la ligne de commande.", " on the command line.")))));
    }
}
