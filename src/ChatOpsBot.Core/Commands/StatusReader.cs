using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads what stands after <c>status</c>: ids of actions, or of a milestone.</summary>
internal static class StatusReader
{
    /// <summary>What a suggestion shows where an id is missing.</summary>
    internal const string ExampleId = "ACT-001";

    internal static Reading Read(Request request)
    {
        if (MilestoneReader.Ids(request.Arguments) is { } milestone) return request.Asks(milestone);

        var ids = ReferenceList.Read(request.Arguments);
        if (ids.Wrong is { } wrong) return request.Fails(ParseFailure.NotAnId, wrong.Written, Proposals(request, ids.References));

        return ids.References.IsEmpty
            ? request.Fails(ParseFailure.MissingId, request.Command.Written, [$"{request.Command.Written} {ExampleId}"])
            : request.Asks(new Question.Status(ids.References));
    }

    /// <summary>The ids alone if there are any, else the rest as a command of its own, or as words to find actions by.</summary>
    private static IEnumerable<string> Proposals(Request request, ImmutableArray<ActionReference> understood)
    {
        var command = request.CommandLength > 0 ? request.Command.Written : "status";
        if (!understood.IsEmpty) yield return $"{command} {string.Join(' ', understood.Select(reference => reference.Written))}";
        yield return request.Arguments.Written;
        foreach (var nearest in NearestWords.Commands(request.Arguments)) yield return nearest;
        if (!request.Arguments.Written.Any(char.IsAsciiDigit)) yield return $"actions {request.Arguments.Written}";
    }
}
