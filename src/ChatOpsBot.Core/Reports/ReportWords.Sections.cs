using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Reports;

/// <content>The report of a plan that has no template of its own.</content>
internal static partial class ReportWords
{
    internal static string Title(Language language) => language.In("Rapport de suivi - Semaine XX", "Progress report - Week XX");

    internal static string Heading(Language language, ReportPart part) => part switch
    {
        ReportPart.Summary => language.In("Résumé", "Summary"),
        ReportPart.Done => language.In("Actions terminées", "Actions done"),
        ReportPart.InProgress => language.In("Actions en cours", "Actions in progress"),
        ReportPart.Attention => language.In("Points d’attention", "Points of attention"),
        ReportPart.Decisions => language.In("Décisions requises", "Decisions required"),
        ReportPart.Next => language.In("Prochaines étapes", "Next steps"),
        ReportPart.Changes => language.In("Évolution depuis le rapport précédent", "Change since the report before"),
        ReportPart.Slipped => language.In("Dates qui ont glissé", "Dates that slipped"),
        ReportPart.Escalations => language.In("Escalades ouvertes", "Open escalations"),
        ReportPart.Kpis => language.In("Indicateurs calculés", "Computed indicators"),
        ReportPart.Milestones => language.In("Jalons", "Milestones"),
    };

    /// <summary>Of a section that the template has no heading for: a first report has none before it to compare with.</summary>
    internal static string Heading(WeeklyReport report, ReportPart part) => (part, report.Follows) switch
    {
        (ReportPart.Changes, false) when report.BeginsWithPlan => report.Language.In("Évolution depuis le chargement du plan", "Change since the plan was loaded"),
        (ReportPart.Changes, false) => report.Language.In("Évolution sur la période", "Change in the period"),
        _ => Heading(report.Language, part),
    };

    /// <summary>What stands in a section that has nothing to tell.</summary>
    internal static string Nothing(Language language, ReportPart part) => part switch
    {
        ReportPart.Done => language.In("Aucune sur la période", "None in the period"),
        ReportPart.InProgress or ReportPart.Decisions or ReportPart.Slipped or ReportPart.Escalations => language.In("Aucune", "None"),
        ReportPart.Milestones or ReportPart.Attention => language.In("Aucun", "None"),
        ReportPart.Next => language.In("Rien de planifié", "Nothing planned"),
        ReportPart.Summary or ReportPart.Changes or ReportPart.Kpis => "—",
    };

    internal static string Done(Language language) => language.In("Actions terminées : ", "Actions done: ");

    internal static string Progress(Language language) => language.In("Avancement : ", "Progress: ");

    internal static string Milestone(Language language) => language.In("Jalon actuel : ", "Current milestone: ");

    internal static string NextDue(Language language) => language.In("Prochaine échéance : ", "Next deadline: ");
}
