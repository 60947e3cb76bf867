using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Answers;

/// <summary>What the doctor found: how much of it, and for each finding what is wrong, where, and how it is mended.</summary>
public static class DoctorMessages
{
    /// <summary>How many findings one message of a chat shows; a button opens the others.</summary>
    private const int PageSize = 12;

    /// <summary>All of it, for a terminal.</summary>
    /// <param name="subject">The title of the plan, or the name of its file.</param>
    public static BotMessage All(Language language, string subject, ImmutableArray<Finding> findings) =>
        Of(language, subject, findings, findings, null);

    /// <summary>A page of it, for a chat.</summary>
    /// <param name="page">From 1; beyond the last it is the last.</param>
    public static BotMessage Page(Language language, string subject, ImmutableArray<Finding> findings, int page)
    {
        var pages = Math.Max(1, (findings.Length + PageSize - 1) / PageSize);
        var shown = Math.Clamp(page, 1, pages);
        return Of(language, subject, findings, [.. findings.Skip((shown - 1) * PageSize).Take(PageSize)], pages > 1 ? Pages(language, shown, pages) : null);
    }

    /// <summary>A plan whose document is not kept, or can no longer be read.</summary>
    public static BotMessage NoDocument(Language language)
    {
        var sentence = language.In("Le document de ce plan ne se lit plus : réimportez-le.", "The document of this plan can no longer be read: import it again.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
    }

    /// <summary>"1 error, 10 warnings, 8 hints"; null when nothing was found.</summary>
    internal static string? Counts(Language language, ImmutableArray<Finding> findings)
    {
        var counts = Enum.GetValues<Severity>().Select(severity => Count(language, severity, findings)).OfType<Badge>().Select(badge => badge.Text);
        return findings.IsEmpty ? null : string.Join(", ", counts);
    }

    /// <summary>Each finding of this severity: where it is, and what is to be said about it.</summary>
    internal static MessageBlock.Facts Facts(Language language, IEnumerable<Finding> findings) =>
        new([.. findings.Select(finding => new Fact(Where(language, finding), Sentence(language, finding)))]);

    private static BotMessage Of(
        Language language, string subject, ImmutableArray<Finding> all, ImmutableArray<Finding> shown, MessageBlock.Buttons? pages)
    {
        var title = language.In($"Diagnostic : {subject}", $"Diagnosis: {subject}");
        if (all.IsEmpty)
        {
            var sound = language.In("Rien à signaler : le plan se lit en entier et ne se contredit pas.", "Nothing to report: the plan is read whole and does not contradict itself.");
            return BotMessage.Answer(language, sound, new MessageBlock.Header(null, title, []), new MessageBlock.Notice(Tone.Good, sound));
        }

        ImmutableArray<Badge> badges = [.. Enum.GetValues<Severity>().Select(severity => Count(language, severity, all)).OfType<Badge>()];
        ImmutableArray<MessageBlock> blocks = [new MessageBlock.Header(null, title, badges)];
        foreach (var severity in Enum.GetValues<Severity>())
        {
            var these = shown.Where(finding => finding.Severity == severity).ToList();
            if (these.Count == 0) continue;
            blocks = [.. blocks, new MessageBlock.Paragraph(RichText.Of(RichText.Strong(Meaning(language, severity)))), Facts(language, these)];
        }

        return BotMessage.Answer(language, $"{title}: {Counts(language, all)}", pages is null ? blocks : blocks.Add(pages));
    }

    private static Badge? Count(Language language, Severity severity, ImmutableArray<Finding> findings)
    {
        var count = findings.Count(finding => finding.Severity == severity);
        var (french, english, tone) = severity switch
        {
            Severity.Error => ("erreur", "error", Tone.Bad),
            Severity.Warning => ("avertissement", "warning", Tone.Warning),
            Severity.Hint => ("remarque", "hint", Tone.Muted),
        };
        return count == 0 ? null : new Badge($"{count} {language.In(french, english)}{(count > 1 ? "s" : "")}", tone);
    }

    private static string Meaning(Language language, Severity severity) => severity switch
    {
        Severity.Error => language.In("Erreurs : perdu, ou ne marchera pas", "Errors: lost, or will not work"),
        Severity.Warning => language.In("Avertissements : le plan se contredit, ou attend une décision", "Warnings: the plan contradicts itself, or waits for a decision"),
        Severity.Hint => language.In("Remarques : le plan marche sans", "Hints: the plan works without"),
    };

    private static string Where(Language language, Finding finding) =>
        finding.Line is { } line ? language.In($"ligne {line}", $"line {line}") : language.In("réglages", "settings");

    private static RichText Sentence(Language language, Finding finding)
    {
        var words = DoctorWords.Of(language, finding);
        return RichText.Of([RichText.Plain(words.What), RichText.Plain("\n→ "), .. CodeMarks.Read(words.Mend).Runs]);
    }

    private static MessageBlock.Buttons Pages(Language language, int shown, int pages) => new(
    [
        .. new[] { shown - 1, shown + 1 }.Where(page => page >= 1 && page <= pages)
            .Select(page => new CommandButton($"Page {page}/{pages}", language.In($"diagnostic page {page}", $"doctor page {page}"))),
    ]);
}
