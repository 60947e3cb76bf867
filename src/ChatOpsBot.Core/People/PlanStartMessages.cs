using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>From when the plan counts now, and what that moved.</summary>
public static class PlanStartMessages
{
    /// <summary>Actions one answer names.</summary>
    private const int Most = 10;

    public static BotMessage Of(Language language, StartDecision decision) => decision switch
    {
        StartDecision.Moves moves => Moved(language, moves),
        StartDecision.Already already => LinkMessages.Done(language, language.In(
            $"Le plan commence déjà le {Words.Day(language, already.Start)}.", $"The plan starts on {Words.Day(language, already.Start)} already.")),
        StartDecision.NotADate wrong => LinkMessages.Refused(language, language.In(
            $"« {wrong.Written} » n’est pas une date que je sais lire ici.", $"“{wrong.Written}” is not a date I can read here.")),
        _ => throw new UnreachableException(),
    };

    private static BotMessage Moved(Language language, StartDecision.Moves moves)
    {
        var sentence = $"{(moves.Reopens ? language.In("Le plan est rouvert. ", "The plan is open again. ") : "")}{Start(language, moves)}";
        var facts = moves.Moved.Take(Most).Select(moved => new Fact(
            $"{moved.Action.Code}", $"{moved.Action.Due}{language.In(" : ", ": ")}{(moved.After is { } day ? Words.Day(language, day) : "–")}"));
        var count = language.In(
            $"{Words.Actions(language, moves.Moved.Length)} suivent J0, {moves.Kept} gardent leur jour.",
            $"{Words.Actions(language, moves.Moved.Length)} follow J0, {moves.Kept} keep their day.");
        if (moves.Old == moves.New) return BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Good, sentence));

        return BotMessage.Answer(language, sentence,
            new MessageBlock.Notice(Tone.Good, sentence), new MessageBlock.Facts([.. facts]), new MessageBlock.Context(count));
    }

    private static string Start(Language language, StartDecision.Moves moves)
    {
        var day = Words.Day(language, moves.New);
        if (moves.Old == moves.New) return language.In($"Il commence toujours le {day}.", $"It still starts on {day}.");

        var old = moves.Old is { } before ? Words.Day(language, before) : language.In("inconnu", "unknown");
        return language.In($"Début (J0) : {old} → {day}", $"Start (J0): {old} → {day}");
    }
}
