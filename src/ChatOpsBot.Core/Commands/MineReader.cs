using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>mine</c>: nothing, or the person or role whose actions are meant.</summary>
internal static class MineReader
{
    /// <summary>In words.</summary>
    private const int LongestName = 5;

    private static readonly Phrases<bool> Connectives = new([(true, ["of", "for"], ["de", "du", "d'", "pour"])]);

    private static readonly ActionFilter OpenOnly = new() { OpenOnly = true };

    internal static Reading Read(Request request)
    {
        var person = request.Arguments;
        if (Connectives.At(person) is { } connective) person = person.Skip(connective.Length);
        if (person.Count > LongestName) return request.HasTooManyWords();
        if (person.Count == 0 || IsSaidAnyway(request, person)) return request.Asks(new Question.Mine(null));

        if (HasFilter(request, person))
            return request.Fails(ParseFailure.TooManyWords, person.Written, [request.Typed?.In("mes actions", "mine") ?? "mine"]);

        var isOther = CommandCatalog.Phrases.At(person) is not null || !WrittenReference.At(person).References.IsEmpty;
        return isOther ? request.HasTooManyWords() : request.Asks(new Question.Mine(person.Written.TrimStart('@')));
    }

    /// <summary>"my open actions": one's own are open ones without saying so.</summary>
    private static bool IsSaidAnyway(Request request, TypedWords words) =>
        ActionFilterReader.Read(words, OpenOnly, request.Today, request.Start) is { NotADate: null } read && read.Filter == OpenOnly;

    private static bool HasFilter(Request request, TypedWords words) =>
        Enumerable.Range(0, words.Count).Any(index => FilterPart.At(words.Skip(index), request.Today, request.Start) is not null);
}
