using System.Buffers;
using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The plan as a table for a spreadsheet (RFC 4180): an action or tracked item a row, in the reader's language.</summary>
/// <remarks>
/// With a byte-order mark, without which Excel takes UTF-8 for Windows-1252, and with the separator that it expects: a semicolon
/// where the comma parts decimals.
/// </remarks>
public static class PlanTable
{
    /// <summary>What makes a spreadsheet take a cell for a formula, in either width: https://owasp.org/www-community/attacks/CSV_Injection</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static byte[] Write(PlanSnapshot plan, Language language)
    {
        var separator = language.In(";", ",");
        var text = new StringBuilder();
        foreach (var row in Rows(plan, language)) text.AppendJoin(separator, row.Select(cell => Quoted(cell, separator))).Append("\r\n");
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<string?[]> Rows(PlanSnapshot plan, Language language)
    {
        yield return
        [
            "ID", language.In("Titre", "Title"), language.In("Phase", "Phase"), language.In("Catégorie", "Category"), language.In("Priorité", "Priority"),
            language.In("Statut", "Status"), language.In("Raison du blocage", "Blocked because"), language.In("Responsables", "Owners"), language.In("Échéance", "Due"),
            language.In("Jour d’échéance", "Due day"), language.In("Avancement (%)", "Progress (%)"), language.In("Effort estimé (jours-homme)", "Estimated effort (person-days)"),
            language.In("Temps passé (jours-homme)", "Effort spent (person-days)"), language.In("Jalons", "Milestones"),
        ];
        var milestones = plan.Milestones.SelectMany(milestone => milestone.Actions.Select(action => (action.Id, Milestone: milestone.Id.ToString()))).ToLookup(pair => pair.Id, pair => pair.Milestone);
        foreach (var action in plan.Actions)
        {
            yield return
            [
                action.Code.ToString(), action.Title, action.Phase, action.Category, action.Priority?.ToString(), Words.Status(language, action.Status), action.BlockedReason,
                string.Join(", ", action.Owners), action.Due.ToString(), FieldValue.Of(action.DueDay), action.Progress?.ToString(CultureInfo.InvariantCulture),
                Days(language, action.EffortDays), Days(language, action.SpentDays), string.Join(", ", milestones[action.Id]),
            ];
        }

        foreach (var item in plan.Items)
        {
            yield return
            [
                item.Id.ToString(), item.Text, null, null, item.Priority?.ToString(), item.Done ? language.In("fait", "done") : item.BlockedReason is null ? language.In("à faire", "to do") : language.In("bloqué", "blocked"),
                item.BlockedReason, string.Join(", ", item.Owners), item.Due.ToString(), FieldValue.Of(item.DueDay), null, null, null, null,
            ];
        }
    }

    private static string? Days(Language language, decimal? days) => days?.ToString("0.##", language.Culture());

    /// <summary>An apostrophe before what looks like a formula makes it text.</summary>
    private static string Quoted(string? cell, string separator)
    {
        if (string.IsNullOrEmpty(cell)) return "";

        var harmless = Formula.Contains(cell[0]) ? $"'{cell}" : cell;
        return harmless.AsSpan().ContainsAny("\"\r\n") || harmless.Contains(separator, StringComparison.Ordinal)
            ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : harmless;
    }
}
