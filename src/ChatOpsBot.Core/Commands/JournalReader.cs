namespace ChatOpsBot.Core.Commands;

/// <summary>Reads <c>undo</c>, and <c>history</c> with the action it is about.</summary>
internal static class JournalReader
{
    internal static Reading Undo(Request request) => request.Arguments.Count == 0 ? request.Changes(new Change.Undo()) : request.HasTooManyWords();

    internal static Reading History(Request request)
    {
        if (request.Arguments.Count == 0) return request.Asks(new Question.History(null));

        var (references, rest) = LeadingReferences.Longest(request.Arguments, beforeText: false);
        return references is [var one] && rest.Count == 0 ? request.Asks(new Question.History(one)) : request.HasTooManyWords();
    }
}
