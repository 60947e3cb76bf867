using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>"ACT-001, 002, 003", "ACT-001 à ACT-003", "validation, support": ids written short, among free text.</summary>
internal sealed partial class ActionIdList(IEnumerable<ActionId> known)
{
    /// <summary>A range longer than this is taken for its two ends: nobody means to list so many.</summary>
    private const int LongestRange = 1000;

    private readonly Dictionary<ActionId, ActionId> _known = known.ToDictionary(id => id);
    private readonly HashSet<string> _prefixes = known.Select(id => id.Prefix).ToHashSet(StringComparer.Ordinal);

    /// <summary>The plan's own ids in the order of the cell, and the ids that the plan does not have.</summary>
    internal (ImmutableArray<ActionId> Known, ImmutableArray<ActionId> Unknown) Read(string text)
    {
        var all = Expand(Folding.Fold(text)).Distinct().ToList();
        return ([.. all.Where(_known.ContainsKey).Select(id => _known[id])], [.. all.Where(id => !_known.ContainsKey(id))]);
    }

    private IEnumerable<ActionId> Expand(string folded)
    {
        ActionId? previous = null;
        var end = 0;
        foreach (Match match in NumberPattern().Matches(folded))
        {
            var between = folded[end..match.Index];
            if (ReadId(match, previous, between, folded.AsSpan(match.Index + match.Length)) is not { } id) continue;

            if (previous is { } first && RangePattern().IsMatch(between))
                foreach (var inside in Between(first, id)) yield return inside;

            yield return id;
            previous = id;
            end = match.Index + match.Length;
        }
    }

    /// <summary>
    /// A number alone takes the prefix of the id before it when only a comma, "et", "à" and the like part the two, and it
    /// is not the beginning of something else ("ACT-001, 2 days").
    /// </summary>
    private ActionId? ReadId(Match match, ActionId? previous, string between, ReadOnlySpan<char> after)
    {
        if (match.Groups["prefix"].Value is { Length: > 0 } prefix)
        {
            // "N1", "M2" and "J-7" in free text are no actions, "ACT-077" and "TASK-9" mean to be.
            var isId = _prefixes.Contains(prefix.ToUpperInvariant()) || (prefix.Length > 1 && match.Value.Contains('-', StringComparison.Ordinal));
            return isId && ActionId.TryParse(match.Value, out var id) ? id : null;
        }

        return previous is { } before && ContinuationPattern().IsMatch(between) && EndPattern().IsMatch(after)
            ? WithNumber(before, match.Groups["number"].Value)
            : null;
    }

    private static IEnumerable<ActionId> Between(ActionId first, ActionId last)
    {
        if (first.Prefix != last.Prefix || last.Number - first.Number > LongestRange) yield break;

        var width = first.ToString().Length - first.Prefix.Length - 1;
        for (var number = first.Number + 1; number < last.Number; number++)
            yield return WithNumber(first, number.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0'));
    }

    private static ActionId WithNumber(ActionId like, string number) =>
        ActionId.Parse(like.Prefix + (like.ToString().Contains('-', StringComparison.Ordinal) ? "-" : "") + number);

    [GeneratedRegex("(?<![a-z0-9])(?:(?<prefix>[a-z]{1,12})-?)?(?<number>[0-9]{1,9})(?![a-z0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();

    [GeneratedRegex(@"^ ?(?:[,;/&+]|,? ?(?:et|and)|a|to|\.{2,3}|…|-|→) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex ContinuationPattern();

    [GeneratedRegex(@"^ ?(?:$|[,;/&+.)…→-]|(?:et|and|a|to)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex EndPattern();

    [GeneratedRegex(@"^ ?(?:a|to|\.{2,3}|…|-|→) ?$", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();
}
