using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>One word that names an action, or a range of them: <c>ACT-004</c>, <c>act4</c>, <c>#4</c>, <c>2..5</c>.</summary>
internal static partial class WrittenReference
{
    /// <summary>In digits, as in <see cref="ActionId"/>.</summary>
    private const int LongestNumber = 9;

    /// <summary>The actions that the first word names, the first two for <c>act 4</c>; none when it names no action.</summary>
    internal static (ImmutableArray<ActionReference> References, int Length) At(TypedWords words)
    {
        if (words.Count == 0) return ([], 0);
        if (words.Count > 1 && words[0].Folded == "act" && Single($"act{words[1].Folded}", words.Take(2).Written) is { } spaced)
            return ([spaced], 2);

        if (Single(words[0].Folded, words.Take(1).Written) is { } single) return ([single], 1);

        var range = RangeInOneWord().Match(words[0].Folded);
        return range.Success && Single(range.Groups["from"].Value) is { } from && Single(range.Groups["to"].Value) is { } to
            ? (Range(from, to), 1)
            : ([], 0);
    }

    /// <summary>From one action to another, at most one more than <see cref="ReferenceList.Most"/>; the ends alone when their prefixes differ.</summary>
    internal static ImmutableArray<ActionReference> Range(ActionReference from, ActionReference to)
    {
        if (from.Code is { } first && to.Code is { } last && first.Prefix != last.Prefix) return [from, to];

        var lowest = Math.Min(from.Number, to.Number);
        var count = Math.Min(Math.Abs(to.Number - from.Number) + 1, ReferenceList.Most + 1);
        var prefix = (from.Code ?? to.Code)?.Prefix;
        var digits = Math.Min(from.Written.Count(char.IsAsciiDigit), LongestNumber);
        return [.. Enumerable.Range(lowest, count).Select(number => Numbered(prefix, number, digits))];
    }

    private static ActionReference Numbered(string? prefix, int number, int digits)
    {
        var written = number.ToString($"D{digits}", CultureInfo.InvariantCulture);
        return prefix is null
            ? new ActionReference(null, number, written)
            : new ActionReference(ActionId.Parse($"{prefix}-{written}"), number, $"{prefix}-{written}");
    }

    private static ActionReference? Single(string word) => Single(word, word);

    private static ActionReference? Single(string folded, string written)
    {
        var text = NumberSign().Replace(folded, "");
        if (text.Length <= LongestNumber && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return new ActionReference(null, number, written);

        if (ActionId.TryParse(text, out var id)) return IsOtherId(text) ? null : new ActionReference(id, id.Number, written);
        if (ChecklistItemId.TryParse(text, out var box))
            return new ActionReference(box.Action, box.Action.Number, written, new BoxReference(box.Kind, box.Number));
        return NumberedBox(text, written);
    }

    /// <summary><c>4.2</c> and <c>4.c1</c>: a box of the action that has this number.</summary>
    private static ActionReference? NumberedBox(string text, string written) =>
        ChecklistItemId.TryParse($"a{text}", out var box) && char.IsAsciiDigit(text[0])
            ? new ActionReference(null, box.Action.Number, written, new BoxReference(box.Kind, box.Number))
            : null;

    /// <summary>A milestone or a priority looks like an action's id, and is never meant as one.</summary>
    private static bool IsOtherId(string text) => MilestoneId.TryParse(text, out _) || WrittenPriority.TryRead(text, out _);

    [GeneratedRegex("^(?:#|n[°º])(?=.)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberSign();

    [GeneratedRegex("^(?<from>#?(?:[a-z]{1,12}-?)?[0-9]{1,9})(?:-|\\.\\.+|…)(?<to>#?(?:[a-z]{1,12}-?)?[0-9]{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeInOneWord();
}
