using System.Globalization;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads <c>simulate</c> with the days to look ahead.</summary>
internal static class SimulateReader
{
    private const int Usual = 14;

    /// <summary>A longer look is the command line's.</summary>
    private const int Most = 120;

    private static readonly Phrases<bool> Days = Phrases.Any(["day", "days"], ["jour", "jours"]);

    internal static Reading Read(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.Asks(new Question.Simulate(Usual));

        var isNumber = int.TryParse(words[0].Folded, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= Most;
        return isNumber && (words.Count == 1 || Days.At(words.Skip(1))?.Length == words.Count - 1)
            ? request.Asks(new Question.Simulate(days))
            : request.Fails(ParseFailure.NotAValue, words.Written, [$"{request.Command.Written} {Usual}"]);
    }
}
