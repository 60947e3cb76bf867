using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>How an author writes a status: as a box, a sign, words, or a sign and words.</summary>
internal sealed partial class StatusHand
{
    private readonly Language _language;
    private readonly char _tick;
    private readonly Dictionary<ActionStatus, string> _words = [];
    private readonly (string Before, string After)? _blocked;
    private readonly string? _usual;

    /// <param name="written">Cells that say nothing but a status, with the marks around it, and the reason where they give one.</param>
    /// <param name="tick">x or X.</param>
    internal StatusHand(IReadOnlyCollection<(ActionStatus Status, string Raw, string? Reason)> written, Language language, char tick)
    {
        _language = language;
        _tick = tick;
        foreach (var (status, raw, reason) in written)
        {
            if (reason is null && !Behind().IsMatch(raw)) _words.TryAdd(status, raw);
            else if (_blocked is null && reason is not null && raw.IndexOf(reason, StringComparison.Ordinal) is > 0 and var at && OpensReason().IsMatch(raw[..at]))
                _blocked = (raw[..at], raw[(at + reason.Length)..]);
        }

        _usual = written.Select(cell => cell.Raw).FirstOrDefault();
    }

    /// <param name="old">What stands there now; null where nothing does.</param>
    internal string Write(ActionStatus status, string? reason, string? old)
    {
        if (status is ActionStatus.Blocked && reason is not null) return Blocked(reason, old);
        return _words.TryGetValue(status, out var known) ? known : Composed(status, old);
    }

    private string Blocked(string reason, string? old)
    {
        var words = Escaped.ForCell(reason);
        // What begins like the dash before it would be taken for that; brackets are taken off once.
        if (!char.IsLetterOrDigit(reason[0])) return $"{BareBlocked(old)} ({words})";
        return _blocked is var (before, after) ? before + words + after : $"{BareBlocked(old)} - {words}";
    }

    private string BareBlocked(string? old) =>
        _words.TryGetValue(ActionStatus.Blocked, out var known) && known.Any(char.IsLetter) && !known.EndsWith('*') ? known : Composed(ActionStatus.Blocked, old);

    /// <summary>After the cell it takes the place of, else after the others of the document.</summary>
    private string Composed(ActionStatus status, string? old)
    {
        var model = old is not null && !Cells.CellText.IsNone(old) ? old : _usual ?? "x";
        var isBox = Box().IsMatch(model);
        var hasSign = !isBox && model.Length > 0 && Sign().IsMatch(model);
        var needsWord = model.Any(letter => char.IsLetter(letter) && !isBox) || !hasSign && !isBox || status is ActionStatus.Archived or ActionStatus.Blocked
            || isBox && status is ActionStatus.InProgress;
        var sign = isBox ? status is ActionStatus.Done ? $"[{_tick}]" : "[ ]" : hasSign ? SignOf(status) : "";
        return $"{sign} {(needsWord ? Word(status) : "")}".Trim();
    }

    private string Word(ActionStatus status) => status switch
    {
        ActionStatus.ToDo => _language.In("À faire", "To do"),
        ActionStatus.InProgress => _language.In("En cours", "In progress"),
        ActionStatus.Blocked => _language.In("Bloqué", "Blocked"),
        ActionStatus.Done => _language.In("Terminé", "Done"),
        ActionStatus.Archived => _language.In("Archivé", "Archived"),
    };

    private static string SignOf(ActionStatus status) => status switch
    {
        ActionStatus.ToDo => "⬜",
        ActionStatus.InProgress => "🔄",
        ActionStatus.Blocked => "❌",
        ActionStatus.Done => "✅",
        ActionStatus.Archived => "",
    };

    [GeneratedRegex(@"[–—:,(]|\s-", RegexOptions.CultureInvariant)]
    private static partial Regex Behind();

    [GeneratedRegex(@"(?:\s-+\s*|[–—:,(]\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex OpensReason();

    [GeneratedRegex(@"\[[ xX]\]", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex(@"[\p{So}\p{Cs}\u2B1C\u26D4]", RegexOptions.CultureInvariant)]
    private static partial Regex Sign();
}
