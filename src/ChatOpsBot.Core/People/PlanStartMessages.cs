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
        var old = moves.Old is { } before ? Words.Day(language, before) : language.In("inconnu", "unknown");
        var sentence = language.In($"Début (J0) : {old} → {Words.Day(language, moves.New)}", $"Start (J0): {old} → {Words.Day(language, moves.New)}");
        var facts = moves.Moved.Take(Most).Select(moved => new Fact(
            $"{moved.Action.Code}", $"{moved.Action.Due}{language.In(" : ", ": ")}{(moved.After is { } day ? Words.Day(language, day) : "–")}"));
        var count = language.In(
            $"{Words.Actions(language, moves.Moved.Length)} suivent J0, {moves.Kept} gardent leur jour.",
            $"{Words.Actions(language, moves.Moved.Length)} follow J0, {moves.Kept} keep their day.");
        return BotMessage.Answer(language, sentence,
            new MessageBlock.Notice(Tone.Good, sentence), new MessageBlock.Facts([.. facts]), new MessageBlock.Context(count));
    }
}
