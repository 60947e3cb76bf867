using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.News;

/// <summary>
/// What a plan's channel hears of changes that were made in private: a line for each action that was blocked, done, or whose
/// due date moved, together after five minutes and without a ping (PRODUCT, Answers).
/// </summary>
public static class ChannelNews
{
    public static readonly TimeSpan Bundled = TimeSpan.FromMinutes(5);

    /// <summary>Whether the channel is to hear of it.</summary>
    public static bool IsNews(FieldChange change) => change switch
    {
        { Field: ChangedField.Due } => true,
        { Field: ChangedField.Status, New: { } status } => FieldValue.Status(status) is ActionStatus.Blocked or ActionStatus.Done,
        _ => false,
    };

    /// <summary>One message for all of it; null when nothing of it is true any more.</summary>
    /// <param name="journal">The plan's journal since the first of these changes, oldest first.</param>
    public static BotMessage? Of(AnswerContext context, IReadOnlyList<JournalEntry> journal)
    {
        var undone = journal.Select(entry => entry.Undoes).ToHashSet();
        var told = journal.Where(entry => entry is { IsPrivate: true, Undoes: null } && !undone.Contains(entry.PlanVersion))
            .GroupBy(entry => entry.PlanVersion)
            .Where(change => change.Any(entry => IsNews(entry.Change)))
            .SelectMany(change => change.GroupBy(entry => entry.Subject), (_, about) => about.ToList())
            .Where(about => about.Any(entry => IsNews(entry.Change)))
            .ToList();
        if (told.Count == 0) return null;

        var language = context.Language;
        var title = language.In("Nouvelles du plan", "News of the plan");
        return BotMessage.Answer(
            language,
            $"{title}: {string.Join(", ", told.Select(about => about[0].Name).Distinct())}",
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Facts([.. told.Select(about => Fact(context, about))]),
            new MessageBlock.Context(language.In(
                "Le canal du plan apprend ici ce qui a été bloqué, terminé ou déplacé dans une conversation privée.",
                "The plan's channel hears of what was blocked, done or moved in a private conversation.")))
            with
        { About = [.. told.Select(about => about[0].Name).Distinct()] };
    }

    private static Fact Fact(AnswerContext context, List<JournalEntry> about)
    {
        var language = context.Language;
        var lines = about.Where(entry => IsNews(entry.Change) || entry.Field is ChangedField.BlockedReason && entry.New is not null)
            .Select(entry => FieldWords.Line(language, entry.Change, action: null).ToString());
        return new Fact(
            RefusalMessages.Who(language, about[0]),
            RichText.Of(RichText.Strong(about[0].Name), RichText.Plain($" {string.Join(language.In(" ; ", "; "), lines)}")));
    }
}
