using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What was changed, newest first.</summary>
public static class HistoryMessages
{
    /// <summary>Lines of one answer; older ones stay in the journal.</summary>
    public const int Most = 30;

    /// <param name="entries">Newest first, at most one more than <see cref="Most"/>.</param>
    /// <param name="action">Null for the whole plan.</param>
    public static BotMessage Of(AnswerContext context, ActionSnapshot? action, IReadOnlyList<JournalEntry> entries, TimeZoneInfo zone)
    {
        var language = context.Language;
        var title = action is null ? language.In("Historique du plan", "History of the plan") : language.In($"Historique : {action.Title}", $"History: {action.Title}");
        var header = new MessageBlock.Header(action?.Code.ToString(), title, []);
        if (entries.Count == 0)
        {
            var none = language.In("Rien n’a encore été changé dans la conversation.", "Nothing was changed in chat yet.");
            return BotMessage.Answer(language, none, header, new MessageBlock.Paragraph(none));
        }

        var facts = entries.Take(Most).Select(entry => Fact(context, entry, named: action is null, zone));
        ImmutableArray<MessageBlock> blocks = [header, new MessageBlock.Facts([.. facts])];
        if (entries.Count > Most) blocks = blocks.Add(new MessageBlock.Context(language.In($"Les {Most} changements les plus récents.", $"The {Most} latest changes.")));
        return BotMessage.Answer(language, title, blocks) with { About = action is null ? [] : [action.Code.ToString()] };
    }

    private static Fact Fact(AnswerContext context, JournalEntry entry, bool named, TimeZoneInfo zone)
    {
        var language = context.Language;
        var line = FieldWords.Line(language, entry.Change, context.Plan.WithId(entry.Item));
        var undone = entry.Undoes is null ? "" : language.In(" (annulation)", " (taken back)");
        return new Fact(
            RefusalMessages.WhoAndWhen(context, entry, zone),
            new RichText([.. named ? new[] { RichText.Strong($"{entry.Code} ") } : [], .. line.Runs, RichText.Plain(undone)]));
    }
}
