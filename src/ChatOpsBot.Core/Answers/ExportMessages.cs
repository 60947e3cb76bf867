using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Writing;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What an export says beside the file: what the document does not show, and why.</summary>
public static class ExportMessages
{
    /// <summary>Ids named in one line; of more, the number says how many.</summary>
    private const int Named = 12;

    public static IEnumerable<string> Remarks(Language language, PlanSnapshot plan, ImmutableArray<ExportRemark> remarks) => remarks.Select(remark => remark switch
    {
        ExportRemark.Repaired(var characters) => language.In(
            $"Les accents détruits du document d’origine ont été réparés à l’écriture : {characters} caractères.",
            $"The destroyed accents of the original document were written repaired: {characters} characters."),
        ExportRemark.BecameUtf8(var sign) => language.In(
            $"Le document était en Windows-1252, qui n’a pas de signe pour « {sign} » : il est maintenant en UTF-8.",
            $"The document was in Windows-1252, which has no sign for “{sign}”: it is UTF-8 now."),
        ExportRemark.NotWritten(var name, var change) => language.In(
            $"{name} – {Line(language, plan, change)} : le document n’a pas de place pour cela, le plan le garde.",
            $"{name} – {Line(language, plan, change)}: the document has no place for it, the plan keeps it."),
        ExportRemark.Raised(var items) => language.In("Levés ici et absents du document : ", "Raised here and not in the document: ") + List(items.Select(item => item.ToString())),
        ExportRemark.Spent(var actions) => language.In("Temps passé, absent du document : ", "Effort spent, not in the document: ") + List(actions.Select(action => action.ToString())),
        ExportRemark.Notes(var count) => language.In($"Notes, absentes du document : {count}.", $"Notes, not in the document: {count}."),
        ExportRemark.StartUnnamed(var start) => language.In(
            $"Le document ne nomme pas J0 : {Words.Day(language, start)}. Donnez-le avec --start en l’important ailleurs.",
            $"The document does not name J0: {Words.Day(language, start)}. Give it with --start when you import it elsewhere."),
        ExportRemark.ArchivedElsewhere(var actions) => language.In("Archivées, sans section dans le document : ", "Archived, without a section in the document: ")
            + List(actions.Select(action => action.ToString())),
        _ => throw new UnreachableException(),
    });

    public static BotMessage NoDocument(Language language) => Refusal(language, language.In(
        "Ce plan n’a pas de document ; importez-le à nouveau.", "This plan has no document; import it again."));

    /// <summary>The bytes that were kept are no plan any more.</summary>
    public static BotMessage Unreadable(Language language, ReadOutcome.Refused reason) => Refusal(language, language.In(
        $"Le document de ce plan ne peut pas être relu ; importez-le à nouveau. {ImportMessages.Why(language, reason)}",
        $"The document of this plan cannot be read; import it again. {ImportMessages.Why(language, reason)}"));

    public static BotMessage NotWritable(Language language, string path, string why) => Refusal(language, language.In(
        $"{path} n’a pas pu être écrit : {why}", $"{path} could not be written: {why}"));

    private static BotMessage Refusal(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));

    private static string Line(Language language, PlanSnapshot plan, FieldChange change) =>
        FieldWords.Line(language, change, change.Subject.IsAction ? plan.WithId(change.Subject.Number) : null).ToString();

    private static string List(IEnumerable<string> ids)
    {
        var all = ids.ToList();
        return string.Join(", ", all.Take(Named)) + (all.Count > Named ? $"… ({all.Count})" : ".");
    }
}
