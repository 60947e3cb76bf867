using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Commands;

/// <summary>Dates counted from another day: <c>vendredi</c>, <c>tomorrow</c>, <c>J+10</c>, <c>dans 2 semaines</c>, <c>+3d</c>.</summary>
internal static partial class RelativeForms
{
    internal static DateOnly? Read(string folded, DateOnly today, DateOnly? start, DateOnly? current)
    {
        if (NamedDays.TryGetValue(folded, out var named)) return named(today);
        if (DueDate.Read(folded) is { DaysFromStart: not null } fromStart) return fromStart.Resolve(start);

        return NextWeekday(Weekday().Match(folded), today)
            ?? Counted(FromToday().Match(folded), today)
            ?? (current is { } due ? Counted(FromCurrent().Match(folded), due) : null);
    }

    private static DateOnly? NextWeekday(Match match, DateOnly today) =>
        match.Success && DateWords.Weekdays.TryGetValue(match.Groups["weekday"].Value, out var weekday)
            ? today.Plus((weekday - today.DayOfWeek + 6) % 7 + 1)
            : null;

    private static DateOnly? Counted(Match match, DateOnly from)
    {
        if (!match.Success) return null;

        var written = match.Groups["count"].Value;
        var count = char.IsAsciiDigit(written[0]) ? int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        return match.Groups["unit"].Value switch
        {
            "d" or "day" or "days" or "j" or "jour" or "jours" => from.Plus(count),
            "w" or "week" or "weeks" or "s" or "sem" or "semaine" or "semaines" => from.Plus(7 * count),
            "month" or "months" or "mois" => from.PlusMonths(count),
            _ => null,
        };
    }

    private static readonly (Func<DateOnly, DateOnly?> Day, string[] Names)[] Named =
    [
        (today => today, ["today", "aujourd'hui", "aujourdhui"]),
        (today => today.Plus(1), ["tomorrow", "demain"]),
        (today => today.Plus(2), ["day after tomorrow", "après-demain", "après demain"]),
        (today => today.Plus(-1), ["yesterday", "hier"]),
        (today => today.Monday().Plus(4), ["end of week", "end of the week", "fin de semaine", "fin de la semaine"]),
        (today => today.LastOfMonth(), ["end of month", "end of the month", "fin du mois", "fin de mois"]),
    ];

    private static readonly FrozenDictionary<string, Func<DateOnly, DateOnly?>> NamedDays = Named
        .SelectMany(row => row.Names.Select(name => (Name: Folding.Fold(name), row.Day)))
        .ToFrozenDictionary(row => row.Name, row => row.Day);

    /// <summary>As written with accents; what a misspelt date may have been meant as.</summary>
    internal static IEnumerable<string> Names => Named.SelectMany(row => row.Names);

    [GeneratedRegex("^(?:(?:next|this|ce) )?(?<weekday>[a-z]+)(?: prochain)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Weekday();

    [GeneratedRegex("^(?:in|within|dans) (?<count>[0-9]{1,5}|an?|one|une?) ?(?<unit>[a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FromToday();

    [GeneratedRegex("^\\+ ?(?<count>[0-9]{1,5}) ?(?<unit>[a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FromCurrent();
}
