using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>mine</c>: nothing, or the person or role whose actions are meant.</summary>
internal static class MineReader
{
    /// <summary>In words.</summary>
    private const int LongestName = 5;

    private static readonly Phrases<bool> Connectives = Phrases.Any(["of", "for"], ["de", "du", "d'", "pour"]);

    private static readonly ActionFilter OpenOnly = new() { OpenOnly = true };

    internal static Reading Read(Request request)
    {
        var person = request.Arguments;
        if (Connectives.At(person) is { } connective) person = person.Skip(connective.Length);
        if (person.Count > LongestName) return request.HasTooManyWords();
        if (person.Count == 0 || IsSaidAnyway(request, person)) return request.Asks(new Question.Mine(null));

        return IsAName(request, person)
            ? request.Asks(new Question.Mine(MentionedName.Of(person.Written).TrimStart('@')))
            : request.Fails(ParseFailure.TooManyWords, person.Written, Proposals(request));
    }

    /// <summary>"my open actions": one's own are open ones without saying so.</summary>
    private static bool IsSaidAnyway(Request request, TypedWords words) =>
        ActionFilterReader.Read(words, OpenOnly, request.Today, request.Start) is { NotADate: null } read && read.Filter == OpenOnly;

    /// <summary>A filter, an id or another command is nobody's name, and what follows "my" is none either.</summary>
    private static bool IsAName(Request request, TypedWords words) =>
        request.Command.Folded is not ("my" or "mes")
        && CommandCatalog.Phrases.At(words) is null
        && WrittenReference.At(words).References.IsEmpty
        && Enumerable.Range(0, words.Count).All(index => FilterPart.At(words.Skip(index), request.Today, request.Start) is null);

    /// <summary>"mes atcions" is misspelt, "my milestones" is another command, and "mes actions en retard" is one with words too many.</summary>
    private static IEnumerable<string> Proposals(Request request)
    {
        foreach (var nearest in NearestWords.Commands(request.Words)) yield return nearest;
        if (FilterPart.At(request.Arguments, request.Today, request.Start) is null) yield return request.Arguments.Written;
        yield return request.Typed?.In("mes actions", "mine") ?? "mine";
    }
}
