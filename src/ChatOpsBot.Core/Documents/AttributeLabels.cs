using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>The names that rows of an action's attribute table go by, in French and English.</summary>
internal static partial class AttributeLabels
{
    private static readonly FrozenDictionary<string, AttributeKind> Kinds = new Dictionary<AttributeKind, string[]>
    {
        [AttributeKind.Id] = ["id", "identifiant", "identifier"],
        [AttributeKind.Title] = ["titre", "intitule", "title"],
        [AttributeKind.Category] = ["categorie", "category"],
        [AttributeKind.Recommendation] =
        [
            "recommandation", "recommandations", "recommandation source", "recommandations sources", "source",
            "recommendation", "recommendations", "source recommendation", "source recommendations",
        ],
        [AttributeKind.Priority] = ["priorite", "priority"],
        [AttributeKind.Owner] =
        [
            "responsable", "responsables", "porteur", "porteurs", "pilote", "affecte a", "assigne a",
            "owner", "owners", "assignee", "assignees", "assigned to",
        ],
        [AttributeKind.Due] = ["echeance", "date d'echeance", "date limite", "due", "due date", "deadline"],
        [AttributeKind.Effort] = ["effort", "effort estime", "charge", "charge estimee", "estimated effort", "effort estimate"],
        [AttributeKind.Status] = ["statut", "etat", "status", "state"],
    }
        .SelectMany(names => names.Value.Select(name => KeyValuePair.Create(name, names.Key)))
        .ToFrozenDictionary();

    private static readonly string[] HeaderWords = ["attribut", "attribute", "champ", "field", "propriete", "property"];

    /// <summary>Accents, case, a colon and anything in brackets make no difference: "Effort (estimé) :".</summary>
    internal static AttributeKind KindOf(SourceCell label) => KindOf(label.Folded);

    internal static AttributeKind KindOf(string folded)
    {
        var words = folded.Contains('(', StringComparison.Ordinal) ? Bracketed().Replace(folded, "") : folded;
        return Kinds.GetValueOrDefault(words.Trim(' ', ':'), AttributeKind.Other);
    }

    /// <summary>The first cell of a header such as "Attribut | Valeur".</summary>
    internal static bool IsHeader(SourceCell cell) => HeaderWords.Contains(cell.Folded);

    [GeneratedRegex(@"\([^)]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
