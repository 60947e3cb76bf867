using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Actions named one after the other: <c>ACT-004, 5 et 7</c>, <c>ACT-002 à ACT-005</c>, <c>2-5</c>.</summary>
internal sealed class ReferenceList
{
    /// <summary>More than anybody reads in one answer. One more is read, so that it can be told from these.</summary>
    internal const int Most = 50;

    private static readonly Phrases<bool> Between = Phrases.Any(
        [",", "and", "&", "+", "or", "of", "the", "for", "on", "from", "action", "actions", "task", "tasks", "number", "id", "ids"],
        [
            ",", "et", "&", "+", "ou", "de", "du", "des", "d'", "le", "la", "les", "l'", "pour", "sur",
            "action", "actions", "tâche", "tâches", "numéro", "n°",
        ]);

    private static readonly Phrases<bool> RangeMarks = Phrases.Any(["to", "through", "until", "-", ".."], ["à", "jusqu'à", "-", ".."]);

    private readonly HashSet<(ActionId? Code, int Number)> _seen = [];
    private readonly ImmutableArray<ActionReference>.Builder _found = ImmutableArray.CreateBuilder<ActionReference>();

    private ReferenceList() { }

    /// <summary>Each action once, in the order typed.</summary>
    internal ImmutableArray<ActionReference> References => _found.ToImmutable();

    /// <summary>The first words that name no action; null when all do.</summary>
    internal TypedWords? Wrong { get; private set; }

    internal static ReferenceList Read(TypedWords words)
    {
        var list = new ReferenceList();
        while (words.Count > 0) words = words.Skip(Between.At(words)?.Length ?? list.Take(words));
        return list;
    }

    /// <returns>How many words were taken.</returns>
    private int Take(TypedWords words)
    {
        var (first, length) = WrittenReference.At(words);
        if (first.IsEmpty)
        {
            Wrong ??= words.Take(1);
            return 1;
        }

        var after = words.Skip(length);
        if (first is [var from] && RangeMarks.At(after) is { } mark
            && WrittenReference.At(after.Skip(mark.Length)) is { References: [var to] } last)
        {
            Add(WrittenReference.Range(from, to));
            return length + mark.Length + last.Length;
        }

        Add(first);
        return length;
    }

    private void Add(ImmutableArray<ActionReference> references)
    {
        foreach (var reference in references)
            if (_found.Count <= Most && _seen.Add((reference.Code, reference.Number))) _found.Add(reference);
    }
}
