using System.Collections.Frozen;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents;

/// <summary>The language of a document by the words of its labels: column names, attributes, named texts.</summary>
internal static class LabelLanguage
{
    private static readonly FrozenSet<string> French = FrozenSet.Create(
        StringComparer.Ordinal,
        "attribut", "valeur", "categorie", "recommandation", "priorite", "responsable", "porteur", "echeance", "estime", "charge", "statut",
        "etapes", "taches", "critere", "criteres", "succes", "risque", "risques", "jalon", "jalons", "niveau", "delai", "ressource",
        "disponibilite", "probleme", "titre", "de", "des", "du", "la", "le", "les");

    private static readonly FrozenSet<string> English = FrozenSet.Create(
        StringComparer.Ordinal,
        "attribute", "value", "category", "recommendation", "priority", "owner", "assignee", "assigned", "due", "deadline", "estimated", "status",
        "steps", "tasks", "criterion", "criteria", "success", "acceptance", "risk", "risks", "milestone", "level", "response", "resource",
        "availability", "problem", "title", "of", "the", "to", "for");

    /// <summary>French when neither has more: the plans this reads usually are.</summary>
    internal static Language Of(SourceDocument document, IEnumerable<ReadAction> actions)
    {
        var labels = document.Tables.SelectMany(table => table.Header.Cells).Select(cell => cell.Text).Concat(actions.SelectMany(LabelsOf));
        return labels.CountBy(label => label).Sum(label => Balance(label.Key) * label.Value) >= 0 ? Language.French : Language.English;
    }

    /// <summary>Above 0 for French, below for English.</summary>
    private static int Balance(string label)
    {
        var words = Folding.Fold(label).Split(' ', '\'', '(', ')', ':', '/');
        return words.Count(French.Contains) - words.Count(English.Contains);
    }

    private static IEnumerable<string> LabelsOf(ReadAction action) =>
        action.Attributes.Select(attribute => attribute.Label)
            .Concat(action.Boxes.Select(box => box.Section).Distinct())
            .Concat(action.Sections.Select(section => section.Heading));
}
