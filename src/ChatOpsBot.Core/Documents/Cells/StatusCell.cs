using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"🔄 En cours", "Bloqué - no server", "[x]": a status and, when blocked, why.</summary>
internal readonly partial record struct StatusCell(ActionStatus Status, string? BlockedReason)
{
    /// <summary>In characters, the reason included; beyond it the patterns would take their time.</summary>
    private const int LongestStatus = 1000;

    /// <summary>Null when the words and signs are no status, or say two things ("done at 50 %").</summary>
    internal static StatusCell? Read(string text)
    {
        if (text.Length > LongestStatus) return null;

        var written = text.Trim().Normalize();
        if (BlockedPattern().Match(written) is { Success: true } blocked) return Blocked(blocked.Groups["reason"].Value);

        var cell = Pattern().Match(written);
        var words = Folding.Fold(cell.Groups["words"].Value);
        return (words.Length == 0 ? OfSign(cell.Groups["sign"].Value.Trim()) : OfWords(words)) switch
        {
            null => null,
            ActionStatus.Blocked => Blocked(cell.Groups["rest"].Value),
            { } status => new StatusCell(status, null),
        };
    }

    private static StatusCell Blocked(string reason)
    {
        var isBracketed = reason.StartsWith('(') && reason.EndsWith(')');
        var words = (isBracketed ? reason[1..^1] : reason).Trim();
        return new StatusCell(ActionStatus.Blocked, words.Length == 0 ? null : words);
    }

    private static ActionStatus? OfSign(string sign) => sign.Replace("\uFE0F", "", StringComparison.Ordinal) switch
    {
        "[x]" or "[X]" or "✅" or "✔" or "☑" => ActionStatus.Done,
        "🔄" or "⏳" or "🚧" or "🟡" or "🟠" => ActionStatus.InProgress,
        "[ ]" or "⬜" or "☐" or "⚪" => ActionStatus.ToDo,
        "❌" or "⛔" or "🚫" or "🔴" => ActionStatus.Blocked,
        _ => null,
    };

    private static ActionStatus? OfWords(string words) => words switch
    {
        "termine" or "terminee" or "fait" or "faite" or "fini" or "finie" or "clos" or "close" or "realise" or "realisee" or
            "done" or "complete" or "completed" or "closed" or "finished" => ActionStatus.Done,
        "en cours" or "demarre" or "demarree" or "in progress" or "started" or "ongoing" => ActionStatus.InProgress,
        "a faire" or "a venir" or "non demarre" or "non demarree" or "planifie" or "planifiee" or
            "to do" or "todo" or "not started" or "planned" or "open" => ActionStatus.ToDo,
        "annule" or "annulee" or "abandonne" or "abandonnee" or "archive" or "archivee" or
            "cancelled" or "canceled" or "archived" => ActionStatus.Archived,
        _ => null,
    };

    // A sign, the words of the status, and behind a dash, colon, comma or bracket whatever else there is to say.
    [GeneratedRegex(
        @"^(?<sign>\[[ xX]\]|[^\p{L}\[(–—-]*)\s*(?<words>\p{L}[\p{L}' ]*?)?\s*(?:(?:\s-+|[–—:,])\s*(?<rest>.*)|(?<rest>\(.*))?$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();

    // Behind "blocked" anything is the reason: "bloqué par le fournisseur".
    [GeneratedRegex(
        @"^(?:\[ \]|[^\p{L}\[]*)\s*(?:bloqu[ée]e?|blocked)(?!\p{L})[\s:,–—-]*(?<reason>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex BlockedPattern();
}
