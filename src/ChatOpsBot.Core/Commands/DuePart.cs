namespace ChatOpsBot.Core.Commands;

/// <summary>When a filter's actions are due: <c>before friday</c>, <c>jusqu'au 4/12</c>, <c>this week</c>.</summary>
internal static class DuePart
{
    /// <summary>After these words nothing but a date makes sense.</summary>
    private static readonly Phrases<Func<WrittenPeriod, (DateOnly? From, DateOnly? To)>> Bounds = new(
    [
        (period => (null, period.First.Plus(-1)), ["before"], ["avant", "avant le"]),
        (period => (null, period.Last),
            ["by", "until", "till", "up to", "no later than", "within"],
            ["jusqu'au", "jusqu'à", "d'ici", "d'ici le", "d'ici au", "d'ici à", "au plus tard", "au plus tard le"]),
        (period => (period.First, null), ["from", "since"], ["à partir de", "à partir du", "dès", "depuis"]),
        (period => (period.Last.Plus(1), null), ["after"], ["après", "après le"]),
    ]);

    /// <summary>These lead to a date too, and to other words as well.</summary>
    private static readonly Phrases<bool> Leads = Phrases.Any(
        ["on", "due", "due on", "between", "and", "to"],
        ["le", "du", "de", "entre", "entre le", "et", "et le", "au", "pour le"]);

    internal static FilterPart? At(TypedWords words, DateOnly today, DateOnly? start)
    {
        if (Bounds.At(words) is { } bound) return Bounded(words, bound, today, start);

        var lead = Leads.At(words)?.Length ?? 0;
        return WrittenPeriod.At(words.Skip(lead), today, start) is { } period
            ? new FilterPart(filter => On(filter, period), lead + period.Length, period.Language)
            : null;
    }

    internal static bool IsExpectedAt(TypedWords words) => Bounds.At(words) is not null;

    /// <summary>What stands where the date is expected; the bound itself when nothing follows it.</summary>
    internal static TypedWords ExpectedAt(TypedWords words) =>
        Bounds.At(words) is { } bound && bound.Length < words.Count ? words.Skip(bound.Length) : words;

    private static FilterPart? Bounded(
        TypedWords words, Phrase<Func<WrittenPeriod, (DateOnly? From, DateOnly? To)>> bound, DateOnly today, DateOnly? start)
    {
        var after = words.Skip(bound.Length);
        if ((WrittenPeriod.At(after, today, start) ?? WrittenPeriod.After(after, today)) is not { } period) return null;

        var (from, to) = bound.Meaning(period);
        return from is null && to is null
            ? null
            : new FilterPart(filter => Within(filter, from, to), bound.Length + period.Length, bound.Language ?? period.Language);
    }

    private static ActionFilter Within(ActionFilter filter, DateOnly? from, DateOnly? to) => filter with
    {
        DueFrom = filter.DueFrom > from ? filter.DueFrom : from ?? filter.DueFrom,
        DueTo = filter.DueTo < to ? filter.DueTo : to ?? filter.DueTo,
    };

    /// <summary>A second period stretches the first: "today and tomorrow", "entre le 1/12 et le 5/12".</summary>
    private static ActionFilter On(ActionFilter filter, WrittenPeriod period) => filter switch
    {
        { DueFrom: { } from, DueTo: { } to } => filter with
        {
            DueFrom = from < period.First ? from : period.First,
            DueTo = to > period.Last ? to : period.Last,
        },
        { DueFrom: not null } => filter with { DueTo = period.Last },
        _ => Within(filter, period.First, period.Last),
    };
}
