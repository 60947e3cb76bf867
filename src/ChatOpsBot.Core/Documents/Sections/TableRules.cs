using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Sections;

/// <param name="Names">How a word of the column's name may begin, folded.</param>
internal sealed record ColumnRule(bool IsNeeded, string[] Names);

/// <param name="Without">A column that makes it another sort of table.</param>
internal sealed record TableRule(TableSort Sort, ImmutableArray<ColumnRule> Columns, string[] Without);

/// <summary>How the tables of a plan are known by the names of their columns, in French and English. The first rule that fits is taken.</summary>
internal static class TableRules
{
    private static readonly string[] Id = ["id", "identifiant", "identifier", "ref", "code", "n°", "#"];
    private static readonly string[] Status = ["statut", "status", "etat", "state", "fait", "done", "avancement", "progress"];
    private static readonly string[] Owner = ["responsable", "porteur", "pilote", "owner", "assignee", "assigned"];
    private static readonly string[] Due = ["echeance", "due", "deadline", "date"];
    private static readonly string[] Target = ["cible", "target", "objecti", "goal", "seuil", "threshold"];
    private static readonly string[] Reached = ["actuel", "current", "valeur", "value", "realise", "actual", "mesure", "measured", "constate", "observed", "reel"];
    private static readonly string[] Gap = ["ecart", "gap", "delta", "difference", "deviation"];
    private static readonly string[] Trend = ["tendance", "trend", "evolution"];
    private static readonly string[] Indicator = ["indicateur", "indicator"];
    private static readonly string[] Metric = ["metrique", "metric", "sla", "slo"];
    private static readonly string[] Frequency = ["frequence", "frequency", "cadence", "rythme", "periodicit"];

    internal static readonly ImmutableArray<TableRule> All =
    [
        new(TableSort.Risks, [May(Id), Must("risque", "risk", "description", "titre", "title", "intitule", "libelle"),
            Must("probabilit", "likelihood", "vraisemblance"), May("impact", "gravite", "severity"),
            May("mitigation", "attenuation", "reduction", "prevention", "parade", "response"), May("contingence", "contingency", "repli", "fallback")], []),
        new(TableSort.Contingency, [Must("risque", "risk", "id"), Must("contingence", "contingency", "repli", "fallback", "secours")], []),
        new(TableSort.Kpis, [Must("kpi"), May(Target), Must(Reached), May([.. Trend, .. Gap])], []),
        new(TableSort.Kpis, [Must("kpi"), Must(Target), May(Reached), May([.. Trend, .. Gap])], []),
        new(TableSort.Sla, [Must([.. Metric, .. Indicator]), Must(Target), Must(Reached), Must(Gap)], []),
        new(TableSort.Kpis, [Must([.. Metric, .. Indicator]), Must(Target), Must(Reached), Must(Trend)], []),
        new(TableSort.Sla, [Must(Metric), Must(Target), Must(Reached), May(Gap)], []),
        new(TableSort.Kpis, [Must(Indicator), Must(Target), Must(Reached), May(Trend)], []),
        new(TableSort.Scores, [Must("domaine", "domain", "axe", "area"), May(Target), Must("score", "maturit", "notation", "rating"),
            May(["verdict", "avis", "constat", "assessment", "comment", .. Status])], []),
        new(TableSort.TopPriorities, [May("#", "n°", "rang", "rank"), Must("action"), May("impact"), Must("urgence", "urgency")], ["id"]),
        new(TableSort.Gates, [Must("priorit"), Must("action", "condition", "prealable", "point", "item"), Must(Status), May(Owner), May(Due)], ["id", "ref", "categor"]),
        new(TableSort.Efforts, [Must("categor", "domaine", "domain", "lot"), Must("effort", "charge", "workload"), May("%", "part", "share", "pourcent", "percent", "proportion")],
            ["action", "id", "priorit", .. Owner]),
        new(TableSort.Cadences, [Must("type", "reunion", "meeting", "instance", "rituel", "ritual", "ceremon", "point", "comite", "event"), Must(Frequency),
            Must("participant", "attend", "present", "invite"), May("objecti", "goal", "purpose", "but", "objet")], []),
        new(TableSort.Audiences, [Must("audience", "destinataire", "public", "partie", "stakeholder", "cible", "recipient"), May("message", "contenu", "content", "information"),
            Must("canal", "channel", "support", "media"), May(Frequency)], []),
        new(TableSort.Deliverables, [Must("livrable", "deliverable"), May(Owner), Must(Status), May(Due)], ["jalon", "milestone"]),
        new(TableSort.Documents, [Must("document"), Must("localisation", "location", "emplacement", "chemin", "path", "dossier", "folder", "lien", "link", "url"), May(Status)], []),
        new(TableSort.Dashboards, [Must("dashboard", "tableau", "board"), Must("uid", "identifiant", "url", "lien", "link"), May("usage", "use", "utilisation", "purpose", "objecti")], []),
        new(TableSort.GoNoGo, [Must("critere", "criteri", "decision"), Must("resultat", "result", "decision", "verdict", "outcome")], []),
    ];

    private static ColumnRule Must(params string[] names) => new(IsNeeded: true, names);

    private static ColumnRule May(params string[] names) => new(IsNeeded: false, names);
}
