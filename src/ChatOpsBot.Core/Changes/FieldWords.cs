using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>One line of what changed, as answers and histories say it: "statut : à faire → en cours".</summary>
internal static class FieldWords
{
    internal static RichText Line(Language language, FieldChange change, ActionSnapshot? action) => change.Field switch
    {
        ActionField.Created => RichText.Of(RichText.Plain(language.In("ajoutée : ", "added: ")), RichText.Strong(change.New ?? "")),
        ActionField.Note when change.New is null => RichText.Of(RichText.Plain(language.In("note retirée : ", "note withdrawn: ") + change.Old)),
        ActionField.Note => RichText.Of(RichText.Plain(language.In("note : ", "note: ") + change.New)),
        ActionField.Box => RichText.Of(
            RichText.Plain(Box(language, change, action)),
            RichText.Strong(Value(language, change.Field, change.New))),
        ActionField.BlockedReason when change.Old is null || change.New is null => RichText.Of(
            RichText.Plain(change.New is null ? language.In("raison levée : ", "reason lifted: ") : language.In("parce que : ", "because: ")),
            RichText.Strong(change.New ?? change.Old ?? "")),
        _ => RichText.Of(
            RichText.Plain($"{Label(language, change.Field)}{language.In(" : ", ": ")}{Value(language, change.Field, change.Old)} → "),
            RichText.Strong(Value(language, change.Field, change.New))),
    };

    internal static string Value(Language language, ActionField field, string? value) => field switch
    {
        ActionField.SpentDays when value is null => language.In("non noté", "not recorded"),
        ActionField.Owners when value is null => Words.NoOwner(language),
        _ when value is null => language.In("aucune", "none"),
        ActionField.Status => Words.Status(language, FieldValue.Status(value)),
        ActionField.Owners => string.Join(", ", FieldValue.Owners(value)),
        ActionField.Box => FieldValue.Done(value) ? language.In("cochée", "ticked") : language.In("décochée", "unticked"),
        ActionField.Due => DueDate.Read(value) is { Day: { } day } ? Words.Day(language, day) : value,
        ActionField.SpentDays => Words.Effort(language, FieldValue.Days(value) ?? 0),
        _ => value,
    };

    private static string Label(Language language, ActionField field) => field switch
    {
        ActionField.Status => language.In("statut", "status"),
        ActionField.BlockedReason => language.In("raison du blocage", "blocked because"),
        ActionField.Owners => language.In("responsable", "owner"),
        ActionField.Due => language.In("échéance", "due date"),
        ActionField.Priority => language.In("priorité", "priority"),
        ActionField.SpentDays => language.In("temps passé", "effort spent"),
        ActionField.Box => language.In("étape", "step"),
        ActionField.Created => language.In("action", "action"),
        ActionField.Note => language.In("note", "note"),
    };

    private static string Box(Language language, FieldChange change, ActionSnapshot? action)
    {
        var box = action?.Steps.Concat(action.Criteria).FirstOrDefault(candidate => candidate.Item == change.Box);
        return box is null ? language.In("étape ", "step ") : $"{box.Id} {box.Text}{language.In(" : ", ": ")}";
    }
}
