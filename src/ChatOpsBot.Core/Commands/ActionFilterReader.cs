using System.Globalization;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads the words of a filter one part after the other. What is no part is a word to look for.</summary>
internal sealed class ActionFilterReader
{
    /// <summary>Grammar around the parts; "of" and "for" are here for where they lead to no owner.</summary>
    private static readonly Phrases<bool> Connectives = Phrases.Any(
        [
            ",", "and", "&", "or", "the", "that", "which", "are", "is", "with", "in", "on", "of", "for", "all", "due", "only",
            "actions", "action", "tasks", "task", "items",
        ],
        [
            ",", "et", "&", "ou", "le", "la", "les", "l'", "un", "une", "qui", "sont", "est", "avec", "de", "du", "des", "d'", "pour", "toutes", "tout",
            "échéance", "actions", "action", "tâches", "tâche",
        ]);

    private readonly DateOnly _today;
    private readonly DateOnly? _start;
    private bool _isAmongWords;

    private ActionFilterReader(ActionFilter filter, DateOnly today, DateOnly? start, bool isAmongWords) =>
        (Filter, _today, _start, _isAmongWords) = (filter, today, start, isAmongWords);

    internal ActionFilter Filter { get; private set; }

    internal int Page { get; private set; } = 1;

    /// <summary>Of the first part that belongs to one language only.</summary>
    internal Language? Language { get; private set; }

    /// <summary>Whether anything but grammar and words to look for was typed.</summary>
    internal bool HasParts { get; private set; }

    /// <summary>What stands where a date belongs and is none.</summary>
    internal TypedWords? NotADate { get; private set; }

    /// <param name="filter">What the command itself asks for.</param>
    /// <param name="isAmongWords">Whether these words may be anything, so that "of" and "for" at their beginning lead to no owner.</param>
    internal static ActionFilterReader Read(TypedWords words, ActionFilter filter, DateOnly today, DateOnly? start, bool isAmongWords = false)
    {
        var reader = new ActionFilterReader(filter, today, start, isAmongWords);
        while (words.Count > 0 && reader.NotADate is null) words = words.Skip(reader.Take(words));
        return reader;
    }

    /// <returns>How many words were taken.</returns>
    private int Take(TypedWords words)
    {
        if (FilterPart.At(words, _today, _start) is { } part) return Take(part);
        if (WrittenOwners.At(words, !_isAmongWords, IsPart) is { } owners) return Take(owners);
        if (PageAt(words) is { } page)
        {
            Page = page;
            HasParts = true;
            return 2;
        }

        if (DuePart.IsExpectedAt(words)) NotADate = Unread(DuePart.ExpectedAt(words));
        if (Connectives.At(words) is { } connective) return connective.Length;

        Filter = Filter with { Words = Filter.Words.Add(words.Take(1).Written) };
        _isAmongWords = true;
        return 1;
    }

    private int Take(FilterPart part)
    {
        Filter = part.Narrow(Filter);
        Language ??= part.Language;
        HasParts = true;
        _isAmongWords = false;
        return part.Length;
    }

    /// <summary>Up to the next part.</summary>
    private TypedWords Unread(TypedWords words)
    {
        var length = 1;
        while (length < words.Count && !IsPart(words.Skip(length))) length++;
        return words.Take(length);
    }

    private bool IsPart(TypedWords words) =>
        FilterPart.At(words, _today, _start) is not null || PageAt(words) is not null || DuePart.IsExpectedAt(words);

    /// <summary>Page 0 is the first, as page 1 is.</summary>
    internal static int? PageAt(TypedWords words) =>
        words.Count > 1 && words[0].Folded == "page" && words[1].Folded.Length <= 6
            && int.TryParse(words[1].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Max(1, page)
            : null;
}
