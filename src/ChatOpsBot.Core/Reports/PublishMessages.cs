using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Reports;

/// <summary>What is answered to whoever publishes a report.</summary>
public static class PublishMessages
{
    public static BotMessage Published(Language language, ReportWeek week)
    {
        var sentence = language.In(
            $"Rapport {week} publié dans le canal du plan. La publication prévue n’en fera pas un second.", $"Report {week} is posted to the plan's channel. The planned run does not post a second one.");
        return BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Good, sentence), MilestoneReportMessages.Again(language, $"{week}"));
    }

    /// <param name="which">A week or a milestone.</param>
    /// <param name="by">Null when the clock did, or somebody without a name.</param>
    public static BotMessage Already(Language language, string which, string? by, DateTimeOffset at, TimeZoneInfo zone)
    {
        var on = ReportWords.MomentAt(language, at, zone);
        var who = by is null ? "" : language.In($" par {by}", $" by {by}");
        var sentence = language.In($"Le rapport {which} a déjà été publié{who} le {on.Words}.", $"Report {which} was posted already{who} on {on.Words}.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, RichText.Telling(sentence, on)), MilestoneReportMessages.Again(language, which));
    }

    /// <summary>What happens after a report belongs to the next: it is not cut short by days.</summary>
    public static BotMessage TooEarly(Language language, Team team, CutOff cutOff)
    {
        var from = ReportWords.MomentAt(language, cutOff.At - CutOff.Preview, team.Time.Zone);
        var sentence = language.In(
            $"La semaine {cutOff.Week} n’est pas finie : son rapport peut être publié dès {from.Words}, une heure avant l’échéance prévue.",
            $"Week {cutOff.Week} is not over: its report can be posted from {from.Words} on, an hour before it is planned.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, RichText.Telling(sentence, from)), new MessageBlock.Buttons([new CommandButton(language.In("La semaine jusqu’ici", "The week so far"), language.In("rapport", "report"))]));
    }
}
