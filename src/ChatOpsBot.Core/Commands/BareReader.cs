using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads a message without a command: ids ask for their status, filters for the actions that match.</summary>
internal static partial class BareReader
{
    internal static Reading Read(Request request)
    {
        if (MilestoneReader.Ids(request.Words) is { } milestone) return request.Asks(milestone);
        if (ActionListReader.FiltersAlone(request) is { } actions) return actions;

        return WrittenReference.At(request.Words).References.IsEmpty
            ? request.Fails(ParseFailure.UnknownCommand, request.Words.Take(1).Written, Proposals(request))
            : StatusReader.Read(request);
    }

    /// <summary>The nearest command, with an id if it needs one, else the status of the actions named somewhere in the message.</summary>
    private static IEnumerable<string> Proposals(Request request)
    {
        foreach (var nearest in NearestWords.Commands(request.Words))
        {
            yield return nearest;
            yield return $"{nearest} {StatusReader.ExampleId}";
            if (CommandCatalog.Find(nearest) is { } entry) yield return $"{nearest}{entry.ExampleArguments}";
        }

        var ids = Id().Matches(request.Words.Folded).Select(match => match.Value.ToUpperInvariant()).Distinct();
        yield return $"{request.Typed?.In("statut", "status") ?? "status"} {string.Join(' ', ids)}";
    }

    [GeneratedRegex("(?<![a-z0-9-])[a-z]{2,12}-[0-9]{1,9}(?![a-z0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
