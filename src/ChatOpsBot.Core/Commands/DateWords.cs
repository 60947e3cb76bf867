using System.Collections.Frozen;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Commands;

/// <summary>The names of months and weekdays in both languages.</summary>
internal static class DateWords
{
    private static readonly string[] MonthNames =
    [
        "janvier janv january jan",
        "février févr fév february feb",
        "mars march mar",
        "avril avr april apr",
        "mai may",
        "juin june jun",
        "juillet juil july jul",
        "août august aug",
        "septembre september sept sep",
        "octobre october oct",
        "novembre november nov",
        "décembre december dec",
    ];

    /// <summary>In full only: "mon", "mar" and "sun" are other words too. In the order of <see cref="DayOfWeek"/>.</summary>
    private static readonly string[] WeekdayNames =
    [
        "dimanche sunday", "lundi monday", "mardi tuesday", "mercredi wednesday", "jeudi thursday", "vendredi friday", "samedi saturday",
    ];

    /// <summary>Month numbers, from 1, by folded name.</summary>
    internal static readonly FrozenDictionary<string, int> Months = ByName(MonthNames, index => index + 1);

    internal static readonly FrozenDictionary<string, DayOfWeek> Weekdays = ByName(WeekdayNames, index => (DayOfWeek)index);

    /// <summary>As written with accents; what a misspelt date may have been meant as.</summary>
    internal static IEnumerable<string> Names => WeekdayNames.Concat(MonthNames).SelectMany(names => names.Split(' '));

    private static FrozenDictionary<string, T> ByName<T>(string[] rows, Func<int, T> meaning) => rows
        .SelectMany((names, index) => names.Split(' ').Select(name => (Name: Folding.Fold(name), Meaning: meaning(index))))
        .ToFrozenDictionary(row => row.Name, row => row.Meaning);
}
