using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Plans.Files;

/// <summary>What is said of a plan file that somebody dropped.</summary>
internal static class FileMessages
{
    internal static BotMessage NotAdmin(Language language, IReadOnlyList<string> admins) => Refusal(language, language.In(
        $"Seul un admin importe un plan{(admins.Count > 0 ? $" : demandez à {string.Join(", ", admins)}" : "")}. Rien n’a été changé.",
        $"Only an admin imports a plan{(admins.Count > 0 ? $": ask {string.Join(", ", admins)}" : "")}. Nothing was changed."));

    /// <summary>What the document says, and the button that makes it the plan.</summary>
    internal static BotMessage MayImport(Language language, BotMessage dryRun, string file) => dryRun with
    {
        Blocks = [.. dryRun.Blocks, Buttons(Button(language.In("Importer", "Import"), new ConfirmedFile(file)))],
    };

    /// <summary>What the document would change of the plan that is there.</summary>
    internal static BotMessage MayUpdate(Language language, string title, ImportDiff diff, string file)
    {
        var sentence = language.In($"« {title} » est déjà là. Voici ce que ce document y changerait.", $"“{title}” is there already. Here is what this document would change.");
        return BotMessage.Answer(
            language, sentence,
            [new MessageBlock.Header(null, title, []), new MessageBlock.Paragraph(sentence), .. ImportDiffMessages.Lines(language, diff), Buttons(Button(language.In("Mettre à jour", "Update"), new ConfirmedFile(file)))]);
    }

    /// <summary>Another title over the same actions.</summary>
    internal static BotMessage LooksLike(Language language, PlanKey key, string title, string file)
    {
        var sentence = language.In($"Ce document ressemble à « {title} » sous un autre titre.", $"This document looks like “{title}” under another title.");
        return BotMessage.Answer(
            language, sentence, new MessageBlock.Paragraph(sentence),
            Buttons(
                Button(language.In("Mettre ce plan à jour", "Update that plan"), new ConfirmedFile(file, Into: key.Plan)),
                Button(language.In("En faire un autre plan", "Make another plan of it"), new ConfirmedFile(file, Beside: true))));
    }

    private static CommandButton Button(string label, ConfirmedFile file) => new(label, file.ToString());

    private static MessageBlock.Buttons Buttons(params ImmutableArray<CommandButton> buttons) => new(buttons);

    private static BotMessage Refusal(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
}
