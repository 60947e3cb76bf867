using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What an import read beside actions, milestones and levels, in one line of counts.</summary>
internal static class AlsoRead
{
    /// <summary>Null when there is nothing more.</summary>
    internal static string? Of(PlanSnapshot plan, Language language)
    {
        var planned = plan.Actions.Count(action => !action.Weeks.IsEmpty);
        string?[] parts =
        [
            Count(language, plan.Items.Length, "élément suivi", "éléments suivis", "tracked item", "tracked items"),
            Count(language, plan.Measures.Length, "mesure", "mesures", "measure", "measures"),
            Count(language, plan.Risks.Length, "risque", "risques", "risk", "risks"),
            Count(language, plan.GoNoGo.Length, "critère Go/No-Go", "critères Go/No-Go", "go/no-go criterion", "go/no-go criteria"),
            Count(language, planned, "action au Gantt", "actions au Gantt", "action in the Gantt", "actions in the Gantt"),
            Count(language, plan.Cadences.Length, "réunion", "réunions", "meeting", "meetings"),
            plan.ReportTemplate is null ? null : language.In("le modèle de rapport", "the report template"),
        ];
        var said = string.Join(", ", parts.OfType<string>());
        return said.Length > 0 ? said : null;
    }

    private static string? Count(Language language, int count, string frenchOne, string french, string englishOne, string english) => count switch
    {
        0 => null,
        1 => $"1 {language.In(frenchOne, englishOne)}",
        _ => $"{count} {language.In(french, english)}",
    };
}
