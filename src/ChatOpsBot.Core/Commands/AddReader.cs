using System.Collections.Immutable;
using System.Text;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads <c>add TITLE @owner P1 by friday</c>: what is no owner, priority or date at the end is the title.</summary>
internal static class AddReader
{
    private static readonly Phrases<bool> ByWhen = Phrases.Any(["by", "due", "before", "until"], ["pour", "pour le", "avant", "avant le", "d'ici"]);

    /// <summary>In words: a date that a person writes after the title.</summary>
    private const int LongestDate = 6;

    /// <summary>In words.</summary>
    private const int LongestName = 6;

    private const int LongestTitle = 300;

    internal static Reading Read(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.LacksAValue();

        var (due, rest) = TrailingDate(request, words);
        var owners = ImmutableArray.CreateBuilder<string>();
        Priority? priority = null;
        var title = new StringBuilder();
        var last = -1;
        for (var index = 0; index < rest.Count; index++)
        {
            var word = rest.Skip(index).Take(1);
            if (QuotedOwner(rest.Skip(index)) is { } quoted)
            {
                owners.Add(quoted.Name);
                index += quoted.Length - 1;
            }
            else if (word.Written.Length > 1 && word.Written[0] == '@') owners.Add(word.Written[1..]);
            else if (MentionedName.LengthAt(word.Written, 0) == word.Written.Length) owners.Add(word.Written);
            else if (WrittenPriority.TryRead(word.Folded, out var read)) priority = read;
            else
            {
                // Between neighbours a title keeps the blanks and signs that were typed: an elision has none.
                if (last >= 0) title.Append(last == index - 1 ? rest.Text[rest[last].End..rest[index].Start] : " ");
                title.Append(word.Written);
                last = index;
            }
        }

        var whole = title.Replace(" ,", ",").ToString();
        if (whole.Length == 0) return request.LacksAValue();
        return whole.Length > LongestTitle
            ? request.Fails(ParseFailure.NotAValue, whole, [])
            : request.Changes(new Change.Add(whole, owners.ToImmutable(), due, priority));
    }

    /// <summary>A name of several words: <c>@"Karim Benali"</c>.</summary>
    private static (string Name, int Length)? QuotedOwner(TypedWords words)
    {
        if (words.Written is not ['@', '"', _, ..]) return null;

        // A word ends before the mark that closes it.
        for (var length = 1; length <= Math.Min(words.Count, LongestName); length++)
        {
            if (words.Text.AsSpan(words[length - 1].End) is ['"', ..]) return (words.Take(length).Written[2..].Trim(), length);
        }

        return null;
    }

    /// <summary>"by friday" at the end; "by hand" is no date and belongs to the title.</summary>
    private static (string? Due, TypedWords Title) TrailingDate(Request request, TypedWords words)
    {
        for (var from = Math.Max(1, words.Count - LongestDate); from < words.Count; from++)
        {
            if (ByWhen.At(words.Skip(from)) is not { } by || from + by.Length >= words.Count) continue;

            var date = words.Skip(from + by.Length);
            if (WrittenDate.TryRead(date.Written, request.Today, request.Start, null, out _)) return (date.Written, words.Take(from));
        }

        return (null, words);
    }
}
