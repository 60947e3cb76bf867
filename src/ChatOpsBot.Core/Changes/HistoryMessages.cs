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
    /// <param name="subject">Null for the whole plan.</param>
    public static BotMessage Of(AnswerContext context, SubjectSnapshot? subject, IReadOnlyList<JournalEntry> entries, TimeZoneInfo zone)
    {
        var language = context.Language;
        var title = subject is null ? language.In("Historique du plan", "History of the plan") : language.In($"Historique : {subject.Title}", $"History: {subject.Title}");
        var header = new MessageBlock.Header(subject?.Name, title, []);
        if (entries.Count == 0)
        {
            var none = language.In("Rien n’a encore été changé dans la conversation.", "Nothing was changed in chat yet.");
            return BotMessage.Answer(language, none, header, new MessageBlock.Paragraph(none));
        }

        var facts = entries.Take(Most).Select(entry => Fact(context, entry, named: subject is null, zone));
        ImmutableArray<MessageBlock> blocks = [header, new MessageBlock.Facts([.. facts])];
        if (entries.Count > Most) blocks = blocks.Add(new MessageBlock.Context(language.In($"Les {Most} changements les plus récents.", $"The {Most} latest changes.")));
        return BotMessage.Answer(language, title, blocks) with { About = subject is null ? [] : [subject.Name] };
    }

    private static Fact Fact(AnswerContext context, JournalEntry entry, bool named, TimeZoneInfo zone)
    {
        var language = context.Language;
        var line = FieldWords.Line(language, entry.Change, entry.Subject.IsAction ? context.Plan.WithId(entry.Item) : null);
        var undone = entry.Undoes is null ? "" : language.In(" (annulation)", " (taken back)");
        var at = RefusalMessages.When(context, entry, zone);
        return new Fact(
            $"{RefusalMessages.Who(language, entry)} {at.Words}",
            new RichText([.. named ? new[] { RichText.Strong($"{entry.Name} ") } : [], .. line.Runs, RichText.Plain(undone)]))
        { At = at };
    }
}
