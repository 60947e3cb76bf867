using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Reads <c>calendar</c> and <c>calendar off</c>.</summary>
internal static class CalendarReader
{
    private static readonly Phrases<bool> Off = Phrases.Any(["off", "stop", "none"], ["off", "arrêter", "fin", "aucun"]);

    internal static Reading Read(Request request) => request.Arguments switch
    {
        { Count: 0 } => request.SetsUp(new SetUp.Calendar(IsWanted: true)),
        var words when Off.At(words)?.Length == words.Count => request.SetsUp(new SetUp.Calendar(IsWanted: false)),
        _ => request.HasTooManyWords(),
    };
}
