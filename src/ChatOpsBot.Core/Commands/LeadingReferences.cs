using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>The actions and boxes named right after a command that changes them, before whatever else it needs.</summary>
internal static class LeadingReferences
{
    private static readonly Phrases<bool> Joins = Phrases.Any([",", "and", "&", "+"], [",", "et", "&", "+"]);

    private static readonly Phrases<bool> Leads = Phrases.Any(["action", "step", "the", "of"], ["action", "l'", "étape", "de", "la", "d'"]);

    private static readonly Phrases<bool> RangeMarks = Phrases.Any(["to", "through", "-", ".."], ["à", "-", ".."]);

    /// <summary>Each run of references that the words begin with, the shortest first.</summary>
    /// <param name="beforeText">Whether words of any kind follow, so that a mere number after a blank is one of them: "block 4 3 servers are down".</param>
    internal static IEnumerable<(ImmutableArray<ActionReference> References, int Length)> Runs(TypedWords words, bool beforeText)
    {
        var found = ImmutableArray<ActionReference>.Empty;
        var length = 0;
        while (true)
        {
            var join = (found.IsEmpty ? Leads : Joins).At(words.Skip(length))?.Length ?? 0;
            var (references, taken) = WithRange(words.Skip(length + join));
            if (references.IsEmpty) yield break;
            if (beforeText && !found.IsEmpty && join == 0 && references.Any(reference => reference is { Code: null, Box: null })) yield break;

            found = [.. found.Concat(references).DistinctBy(reference => (reference.Code, reference.Number, reference.Box)).Take(ReferenceList.Most + 1)];
            length += join + taken;
            yield return (found, length);
        }
    }

    /// <summary>The longest run; none when the words begin with anything else.</summary>
    internal static (ImmutableArray<ActionReference> References, TypedWords After) Longest(TypedWords words, bool beforeText)
    {
        var (references, length) = Runs(words, beforeText).LastOrDefault((References: [], Length: 0));
        return (references, words.Skip(length));
    }

    private static (ImmutableArray<ActionReference> References, int Length) WithRange(TypedWords words)
    {
        var (first, length) = WrittenReference.At(words);
        if (first is not [{ Box: null } from] || RangeMarks.At(words.Skip(length)) is not { } mark) return (first, length);

        var last = WrittenReference.At(words.Skip(length + mark.Length));
        return last.References is [{ Box: null } to] ? (WrittenReference.Range(from, to), length + mark.Length + last.Length) : (first, length);
    }
}
