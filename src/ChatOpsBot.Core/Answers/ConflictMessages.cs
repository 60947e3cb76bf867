using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What a newer document and chat both changed, as it is shown where one of them is chosen.</summary>
public static class ConflictMessages
{
    public static string Title(Language language, ImmutableArray<ImportConflict> conflicts) => language.In(
        $"Changé ici et dans le document : {conflicts.Length}. Sans autre choix, ce qui a été dit dans le chat reste.",
        $"Changed here and in the document: {conflicts.Length}. Unless chosen otherwise, what chat said stays.");

    /// <summary>"ACT-004.due – Alerting – due date: chat 10 December, document 14 December".</summary>
    public static RichText Line(Language language, ImportConflict conflict) => RichText.Of(
        [RichText.Code(conflict.Name), RichText.Plain($" – {conflict.Title} – {FieldWords.Label(language, conflict.Change.Field)}{language.In(" : ", ": ")}"), .. Values(language, conflict)]);

    /// <summary>All of them, numbered, for a terminal; each with what stays of it.</summary>
    public static IEnumerable<MessageBlock> Numbered(Language language, ImmutableArray<ImportConflict> conflicts)
    {
        if (conflicts.IsEmpty) yield break;

        yield return new MessageBlock.Notice(Tone.Warning, Title(language, conflicts));
        yield return new MessageBlock.Facts([.. conflicts.Select((conflict, index) => new Fact($"{index + 1}. {conflict.Name}", RichText.Of(
            [RichText.Plain($"{conflict.Title} – "), .. Values(language, conflict), RichText.Plain(language.In($" ; pris : {ImportChoice.Word(conflict.Taken)}", $"; taken: {ImportChoice.Word(conflict.Taken)}"))])))]);
    }

    private static ImmutableArray<TextRun> Values(Language language, ImportConflict conflict) =>
    [
        RichText.Plain($"{ImportChoice.Word(ImportSide.Chat)} "), RichText.Strong(FieldWords.Value(language, conflict.Change, conflict.Change.Old)),
        RichText.Plain($", {ImportChoice.Word(ImportSide.Document)} "), RichText.Strong(FieldWords.Value(language, conflict.Change, conflict.Change.New)),
    ];
}
