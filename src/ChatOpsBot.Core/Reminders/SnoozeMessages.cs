using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Reminders;

/// <summary>The choices for putting something off, each with the instant it means.</summary>
public static class SnoozeMessages
{
    /// <summary>Nothing is put off yet: a button names the instant, and sends it.</summary>
    public static BotMessage Choices(Team team, Language language, ImmutableArray<string> names, string person, DateTimeOffset now)
    {
        var time = team.TimeOf(person);
        var command = Command(language, names);
        var sentence = language.In($"Reparler de {string.Join(", ", names)} quand ?", $"Come back to {string.Join(", ", names)} when?");
        ImmutableArray<(string Label, string Written)> choices =
        [
            (language.In("dans 1 h", "in 1 h"), "1 h"), (language.In("demain", "tomorrow"), language.In("demain", "tomorrow")), (language.In("lundi prochain", "next monday"), language.In("lundi", "monday")),
        ];
        var buttons = choices.Select(choice => (choice.Label, At: SnoozeRules.Read(choice.Written, time, null, now)!.Value)).DistinctBy(choice => choice.At)
            .Select(choice => new CommandButton($"{choice.Label} : {TimeWords.Instant(language, choice.At, time.Zone, now)}", $"{command} {Written(choice.At, time.Zone)}"));
        return BotMessage.Refusal(
            language,
            sentence,
            new MessageBlock.Notice(Tone.Neutral, sentence),
            new MessageBlock.Buttons(
            [
                .. buttons,
                new CommandButton(language.In("Une date…", "A date…"), command) { Prompts = [new Prompt(language.In("Jour", "Day"), PromptKind.Day, []) { Before = language.In("peut-être ", "perhaps ") }] },
            ]));
    }

    /// <summary>A day was chosen: the instant it means, before anything is put off.</summary>
    public static BotMessage Until(Reader reader, ImmutableArray<string> names, DateTimeOffset until, DateTimeOffset now)
    {
        var language = reader.Language;
        var at = TimeWords.Instant(language, until, reader.Zone, now);
        var sentence = language.In($"{string.Join(", ", names)} : je vous en reparlerai {at}. D’accord ?", $"{string.Join(", ", names)}: I shall come back to it {at}. All right?");
        return BotMessage.Refusal(
            language, sentence, new MessageBlock.Notice(Tone.Neutral, sentence),
            new MessageBlock.Buttons([new CommandButton(language.In("D’accord", "All right"), $"{Command(language, names)} {Written(until, reader.Zone)}")]));
    }

    public static BotMessage PastItsDue(Team team, Language language, string name, DateTimeOffset latest, string person, DateTimeOffset now)
    {
        var zone = team.TimeOf(person).Zone;
        var at = TimeWords.Instant(language, latest, zone, now);
        var sentence = language.In($"{name} est un P0 : il ne se remet pas au-delà de son échéance, {at}.", $"{name} is a P0: it is not put off past its due date, {at}.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Warning, sentence));
    }

    public static BotMessage InThePast(Language language) => ClockMessages.Refused(language, language.In("Ce moment est passé.", "That moment has passed."));

    public static BotMessage PutOff(Reader reader, ImmutableArray<string> names, DateTimeOffset until, DateTimeOffset now)
    {
        var at = TimeWords.Instant(reader.Language, until, reader.Zone, now);
        return ClockMessages.Said(reader.Language, Tone.Good, reader.Language.In($"{string.Join(", ", names)} : je vous en reparle {at}.", $"{string.Join(", ", names)}: I come back to it {at}."));
    }

    private static string Command(Language language, ImmutableArray<string> names) => language.In("répéter ", "snooze ") + string.Join(' ', names);

    private static string Written(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
