using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>One line of what changed, as answers and histories say it: "statut : à faire → en cours".</summary>
internal static class FieldWords
{
    internal static RichText Line(Language language, FieldChange change, ActionSnapshot? action) => change.Field switch
    {
        ChangedField.Created => RichText.Of(RichText.Plain(language.In("ajoutée : ", "added: ")), RichText.Strong(change.New ?? "")),
        ChangedField.Note when change.New is null => RichText.Of(RichText.Plain(language.In("note retirée : ", "note withdrawn: ") + change.Old)),
        ChangedField.Note => RichText.Of(RichText.Plain(language.In("note : ", "note: ") + change.New)),
        ChangedField.Closed => RichText.Of(RichText.Strong(change.New is null ? language.In("plan rouvert", "plan reopened") : language.In("plan clôturé", "plan closed"))),
        ChangedField.Box => RichText.Of(
            RichText.Plain(Box(language, change, action)),
            RichText.Strong(Value(language, change, change.New))),
        ChangedField.BlockedReason when change.Old is null || change.New is null => RichText.Of(
            RichText.Plain(change.New is null ? language.In("raison levée : ", "reason lifted: ") : language.In("parce que : ", "because: ")),
            RichText.Strong(change.New ?? change.Old ?? "")),
        _ => RichText.Of(
            RichText.Plain($"{Label(language, change.Field)}{language.In(" : ", ": ")}{Value(language, change, change.Old)} → "),
            RichText.Strong(Value(language, change, change.New))),
    };

    /// <summary>An action is feminine in French and a thing beside it is not.</summary>
    internal static string Value(Language language, FieldChange change, string? value) => (change.Field, change.Subject.IsAction, value) switch
    {
        (ChangedField.Status, false, not null) => FieldValue.Status(value) switch
        {
            ActionStatus.Done => language.In("fait", "done"),
            ActionStatus.Blocked => language.In("bloqué", "blocked"),
            _ => language.In("à faire", "to do"),
        },
        _ => Value(language, change.Field, value),
    };

    private static string Value(Language language, ChangedField field, string? value) => field switch
    {
        ChangedField.SpentDays when value is null => language.In("non noté", "not recorded"),
        ChangedField.Owners when value is null => Words.NoOwner(language),
        ChangedField.Measured when value is null => language.In("non mesuré", "not measured"),
        ChangedField.Start when value is null => language.In("inconnu", "unknown"),
        _ when value is null => language.In("aucune", "none"),
        ChangedField.Status => Words.Status(language, FieldValue.Status(value)),
        ChangedField.Owners => string.Join(", ", FieldValue.Owners(value)),
        ChangedField.Box => FieldValue.Done(value) ? language.In("cochée", "ticked") : language.In("décochée", "unticked"),
        ChangedField.Start => Words.Day(language, FieldValue.Day(value)!.Value),
        ChangedField.Due => DueDate.Read(value) is { Day: { } day } ? Words.Day(language, day) : value,
        ChangedField.SpentDays => Words.Effort(language, FieldValue.Days(value) ?? 0),
        _ => value,
    };

    internal static string Label(Language language, ChangedField field) => field switch
    {
        ChangedField.Status => language.In("statut", "status"),
        ChangedField.BlockedReason => language.In("raison du blocage", "blocked because"),
        ChangedField.Owners => language.In("responsable", "owner"),
        ChangedField.Due => language.In("échéance", "due date"),
        ChangedField.Priority => language.In("priorité", "priority"),
        ChangedField.Title => language.In("titre", "title"),
        ChangedField.SpentDays => language.In("temps passé", "effort spent"),
        ChangedField.Box => language.In("étape", "step"),
        ChangedField.Created => language.In("action", "action"),
        ChangedField.Note => language.In("note", "note"),
        ChangedField.Measured => language.In("mesuré", "measured"),
        ChangedField.Verdict => language.In("décision", "decision"),
        ChangedField.Start => language.In("début (J0)", "start (J0)"),
        ChangedField.Closed => language.In("clôture", "closing"),
    };

    private static string Box(Language language, FieldChange change, ActionSnapshot? action)
    {
        var box = action?.Steps.Concat(action.Criteria).FirstOrDefault(candidate => candidate.Item == change.Box);
        return box is null ? language.In("étape ", "step ") : $"{box.Id} {box.Text}{language.In(" : ", ": ")}";
    }
}
