using System.Collections.Immutable;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads the changes of a status: ids, and for some a reason.</summary>
internal static class StatusChangeReader
{
    /// <summary>What leads to a reason and is no part of it.</summary>
    private static readonly Phrases<bool> Because = Phrases.Any(["because", "because of", "since", "for", "-", ":"], ["car", "parce que", "parce qu'", "à cause de", "-", ":"]);

    private static readonly Phrases<OpenSteps> AboutOpenSteps = new(
    [
        (OpenSteps.TickAll, ["tick all", "all", "all steps", "with all steps"], ["tout cocher", "tout", "toutes les étapes"]),
        (OpenSteps.Leave, ["anyway", "all the same", "with open steps"], ["quand même", "malgré tout", "tel quel"]),
    ]);

    internal static Reading Start(Request request) => Ids(request, targets => new Change.Start(targets));

    internal static Reading Undone(Request request) => Ids(request, targets => new Change.Undone(targets));

    internal static Reading Unblock(Request request) => Ids(request, targets => new Change.Unblock(targets));

    internal static Reading Archive(Request request) => Ids(request, targets => new Change.Archive(targets));

    internal static Reading Block(Request request) => WithReason(request, (targets, reason) => new Change.Block(targets, reason));

    internal static Reading Reopen(Request request) => WithReason(request, (targets, reason) => new Change.Reopen(targets, reason));

    internal static Reading Done(Request request)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: false);
        if (targets.IsEmpty) return request.LacksIds();
        if (rest.Count == 0) return request.Changes(new Change.Complete(targets, OpenSteps.Ask));

        return AboutOpenSteps.At(rest) is { } said && said.Length == rest.Count
            ? request.Changes(new Change.Complete(targets, said.Meaning))
            : request.HasMoreThanIds(targets, rest);
    }

    private static Reading Ids(Request request, Func<ImmutableArray<ActionReference>, Change> change)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: false);
        if (targets.IsEmpty) return request.LacksIds();
        return rest.Count == 0 ? request.Changes(change(targets)) : request.HasMoreThanIds(targets, rest);
    }

    private static Reading WithReason(Request request, Func<ImmutableArray<ActionReference>, string?, Change> change)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: true);
        if (targets.IsEmpty) return request.LacksIds();

        var reason = rest.Skip(Because.At(rest)?.Length ?? 0).Written;
        return request.Changes(change(targets, reason.Length > 0 ? reason : null));
    }
}
