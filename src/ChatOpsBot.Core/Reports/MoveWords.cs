using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reports;

/// <summary>What happened to one thing, in a few words: "2 étapes cochées, terminée".</summary>
internal static class MoveWords
{
    /// <param name="start">J0, for days that count from it.</param>
    internal static string Of(Language language, Moves moves, DateOnly? start) => string.Join(", ", Parts(language, moves, start));

    private static IEnumerable<string> Parts(Language language, Moves moves, DateOnly? start)
    {
        var isAction = moves.Subject.IsAction;
        if (moves.Change(ChangedField.Created) is not null) yield return Created(language, moves.Subject);
        if (moves.Ticked is not 0 and var ticked) yield return Ticked(language, ticked);
        if (moves.IsMoved(ChangedField.Status)) yield return Status(language, FieldValue.Status(moves.Change(ChangedField.Status)!.Value.New), isAction);
        else if (!isAction && moves.IsMoved(ChangedField.BlockedReason)) yield return moves.Change(ChangedField.BlockedReason)!.Value.New is null ? language.In("débloqué", "unblocked") : language.In("bloqué", "blocked");
        if (moves.IsMoved(ChangedField.Due)) yield return language.In("échéance ", "due ") + Due(language, moves.Change(ChangedField.Due)!.Value.New, start);
        if (moves.IsMoved(ChangedField.Owners)) yield return Owners(language, FieldValue.Owners(moves.Change(ChangedField.Owners)!.Value.New));
        if (moves.IsMoved(ChangedField.Priority)) yield return language.In("priorité ", "priority ") + (moves.Change(ChangedField.Priority)!.Value.New ?? "–");
        if (moves.IsMoved(ChangedField.SpentDays) && FieldValue.Days(moves.Change(ChangedField.SpentDays)!.Value.New) is { } spent) yield return language.In("passé ", "spent ") + Words.Effort(language, spent);
        if (moves.IsMoved(ChangedField.Measured)) yield return moves.Change(ChangedField.Measured)!.Value.New ?? language.In("non mesuré", "not measured");
        if (moves.IsMoved(ChangedField.Verdict)) yield return moves.Change(ChangedField.Verdict)!.Value.New ?? "–";
        if (moves.IsMoved(ChangedField.Start)) yield return language.In("J0 déplacé", "J0 moved");
        if (moves.Change(ChangedField.Note) is not null) yield return language.In("note", "note");
    }

    private static string Created(Language language, Subject subject) => subject.Kind switch
    {
        SubjectKind.Action => language.In("ajoutée", "added"),
        SubjectKind.Decision => language.In("demandée", "asked for"),
        _ => language.In("signalé", "raised"),
    };

    /// <summary>An action is feminine in French and a thing beside it is not.</summary>
    private static string Status(Language language, ActionStatus status, bool isAction) => isAction
        ? status is ActionStatus.InProgress ? language.In("en cours", "in progress") : Words.Status(language, status)
        : status is ActionStatus.Done ? language.In("fait", "done") : language.In("à refaire", "to do again");

    private static string Ticked(Language language, int ticked) => ticked > 0
        ? language.In($"{ticked} case{(ticked > 1 ? "s" : "")} cochée{(ticked > 1 ? "s" : "")}", $"{ticked} box{(ticked == 1 ? "" : "es")} ticked")
        : language.In($"{-ticked} case{(ticked < -1 ? "s" : "")} décochée{(ticked < -1 ? "s" : "")}", $"{-ticked} box{(ticked == -1 ? "" : "es")} unticked");

    private static string Owners(Language language, string[] owners) =>
        owners.Length == 0 ? language.In("sans responsable", "without an owner") : language.In("à ", "to ") + string.Join(", ", owners);

    /// <summary>"4 décembre", <c>J+14</c> while J0 is unknown, or nothing.</summary>
    internal static string Due(Language language, string? written, DateOnly? start)
    {
        var due = DueDate.Read(written);
        return due.Resolve(start) is { } day ? ReportWords.Day(language, day) : due.IsNone ? language.In("aucune", "none") : due.ToString();
    }
}
