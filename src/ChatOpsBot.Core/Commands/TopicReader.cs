using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after a command that asks for a section of the plan: nothing, a page, or ids of what it holds.</summary>
internal static class TopicReader
{
    internal static Func<Request, Reading> Alone(Question question) =>
        request => request.Arguments.Count == 0 ? request.Asks(question) : request.HasTooManyWords();

    internal static Reading Gantt(Request request) => request.Arguments.Count == 0
        ? request.Asks(new Question.Gantt(null))
        : PageAlone(request.Arguments) is { } page ? request.Asks(new Question.Gantt(page)) : request.HasTooManyWords();

    internal static Reading Risks(Request request) =>
        List(request, page => new Question.Risks(page), number => RiskId.Numbered(number).ToString());

    internal static Reading Items(Request request, ItemKind kind) =>
        List(request, page => new Question.Items(kind, page), number => new ItemId(kind, number).ToString());

    /// <summary>With a verdict behind a criterion it is decided.</summary>
    internal static Reading GoNoGo(Request request) => VerdictReader.Change(request.Arguments) is { } decided
        ? request.Changes(decided)
        : List(request, _ => new Question.GoNoGo(), number => new ItemId(ItemKind.Gate, number).ToString());

    /// <summary>What is raised in chat: with words of its own it is raised, else asked for.</summary>
    internal static Reading Raised(Request request, ItemKind kind)
    {
        var asked = Items(request, kind);
        return asked.Result is ParsedCommand.Asked ? asked : RaiseReader.Raise(request, kind);
    }

    /// <summary>After the word for a kind its number is enough: "risk 2" is <c>RSK-002</c>.</summary>
    private static Reading List(Request request, Func<int, Question> page, Func<int, string> id)
    {
        if (request.Arguments.Count == 0) return request.Asks(page(1));
        if (PageAlone(request.Arguments) is { } number) return request.Asks(page(number));

        var named = ReferenceList.Read(request.Arguments);
        return named.Wrong is null && !named.References.IsEmpty
            ? request.Asks(new Question.Status([.. named.References.Select(reference => OfKind(reference, id))]))
            : request.HasTooManyWords();
    }

    private static ActionReference OfKind(ActionReference reference, Func<int, string> id) =>
        reference.Code is null && ActionId.TryParse(id(reference.Number), out var code)
            ? new ActionReference(code, code.Number, code.ToString())
            : reference;

    private static int? PageAlone(TypedWords words) => words.Count == 2 ? ActionFilterReader.PageAt(words) : null;
}
