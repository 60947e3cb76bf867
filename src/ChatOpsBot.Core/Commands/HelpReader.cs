namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>help</c>: nothing, or a command to explain.</summary>
internal static class HelpReader
{
    private static readonly Phrases<bool> Connectives = new([(true, ["with", "on", "for", "about"], ["sur", "pour", "avec", "à propos de", "de"])]);

    internal static Reading Read(Request request)
    {
        var topic = request.Arguments;
        if (Connectives.At(topic) is { } connective) topic = topic.Skip(connective.Length);
        if (topic.Count == 0) return request.Asks(new Question.Help(null));

        return CommandCatalog.Find(topic.Written) is { } entry
            ? request.Asks(new Question.Help(entry))
            : request.Fails(ParseFailure.UnknownCommand, topic.Written, Proposals(request.Command, topic));
    }

    private static IEnumerable<string> Proposals(TypedWords help, TypedWords topic) =>
        [.. NearestWords.Commands(topic).Select(command => $"{help.Written} {command}"), topic.Written, help.Written];
}
