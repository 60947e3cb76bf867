using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Plans.Files;

/// <summary>The card of a plan file: what it would do, what is to be chosen, and the button that does it.</summary>
internal sealed class FileCard(Language language, PendingFile file, int page)
{
    /// <summary>Conflicts on one card: each has buttons of its own, and a platform takes so many blocks.</summary>
    private const int Shown = 8;

    /// <summary>A document of a plan that is not there yet.</summary>
    internal BotMessage MayImport(BotMessage dryRun) =>
        dryRun with { Blocks = [.. dryRun.Blocks, Buttons(Button(language.In("Importer", "Import"), new FilePress.What.Confirm(null)), Withdraw)] };

    /// <summary>A newer document of one that is there.</summary>
    internal BotMessage MayUpdate(ImportOutcome.WouldUpdate update)
    {
        var shown = ImportMessages.Update(language, update);
        return shown with
        {
            Blocks = [.. shown.Blocks, .. Conflicts(update.Diff.Conflicts), Buttons(Button(language.In("Mettre à jour", "Update"), new FilePress.What.Confirm(update.Version)), Withdraw)],
        };
    }

    /// <summary>Another title over the same actions.</summary>
    internal BotMessage LooksLike(PlanKey key, string title)
    {
        var sentence = language.In($"Ce document ressemble à « {title} » sous un autre titre.", $"This document looks like “{title}” under another title.");
        return BotMessage.Answer(
            language, sentence, new MessageBlock.Paragraph(sentence),
            Buttons(
                Button(language.In("Mettre ce plan à jour", "Update that plan"), new FilePress.What.Into(key.Plan)),
                Button(language.In("En faire un autre plan", "Make another plan of it"), new FilePress.What.Beside()),
                Withdraw));
    }

    private CommandButton Withdraw => Button(language.In("Retirer", "Withdraw"), new FilePress.What.Withdraw());

    private IEnumerable<MessageBlock> Conflicts(ImmutableArray<ImportConflict> conflicts)
    {
        if (conflicts.IsEmpty) yield break;

        var pages = (conflicts.Length + Shown - 1) / Shown;
        var shown = Math.Clamp(page, 1, pages);
        yield return new MessageBlock.Notice(Tone.Warning, ConflictMessages.Title(language, conflicts));
        foreach (var conflict in conflicts.Skip((shown - 1) * Shown).Take(Shown))
        {
            yield return new MessageBlock.Paragraph(ConflictMessages.Line(language, conflict));
            yield return Buttons([.. Enum.GetValues<ImportSide>().Select(side => Choose(conflict, side))]);
        }

        if (pages > 1) yield return Buttons([.. Enumerable.Range(1, pages).Where(other => other != shown).Select(other => Button($"{language.In("Conflits, page", "Conflicts, page")} {other}", new FilePress.What.Turn(other)))]);
        yield return Buttons(
            Button(language.In("Tout du document", "All from the document"), new FilePress.What.TakeAll(ImportSide.Document)),
            Button(language.In("Tout du chat", "All from chat"), new FilePress.What.TakeAll(ImportSide.Chat)));
    }

    private CommandButton Choose(ImportConflict conflict, ImportSide side) =>
        Button((conflict.Taken == side ? "✓ " : "") + ImportChoice.Word(side), new FilePress.What.Take(side, conflict.Name));

    private CommandButton Button(string label, FilePress.What verb) => new(label, new FilePress(file.Token, file.Drawn, verb).Write());

    private static MessageBlock.Buttons Buttons(params ImmutableArray<CommandButton> buttons) => new(buttons);
}
