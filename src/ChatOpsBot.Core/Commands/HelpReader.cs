namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>help</c>: nothing, or a command to explain.</summary>
internal static class HelpReader
{
    private static readonly Phrases<bool> Connectives =
        Phrases.Any(["with", "on", "for", "about"], ["sur", "pour", "avec", "à propos de", "de"]);

    internal static Reading Read(Request request)
    {
        if (request.Arguments.Count == 0) return request.Asks(new Question.Help(null));

        // "for me" is a command of its own, in "help for status" the word only leads to one.
        var topic = request.Arguments.Skip(Connectives.At(request.Arguments)?.Length ?? 0);
        return (CommandCatalog.Find(request.Arguments.Written) ?? CommandCatalog.Find(topic.Written)) is { } entry
            ? request.Asks(new Question.Help(entry))
            : request.Fails(ParseFailure.UnknownCommand, topic.Written, Proposals(request.Command, topic));
    }

    private static IEnumerable<string> Proposals(TypedWords help, TypedWords topic) =>
        [.. NearestWords.Commands(topic).Select(command => $"{help.Written} {command}"), topic.Written, help.Written];
}
