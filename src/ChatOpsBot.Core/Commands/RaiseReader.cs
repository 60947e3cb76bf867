using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Commands;

/// <summary>Reads <c>attention text</c>, <c>decision text</c> and <c>incident ACT-004 text</c>: what is raised, and what it is about.</summary>
internal static class RaiseReader
{
    private const int LongestText = 1000;

    private static readonly Phrases<bool> Colon = Phrases.Any([":", "-", "on", "about"], [":", "-", "sur", "à propos de"]);

    /// <summary>Needs a text: without one the command asks for the list.</summary>
    internal static Reading Raise(Request request, ItemKind kind)
    {
        var text = request.Arguments.Skip(Colon.At(request.Arguments)?.Length ?? 0);
        if (text.Count == 0) return request.LacksAValue();
        if (text.Written.Length > LongestText) return request.Fails(ParseFailure.NotAValue, text.Written[..60] + "…", []);

        var about = Enumerable.Range(0, text.Count).Select(index => text[index].Folded).Where(word => ActionId.TryParse(word, out _) || RiskId.TryParse(word, out _));
        return request.Changes(new Change.Raise(kind, text.Written, [.. about]));
    }
}
