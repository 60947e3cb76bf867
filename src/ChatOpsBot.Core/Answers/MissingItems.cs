using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What is said of a kind of item that a plan has none of.</summary>
internal static class MissingItems
{
    internal static BotMessage Of(Language language, ItemKind kind)
    {
        var sentence = language.In($"Ce plan n’a {ItemWords.None(language, kind)}.", $"This plan has {ItemWords.None(language, kind)}.");
        return kind switch
        {
            ItemKind.Prerequisite => MissingSection.Boxes(
                language, sentence, language.In("Pré-requis", "Prerequisites"), language.In("Audit remis", "Audit handed over")),
            ItemKind.Closing => MissingSection.Boxes(
                language, sentence, language.In("Critères de clôture", "Closing criteria"), language.In("Toutes les actions P1 terminées", "All P1 actions done")),
            ItemKind.Artifact => MissingSection.Boxes(
                language, sentence, language.In("Artefacts produits", "Artifacts"), language.In("Planning avec jalons", "Schedule with milestones")),
            ItemKind.Deliverable => MissingSection.Table(language, sentence, null,
                language.In("Livrable|Responsable|Statut", "Deliverable|Owner|Status"), language.In("Rapport final|Léa Martin|⬜", "Final report|Ada Stone|⬜")),
            ItemKind.Document => MissingSection.Table(language, sentence, null,
                language.In("Document|Localisation|Statut", "Document|Location|Status"), language.In("Rapport d’audit|audit/|[x]", "Audit report|audit/|[x]")),
            ItemKind.Gate => MissingSection.Table(language, sentence, null,
                language.In("Priorité|Action|Statut", "Priority|Action|Status"), language.In("P0|Essai à blanc réussi|[ ]", "P0|Dry run passed|[ ]")),
            ItemKind.Attention => Raised(language, language.In("Aucun point d’attention n’est signalé.", "No point of attention has been raised.")),
            ItemKind.Decision => Raised(language, language.In("Aucune décision n’est attendue.", "No decision is needed.")),
            ItemKind.Incident => Raised(language, language.In("Aucun incident n’est signalé.", "No incident has been reported.")),
        };
    }

    /// <summary>No section of the document: people raise them in the conversation.</summary>
    private static BotMessage Raised(Language language, string sentence) =>
        BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));
}
