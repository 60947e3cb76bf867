using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack.Inbound.Home;

/// <summary>The bot's own page, as one person sees it: what is theirs, from the answers to the questions they would ask.</summary>
internal static class HomeMessages
{
    /// <summary>Lines of each part; the whole of it is a question away.</summary>
    private const int Most = 8;

    internal static string Mine(Language language) => language.In("mes actions", "mine");

    internal static string Escalations(Language language) => language.In("escalades", "escalations");

    internal static string Settings(Language language) => language.In("réglages", "settings");

    /// <param name="news">What became of the last press; null when the page is only looked at.</param>
    internal static BotMessage Of(Language language, PlanSnapshot plan, BotMessage? news, BotMessage? mine, BotMessage? escalations, BotMessage snoozed, BotMessage settings)
    {
        ImmutableArray<MessageBlock> blocks =
        [
            .. news?.Blocks ?? [],
            .. Part(language.In("Mes actions", "My actions"), mine),
            new MessageBlock.Buttons([NewActionButton.Of(language, plan), new CommandButton(language.In("En retard", "Overdue"), language.In("retard", "overdue"))]),
            .. Part(language.In("Escalades", "Escalations"), escalations),
            .. Part(language.In("En attente", "Snoozed"), snoozed),
            .. Part(language.In("Réglages", "Settings"), settings),
        ];
        return BotMessage.Answer(language, plan.Title, blocks);
    }

    internal static BotMessage Snoozed(Language language, IEnumerable<(string Name, string Title, DateTimeOffset Until)> snoozed, TimeZoneInfo zone)
    {
        ImmutableArray<ListRow> rows =
        [
            .. snoozed.Select(one => new ListRow(one.Name, one.Title, [], [TimeZoneInfo.ConvertTime(one.Until, zone).ToString("ddd d MMM HH:mm", language.Culture())], null, language.In($"statut {one.Name}", $"status {one.Name}"))),
        ];
        return rows.IsEmpty
            ? BotMessage.Answer(language, "", new MessageBlock.Context(language.In("Rien n’est remis à plus tard.", "Nothing is put off.")))
            : BotMessage.Answer(language, "", new MessageBlock.Rows(rows));
    }

    private static IEnumerable<MessageBlock> Part(string title, BotMessage? answer)
    {
        if (answer is null) yield break;

        yield return new MessageBlock.Header(null, title, []);
        foreach (var block in answer.Blocks)
        {
            switch (block)
            {
                case MessageBlock.Header or MessageBlock.Buttons: break;
                case MessageBlock.Rows rows: yield return new MessageBlock.Rows([.. rows.Items.Take(Most)]); break;
                default: yield return block; break;
            }
        }
    }
}
