using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads a figure's new value: <c>kpi incidents 0</c>, <c>sla rto &lt; 5 min</c>, <c>score performance 70 %</c>.</summary>
internal static class MeasureReader
{
    private static readonly Phrases<bool> Sign = Phrases.Any(["=", ":", "is", "at", "to", "<", ">", "≤", "≥", "~", "±"], ["est", "à", "vaut", "de"]);

    private static readonly Phrases<bool> Written = Phrases.Any(["=", ":", "is", "at", "to"], ["est", "à", "vaut", "de"]);

    /// <summary>The name is what stands before the first word that begins a figure; null when there is no figure, which is a question.</summary>
    internal static Change.Measure? Change(TypedWords words, MeasureKind kind)
    {
        for (var index = 1; index < words.Count; index++)
        {
            var rest = words.Skip(index);
            var lead = Sign.At(rest)?.Length ?? 0;
            if (!BeginsAFigure(rest.Skip(lead))) continue;

            // "at" and "=" lead to a value and are no part of it; "<" is.
            var value = rest.Skip(Written.At(rest)?.Length ?? 0);
            return new Change.Measure(kind, words.Take(index).Written, value.Written);
        }

        return null;
    }

    private static bool BeginsAFigure(TypedWords words) =>
        words.Count > 0 && words[0].Folded.TrimStart('<', '>', '≤', '≥', '=', '~', '±', '+', '-') is { Length: > 0 } figure && char.IsAsciiDigit(figure[0]);
}
