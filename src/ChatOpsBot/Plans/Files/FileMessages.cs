using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Plans.Files;

/// <summary>What is said of a plan file that somebody handed over.</summary>
internal static class FileMessages
{
    internal static BotMessage NotAdmin(Language language, IReadOnlyList<string> admins) => Refusal(language, language.In(
        $"Seul un admin importe un plan{(admins.Count > 0 ? $" : demandez à {string.Join(", ", admins)}" : "")}. Rien n’a été changé.",
        $"Only an admin imports a plan{(admins.Count > 0 ? $": ask {string.Join(", ", admins)}" : "")}. Nothing was changed."));

    /// <summary>Imported, withdrawn or too old: its buttons do nothing any more.</summary>
    internal static BotMessage Over(Language language) => Refusal(language, language.In(
        "Ce fichier n’attend plus : il a été importé ou retiré, ou une heure est passée. Rien n’a été changé ; envoyez-le à nouveau si besoin.",
        "This file waits no more: it was imported or withdrawn, or an hour has passed. Nothing was changed; send it again if need be."));

    internal static BotMessage Withdrawn(Language language)
    {
        var sentence = language.In("Fichier retiré, rien n’a été changé.", "File withdrawn, nothing was changed.");
        return BotMessage.Answer(language, sentence, new MessageBlock.Paragraph(sentence));
    }

    /// <summary>Pressed on a card that was out of date.</summary>
    /// <param name="card">As it is now.</param>
    internal static BotMessage Stale(Language language, BotMessage card) => card with
    {
        Blocks =
        [
            .. card.Blocks,
            new MessageBlock.Context(language.In("Cette carte avait vieilli : elle est redessinée, et rien n’a été importé.", "That card was out of date: it was drawn again, and nothing was imported.")),
        ],
    };

    internal static BotMessage TooLarge(Language language, int megabytes) => Refusal(language, language.In(
        $"Le fichier dépasse {megabytes} Mo, plus qu’aucun plan. Rien n’a été changé.", $"The file is over {megabytes} MB, more than any plan. Nothing was changed."));

    internal static BotMessage NotMarkdown(Language language) => Refusal(language, language.In(
        "Un plan est un fichier Markdown (.md). Rien n’a été changé.", "A plan is a Markdown file (.md). Nothing was changed."));

    private static BotMessage Refusal(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
}
