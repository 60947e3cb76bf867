using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Pages;

/// <summary>The words of the pages themselves; what they show is worded where chat words it.</summary>
internal static class PageMessages
{
    internal static string Skip(Language language) => language.In("Aller au contenu", "Skip to the content");

    internal static string Pages(Language language) => language.In("Pages du plan", "Pages of the plan");

    internal static string Dashboard(Language language) => language.In("Tableau de bord", "Dashboard");

    internal static string Escalations(Language language) => language.In("Escalades", "Escalations");

    internal static string Reports(Language language) => language.In("Rapports", "Reports");

    internal static string Sections(Language language) => language.In("Sections", "Sections");

    internal static string History(Language language) => language.In("Historique", "History");

    internal static string Plans(Language language) => language.In("Plans", "Plans");

    internal static string SayItInChat(Language language) => language.In("Le dire dans le chat", "Say it in chat");

    internal static string Demonstration(Language language) => language.In("démonstration", "demonstration");

    internal static string Closed(Language language) => language.In("clos", "closed");

    /// <summary>By the words that the script keeps current.</summary>
    internal static string Left(Language language, string span) => language.In($"encore {span}", $"{span} left");

    internal static string Over(Language language) => language.In("délai dépassé", "time is over");

    internal static string NothingToReport(Language language) => language.In("Rien à signaler.", "Nothing to report.");

    internal static string NothingDue(Language language) => language.In("Rien d’autre à venir.", "Nothing else ahead.");

    internal static string NoMilestones(Language language) => language.In(
        "Ce plan n’a pas de jalon. Le document les décrit dans un tableau Jalon | Date | Actions.", "This plan has no milestone. The document describes them in a table Milestone | Date | Actions.");

    internal static string NoEscalations(Language language) => language.In("Rien n’est escaladé. Pour appeler un niveau, dites : ", "Nothing is escalated. To call a level, say: ");

    internal static string EscalateExample(Language language, string code) => language.In($"escalader {code} N1 attend le pare-feu", $"escalate {code} N1 waits for the firewall");

    internal static string NoMeetings(Language language) => language.In(
        "Rien ne vient de soi-même tant que le plan n’est pas mis en marche. Dites : ", "Nothing comes by itself until the plan is switched on. Say: ");

    internal static string SwitchOn(Language language) => language.In("activer", "switch on");

    internal static string NoReports(Language language) => language.In(
        "Aucun rapport n’a encore été publié. Ce que le prochain dirait se lit plus bas ; pour changer son jour, dites : ", "No report was published yet. What the next one would say is below; to change its day, say: ");

    internal static string ReportDay(Language language) => language.In("planifier rapport vendredi 16:00", "schedule report friday 16:00");

    internal static string NoGantt(Language language) => language.In(
        "Aucune action n’a de date connue : il n’y a rien à dessiner. Dites le jour J0 : ", "No action has a known date: there is nothing to draw. Say the day J0: ");

    internal static string PlanStart(Language language) => language.In("plan début 2026-11-30", "plan start 2026-11-30");
}
