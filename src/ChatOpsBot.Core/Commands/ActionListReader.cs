using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads the filters after <c>actions</c>, and after the commands that are a filter themselves.</summary>
internal static class ActionListReader
{
    /// <summary>In words. Nobody types more, and a text that somebody pastes is no filter.</summary>
    private const int LongestFilter = 50;

    /// <summary>"action 4" and "list ACT-001, ACT-002" name the actions themselves.</summary>
    internal static Reading Actions(Request request)
    {
        var ids = ReferenceList.Read(request.Arguments);
        var areActions = ids.Wrong is null && !ids.References.IsEmpty && ids.References.All(id => id.Code is null or { Prefix: "ACT" });
        return areActions ? request.Asks(new Question.Status(ids.References)) : Narrowed(request, request.Arguments, ActionFilter.All, null);
    }

    /// <summary>"next" alone, or "next week", or what a filter leaves of the open actions.</summary>
    internal static Reading Next(Request request)
    {
        var open = new ActionFilter { OpenOnly = true };
        var isPeriod = WrittenPeriod.At(request.Words, request.Today, request.Start) is { } period && period.Length > request.CommandLength;
        return Narrowed(request, isPeriod ? request.Words : request.Arguments, open, new Question.Next());
    }

    internal static Reading Overdue(Request request) =>
        Narrowed(request, request.Arguments, new ActionFilter { OverdueOnly = true }, new Question.Overdue());

    internal static Reading Blocked(Request request) =>
        Narrowed(request, request.Arguments, new ActionFilter { Statuses = [ActionStatus.Blocked] }, new Question.Blocked());

    /// <summary>A message that is nothing but filters, such as "P1 en retard"; null when it is anything else.</summary>
    internal static Reading? FiltersAlone(Request request)
    {
        if (request.Words.Count > LongestFilter) return null;

        var read = ActionFilterReader.Read(request.Words, ActionFilter.All, request.Today, request.Start, isAmongWords: true);
        return read.HasParts && read.Filter.Words.IsEmpty ? Narrowed(request, request.Words, ActionFilter.All, null) : null;
    }

    /// <param name="whole">What the command asks without a filter; null when that is the list of all actions.</param>
    private static Reading Narrowed(Request request, TypedWords words, ActionFilter filter, Question? whole)
    {
        if (words.Count > LongestFilter) return request.HasTooManyWords();

        var read = ActionFilterReader.Read(words, filter, request.Today, request.Start);
        if (read.NotADate is { } wrong) return request.Fails(ParseFailure.NotADate, wrong.Written, NearestWords.Dates(wrong));

        if (whole is not null && read is { HasParts: false, Filter.Words.IsEmpty: true }) return request.Asks(whole);
        if (whole is not null && read.Filter.Words.Any(NamesAnAction)) return request.HasTooManyWords();
        return (request with { Typed = request.Typed ?? read.Language }).Asks(new Question.Actions(read.Filter, read.Page));
    }

    private static bool NamesAnAction(string word) => !WrittenReference.At(TypedWords.Of(word)).References.IsEmpty;
}
