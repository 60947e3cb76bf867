using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Documents.Sections;

namespace ChatOpsBot.Core.Documents;

/// <summary>The columns of a table whose rows are actions, or say something of actions.</summary>
/// <param name="Id">-1 where ids stand before the titles, or nowhere.</param>
/// <param name="Kinds">Of each column; so with the labels.</param>
internal sealed record ActionColumns(int Id, int Title, ImmutableArray<AttributeKind> Kinds, ImmutableArray<string> Labels)
{
    private static readonly string[] Ids = ["id", "identifiant", "identifier", "ref", "n°", "no", "num", "code", "#"];
    private static readonly string[] Titles = ["action", "tache", "task", "titre", "title", "intitule", "libelle", "activite", "activity", "todo", "what", "quoi"];

    private static readonly (AttributeKind Kind, string[] Names)[] Names =
    [
        (AttributeKind.Owner, ["responsable", "porteur", "pilote", "owner", "assign", "who", "qui"]),
        (AttributeKind.Due, ["echeance", "due", "deadline", "date", "when", "quand", "delai"]),
        (AttributeKind.Status, ["statut", "status", "etat", "state", "fait", "done", "avancement", "progress"]),
        (AttributeKind.Priority, ["priorit"]),
        (AttributeKind.Effort, ["effort", "charge", "estimat"]),
        (AttributeKind.Category, ["categor", "domaine", "domain"]),
    ];

    private static readonly AttributeKind[] Telling = [AttributeKind.Owner, AttributeKind.Due, AttributeKind.Status, AttributeKind.Priority, AttributeKind.Effort];

    /// <summary>Whether a row without an id can only be an action: it says who does it, and one thing more.</summary>
    internal bool TellsWhoAndMore => Kinds.Contains(AttributeKind.Owner) && Kinds.Count(Telling.Contains) > 1;

    /// <summary>Null for a table that is about something else.</summary>
    internal static ActionColumns? Of(SourceTable table)
    {
        if (MilestoneTable.IsOne(table) || LevelTable.IsOne(table) || ResourceTable.IsOne(table)) return null;
        if (TableColumns.Of(table).Sort is not (TableSort.Other or TableSort.Gates)) return null;

        var taken = new HashSet<int>();
        var id = table.Header.Find(Ids, taken);
        taken.Add(id);
        var title = table.Header.Find(Titles, taken);
        if (title >= 0 && table.Header.Cells[title].HasWord(["priorit", "statut", "status"])) title = -1;
        taken.Add(title);

        var kinds = Enumerable.Repeat(AttributeKind.Other, table.Header.Cells.Length).ToArray();
        if (id >= 0) kinds[id] = AttributeKind.Id;
        if (title >= 0) kinds[title] = AttributeKind.Title;
        foreach (var (kind, names) in Names)
        {
            if (table.Header.Find(names, taken) is not (>= 0 and var at)) continue;

            taken.Add(at);
            kinds[at] = kind;
        }

        return (id >= 0 || title >= 0) && kinds.Any(Telling.Contains) ? new ActionColumns(id, title, [.. kinds], [.. table.Header.Cells.Select(cell => cell.Text)]) : null;
    }
}
