using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>
/// Reads what stands after <c>kpi</c>, <c>sla</c> and <c>scores</c>: nothing, the name of one, or a name and its new value, as in
/// <c>kpi incidents 0</c>, <c>sla rto &lt; 5 min</c>, <c>score performance 70 %</c>.
/// </summary>
internal static class MeasureReader
{
    /// <summary>In words. A longer text is no name.</summary>
    private const int LongestName = 12;

    private static readonly Phrases<bool> Connectives =
        Phrases.Any(["of", "for", "the", "on"], ["de", "du", "des", "d'", "le", "la", "les", "l'", "pour", "sur"]);

    /// <summary>These lead to a value and are no part of it.</summary>
    private static readonly Phrases<bool> Leads = Phrases.Any(["=", ":", "is", "at", "to"], ["est", "à", "vaut"]);

    private static readonly Phrases<bool> Signs = Phrases.Any(["<", ">", "≤", "≥", "~", "±"], ["<", ">", "≤", "≥", "~", "±"]);

    internal static Reading Read(Request request, MeasureKind kind)
    {
        var name = request.Arguments;
        while (name.Count > 1 && Connectives.At(name) is { } connective && connective.Length < name.Count) name = name.Skip(connective.Length);
        if (Change(name, kind) is { } change) return request.Changes(change);
        if (name.Count > LongestName) return request.HasTooManyWords();

        return request.Asks(new Question.Measures(kind, name.Count == 0 ? null : name.Written));
    }

    /// <summary>The name is what stands before the first word that begins a figure; null where there is none, which is a question.</summary>
    private static Change.Measure? Change(TypedWords words, MeasureKind kind)
    {
        for (var index = 1; index < words.Count && index <= LongestName; index++)
        {
            var value = words.Skip(index);
            value = value.Skip(Leads.At(value)?.Length ?? 0);
            if (BeginsAFigure(value.Skip(Signs.At(value)?.Length ?? 0))) return new Change.Measure(kind, words.Take(index).Written, value.Written);
        }

        return null;
    }

    private static bool BeginsAFigure(TypedWords words) =>
        words.Count > 0 && words[0].Folded.TrimStart('<', '>', '≤', '≥', '~', '±', '+', '-') is { Length: > 0 } figure && char.IsAsciiDigit(figure[0]);
}
