using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Everything that was said to the bot, written down by those who said it.</summary>
internal sealed partial class Ledger
{
    /// <summary>In each text: whatever of it came into a log would be found there by it.</summary>
    internal const string Secret = "pelican";

    private readonly ConcurrentQueue<Said> _said = [];
    private int _words;
    private int _days;

    internal IReadOnlyList<Said> All => [.. _said];

    /// <summary>Deliveries of something that had been delivered before, whether it had been taken or not.</summary>
    internal int Redelivered;

    /// <summary>The words of people in a text.</summary>
    internal static IEnumerable<string> WordsIn(string? text) => Word().Matches(text ?? "").Select(match => match.Value).Distinct();

    internal Said Write(string lane, Way way, Aim aim, string mark, string? place = null)
    {
        var said = new Said(lane, way, aim, mark) { Place = place };
        _said.Enqueue(said);
        return said;
    }

    /// <summary>A word that nobody said before, and that no other contains.</summary>
    internal string NewWord() => string.Create(CultureInfo.InvariantCulture, $"{Secret}{Interlocked.Increment(ref _words)}x");

    /// <summary>A day that was not named before.</summary>
    internal string NewDay() => new DateOnly(2031, 1, 1).AddDays(Interlocked.Increment(ref _days)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex($"{Secret}[0-9]+x")]
    private static partial Regex Word();
}
