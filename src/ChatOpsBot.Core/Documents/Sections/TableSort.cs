namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>What a table outside the actions is about.</summary>
internal enum TableSort
{
    Other,
    GoNoGo,
    Gates,
    Scores,
    Sla,
    Kpis,
    TopPriorities,
    Efforts,
    Risks,
    Contingency,
    Cadences,
    Audiences,
    Deliverables,
    Documents,
    Dashboards,
}
