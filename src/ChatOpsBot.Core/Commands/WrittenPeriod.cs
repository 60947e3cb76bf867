using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>A day or several, both ends included.</summary>
/// <param name="Length">How many words name it.</param>
/// <param name="Language">Null for a date, which says its language too rarely.</param>
internal readonly record struct WrittenPeriod(DateOnly First, DateOnly Last, int Length, Language? Language)
{
    /// <summary>In words: <c>on vendredi le 4 décembre 2026</c>.</summary>
    private const int LongestDate = 6;

    private static readonly Phrases<Func<DateOnly, (DateOnly First, DateOnly Last)>> Named = new(
    [
        (today => Week(today, 0), ["this week", "the week"], ["cette semaine", "la semaine"]),
        (today => Week(today, 7), ["next week"], ["la semaine prochaine", "semaine prochaine", "prochaine semaine"]),
        (today => Week(today, -7), ["last week"], ["la semaine dernière", "semaine dernière"]),
        (today => Month(today), ["this month", "the month"], ["ce mois", "ce mois-ci", "du mois"]),
        (today => Month(today.LastOfMonth().Plus(1) ?? today), ["next month"], ["le mois prochain", "mois prochain"]),
    ]);

    /// <summary>The longest period these words begin with; a week runs from Monday to Sunday.</summary>
    internal static WrittenPeriod? At(TypedWords words, DateOnly today, DateOnly? start)
    {
        if (Named.At(words) is { } named)
        {
            var (first, last) = named.Meaning(today);
            return new WrittenPeriod(first, last, named.Length, named.Language);
        }

        for (var length = Math.Min(LongestDate, words.Count); length > 0; length--)
            if (WrittenDate.TryRead(words.Take(length).Written, today, start, null, out var day)) return new WrittenPeriod(day, day, length, null);

        return null;
    }

    /// <summary>The day that a span from today ends on: "10 jours" after <c>d'ici</c>, "2 weeks" after <c>within</c>.</summary>
    internal static WrittenPeriod? After(TypedWords words, DateOnly today) =>
        words.Count >= 2 && WrittenDate.TryRead($"in {words.Take(2).Written}", today, null, null, out var day)
            ? new WrittenPeriod(day, day, 2, null)
            : null;

    private static (DateOnly First, DateOnly Last) Week(DateOnly today, int offset)
    {
        var monday = today.Monday().Plus(offset) ?? today.Monday();
        return (monday, monday.Plus(6) ?? DateOnly.MaxValue);
    }

    private static (DateOnly First, DateOnly Last) Month(DateOnly day) => (new DateOnly(day.Year, day.Month, 1), day.LastOfMonth());
}
