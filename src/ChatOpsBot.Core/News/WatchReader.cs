using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.News;

/// <summary>Reads <c>watch ACT-004</c>, <c>unwatch ACT-004</c>, and <c>watch</c> alone.</summary>
internal static class WatchReader
{
    internal static Reading Watch(Request request) => request.Arguments.Count == 0 ? request.SetsUp(new SetUp.ListWatched()) : Named(request, watching: true);

    internal static Reading Unwatch(Request request) => request.Arguments.Count == 0 ? request.LacksIds() : Named(request, watching: false);

    private static Reading Named(Request request, bool watching)
    {
        var (targets, rest) = LeadingReferences.Longest(request.Arguments, beforeText: false);
        if (targets.IsEmpty) return request.LacksIds();
        return rest.Count == 0 ? request.SetsUp(new SetUp.Watch(targets, watching)) : request.HasMoreThanIds(targets, rest);
    }
}
