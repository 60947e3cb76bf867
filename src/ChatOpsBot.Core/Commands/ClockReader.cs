using System.Text.RegularExpressions;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what is done about escalations, pauses, snoozes and absences.</summary>
internal static partial class ClockReader
{
    /// <summary>The type of problem chooses the level (PRODUCT, Escalation).</summary>
    private static readonly Phrases<LevelId> Problems = new(
    [
        (new LevelId(1), ["n1", "level 1", "technical"], ["niveau 1", "technique"]),
        (new LevelId(2), ["n2", "level 2", "architecture", "architectural"], ["niveau 2", "architecture", "architecturale"]),
        (new LevelId(3), ["n3", "level 3", "budget", "resources"], ["niveau 3", "budget", "ressources"]),
    ]);

    private static readonly Phrases<bool> Numbered = Phrases.Any(["n1", "n2", "n3", "level 1", "level 2", "level 3"], ["niveau 1", "niveau 2", "niveau 3"]);

    private static readonly Phrases<bool> Marks = Phrases.Any(["at", "to", ":", "-"], ["au", "à", ":", "-"]);

    private static readonly Phrases<bool> Because = Phrases.Any(["because", "because of", "since", "for", "with", "-", ":"], ["car", "parce que", "parce qu'", "à cause de", "avec", "-", ":"]);

    private static readonly Phrases<bool> Until = Phrases.Any(["until", "till", "to", "for", "by"], ["jusqu'à", "jusqu'au", "jusque", "à", "au", "pour"]);

    private static readonly Phrases<bool> Proposed = Phrases.Any(["perhaps"], ["peut-être"]);

    private static readonly Phrases<bool> Off = Phrases.Any(["off", "over", "no", "back"], ["fin", "non", "terminé", "de retour"]);

    internal static Reading Escalate(Request request)
    {
        if (EscalationAt(request.Arguments) is ({ } id, var rest))
            return rest.Count == 0 ? request.Times(new ClockCommand.Raise(id)) : request.Fails(ParseFailure.TooManyWords, rest.Written, [$"{request.Command.Written} {id}"]);

        var (targets, length) = LeadingReferences.Runs(request.Arguments, beforeText: true).TakeWhile(run => !run.References.Any(IsLevel)).LastOrDefault((References: [], Length: 0));
        if (targets.IsEmpty) return request.LacksAnId();

        var after = request.Arguments.Skip(length);
        var mark = Marks.At(after) is { } found && Problems.At(after.Skip(found.Length)) is not null ? found.Length : 0;
        var level = Problems.At(after.Skip(mark));
        var behind = after.Skip(mark + (level?.Length ?? 0));
        // "budget: no money left" names the level, "budget cut in half" begins the reason as well.
        var isReason = level is null || mark == 0 && Numbered.At(after) is null && behind.Count > 0 && Because.At(behind) is null && !IsMarked(behind);
        var reason = isReason ? after : behind;
        return request.Times(new ClockCommand.Open(targets, level?.Meaning, Text(reason.Skip(Because.At(reason)?.Length ?? 0))));
    }

    internal static Reading Acknowledge(Request request) =>
        OfEscalation(request, (id, rest) => new ClockCommand.Acknowledge(id, Text(rest.Skip(Until.At(rest)?.Length ?? 0))));

    internal static Reading Resolve(Request request) =>
        OfEscalation(request, (id, rest) => new ClockCommand.Resolve(id, Text(rest.Skip(Because.At(rest)?.Length ?? 0))));

    internal static Reading Withdraw(Request request) =>
        OfEscalation(request, (id, rest) => new ClockCommand.Withdraw(id, Text(rest.Skip(Because.At(rest)?.Length ?? 0))));

    internal static Reading Pause(Request request)
    {
        var rest = request.Arguments;
        return request.Times(new ClockCommand.Pause(Text(rest.Skip(Until.At(rest)?.Length ?? 0))));
    }

    internal static Reading Resume(Request request) => request.Arguments.Count == 0 ? request.Times(new ClockCommand.Resume()) : request.HasTooManyWords();

    internal static Reading Snooze(Request request)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: true);
        if (targets.IsEmpty) return request.LacksAnId();

        var isAsked = Proposed.At(rest);
        rest = rest.Skip(isAsked?.Length ?? 0);
        return request.Times(new ClockCommand.Snooze(targets, Text(rest.Skip(Until.At(rest)?.Length ?? 0)), IsSure: isAsked is null));
    }

    internal static Reading Absent(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.Times(new ClockCommand.Absent(null, null));
        if (Off.At(words)?.Length == words.Count) return request.Times(new ClockCommand.Back());

        var match = StandIn().Match(words.Written);
        var dates = (match.Success ? words.Written[..match.Index] : words.Written).Trim(' ', ',');
        return dates.Length == 0
            ? request.LacksAValue()
            : request.Times(new ClockCommand.Absent(dates, match.Success ? match.Groups["name"].Value.Trim().Trim('"', '“', '”') : null));
    }

    /// <summary><c>N1</c> looks like an action's id.</summary>
    private static bool IsLevel(ActionReference reference) => LevelId.TryParse(reference.Code?.ToString(), out _);

    private static Reading OfEscalation(Request request, Func<EscalationId, TypedWords, ClockCommand> command) =>
        EscalationAt(request.Arguments) is ({ } id, var rest)
            ? request.Times(command(id, rest))
            : request.Arguments.Count == 0 ? request.LacksAnId() : request.Fails(ParseFailure.NotAnId, request.Arguments.Take(1).Written, [$"{request.Command.Written} ESC-1"]);

    /// <summary><c>ESC-3</c>, <c>esc3</c>, <c>esc 3</c>.</summary>
    private static (EscalationId? Id, TypedWords After) EscalationAt(TypedWords words)
    {
        if (words.Count > 0 && EscalationId.TryParse(words[0].Folded, out var one)) return (one, words.Skip(1));
        return words.Count > 1 && EscalationId.TryParse($"{words[0].Folded}{words[1].Folded}", out var two) ? (two, words.Skip(2)) : (null, words);
    }

    /// <summary>Whether a colon stands before these words; cutting a text into words takes it away.</summary>
    private static bool IsMarked(TypedWords rest) => rest.Text.AsSpan(0, rest[0].Start).TrimEnd() is [.., ':' or ',' or '-'];

    private static string? Text(TypedWords words) => words.Count == 0 ? null : words.Written;

    [GeneratedRegex("(?:^|[ ,])(?:@|(?:replaced by|delegate|stand-in|remplac[ée]e? par|suppl[ée]ante?) *:? *@?|(?=<@))(?<name><@[^>]+>|[^@]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex StandIn();
}
