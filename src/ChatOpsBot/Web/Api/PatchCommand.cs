using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Web.Api.Wire;

namespace ChatOpsBot.Web.Api;

/// <summary>
/// Says a change of a program as a person would type it, so that the same rules decide it. What a person would be asked to confirm,
/// a program means.
/// </summary>
internal static partial class PatchCommand
{
    /// <summary>Whether it is about one action: a text that begins with an id would be read as naming that one too.</summary>
    /// <param name="today">Only whether a date can be read depends on it.</param>
    internal static bool NamesOne(string said, DateOnly today) => CommandParser.Parse(said, today, start: null) is ParsedCommand.Changing { Change.References: [_] };

    /// <returns>Null when it is not exactly one change, or a value is none.</returns>
    internal static string? Of(ActionSnapshot action, ActionPatch patch)
    {
        string?[] wanted = [patch.Status, patch.Owner, patch.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), patch.Priority, patch.Note];
        if (wanted.Count(value => value is not null) != 1) return null;

        var said = patch switch
        {
            { Status: { } status } => Status(action, status, patch.Reason),
            { Owner: { } owner } => Name().IsMatch(owner) ? $"assign {action.Code} {owner}" : null,
            { Due: not null } => $"due {action.Code} {wanted[2]}",
            { Priority: { } priority } => PriorityWord().IsMatch(priority) ? $"priority {action.Code} {priority}" : null,
            _ => string.IsNullOrWhiteSpace(patch.Note) ? null : $"note {action.Code} {patch.Note}",
        };
        return said is null ? null : $"again {said}";
    }

    private static string? Status(ActionSnapshot action, string wanted, string? reason) => (wanted, action.Status) switch
    {
        ("done", _) => $"done {action.Code}",
        ("blocked", _) => $"block {action.Code} {reason}",
        ("in-progress", ActionStatus.Blocked) => $"unblock {action.Code}",
        ("in-progress", ActionStatus.Done) => $"reopen {action.Code} {reason}",
        ("in-progress", _) => $"start {action.Code}",
        _ => null,
    };

    /// <summary>One line that begins with a letter.</summary>
    [GeneratedRegex(@"^\p{L}[^\r\n]{0,199}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^P[0-3]$", RegexOptions.CultureInvariant)]
    private static partial Regex PriorityWord();
}
