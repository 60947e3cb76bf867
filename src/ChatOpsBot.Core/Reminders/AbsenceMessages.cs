using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Who is away, and who answers for them.</summary>
public static class AbsenceMessages
{
    public static BotMessage Away(Language language, DateOnly from, DateOnly to, string? standIn)
    {
        var days = from == to ? Words.Day(language, from) : language.In($"du {Words.Day(language, from)} au {Words.Day(language, to)}", $"from {Words.Day(language, from)} to {Words.Day(language, to)}");
        return ClockMessages.Said(language, Tone.Good, standIn is null
            ? language.In($"Absence notée : {days}. Sans suppléant, vos messages vous attendent ; pour en nommer un : absent DATES @NOM", $"Absence written down: {days}. Without a delegate your messages wait for you; to name one: absent DATES @NAME")
            : language.In($"Absence notée : {days}. {standIn} reçoit vos rappels et vos appels, et y répond.", $"Absence written down: {days}. {standIn} gets your reminders and calls, and answers them."));
    }

    public static BotMessage Listed(Team team, Language language, DateOnly today)
    {
        var away = team.Absences.Where(absence => absence.To >= today).OrderBy(absence => absence.From).ToList();
        var title = language.In("Absences", "Absences");
        if (away.Count == 0) return ClockMessages.Said(language, Tone.Neutral, language.In(
            "Personne n’est absent. Par exemple : absent 21/12 au 1/1 @Karim", "Nobody is away. For example: absent 21/12 to 1/1 @Karim"));

        return BotMessage.Answer(
            language,
            title,
            new MessageBlock.Header(null, title, []),
            new MessageBlock.Facts([.. away.Select(absence => new Fact(
                absence.Person,
                $"{Words.Day(language, absence.From)} → {Words.Day(language, absence.To)}{(absence.Delegate is { } standIn ? language.In($", remplacé par {standIn}", $", {standIn} answers") : "")}"))]));
    }

    public static BotMessage NotDates(Language language, string written) => ClockMessages.Refused(language, language.In(
        $"« {written} » ne dit pas de jours que je sais lire. Par exemple : absent 21/12 au 1/1 @Karim", $"“{written}” does not say days I can read. For example: absent 21/12 to 1/1 @Karim"));

    public static BotMessage IsOver(Language language) => ClockMessages.Refused(language, language.In("Cette absence est passée.", "That absence is over."));

    public static BotMessage SeveralMeant(Language language, string written, IEnumerable<string> names) => ClockMessages.Refused(
        language, language.In($"« {written} » peut être : {string.Join(", ", names)}.", $"“{written}” may be: {string.Join(", ", names)}."));

    public static BotMessage Unknown(Language language, string written) =>
        ClockMessages.Refused(language, language.In($"Je ne connais pas « {written} ».", $"I do not know “{written}”."));

    public static BotMessage NotYourself(Language language) =>
        ClockMessages.Refused(language, language.In("Un suppléant est quelqu’un d’autre que vous.", "A delegate is somebody else than you."));

    public static BotMessage NotAway(Language language) =>
        ClockMessages.Already(language, language.In("Aucune absence n’est notée pour vous.", "No absence of yours is written down."));

    public static BotMessage Back(Language language) =>
        ClockMessages.Said(language, Tone.Good, language.In("Vous êtes de retour : les messages vous reviennent.", "You are back: messages come to you again."));
}
