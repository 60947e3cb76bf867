using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <summary>What somebody is answered who stops the clocks of a plan, or lets them go on.</summary>
public static class PauseMessages
{
    public static BotMessage Stopped(Language language, DateTimeOffset until, TimeZoneInfo zone, DateTimeOffset now) =>
        ClockMessages.Said(language, Tone.Good, RichText.Of(
            RichText.Plain(language.In("Les délais des escalades sont suspendus jusqu’à ", "The clocks of escalations stand still until ")),
            TimeWords.Run(language, until, zone, now),
            RichText.Plain(language.In(
                ". Rien n’est ouvert d’ici là, et la reprise sera annoncée. Pour reprendre plus tôt : reprendre",
                ". Nothing is opened until then, and the end is announced. To go on sooner: resume"))));

    public static BotMessage GoOn(Language language) =>
        ClockMessages.Said(language, Tone.Good, language.In("Les délais des escalades reprennent.", "The clocks of escalations go on."));

    public static BotMessage Running(Language language) => ClockMessages.Already(language, language.In("Les délais courent déjà.", "Clocks are running already."));

    public static BotMessage InThePast(Language language) => ClockMessages.Refused(
        language, language.In("Ce moment est passé. Par exemple : suspendre demain 14:00", "That moment has passed. For example: pause tomorrow 14:00"));

    /// <summary>See <see cref="Pause.Longest"/>.</summary>
    public static BotMessage TooLong(Language language) =>
        ClockMessages.Refused(language, language.In("Une suspension dure sept jours au plus.", "A pause lasts seven days at most."));
}
