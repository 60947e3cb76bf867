using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Blocks in as many messages as they need; what stands at the foot stands at the foot of each.</summary>
internal sealed class SlackPages
{
    /// <summary>More than this is no foot.</summary>
    private const int MostAtFoot = 6;

    private readonly List<List<JsonObject>> _pages = [];
    private readonly IReadOnlyList<JsonObject> _foot;

    private SlackPages(IReadOnlyList<JsonObject> foot) => _foot = foot;

    internal int Count => Math.Max(1, _pages.Count);

    internal static SlackPages Of(IReadOnlyList<JsonObject> body, IReadOnlyList<JsonObject> foot)
    {
        if (foot.Count > MostAtFoot || foot.Sum(Letters) > SlackLimits.MessageLetters / 3) (body, foot) = ([.. body, .. foot], []);

        var pages = new SlackPages(foot);
        // Two places are kept: for the buttons to the other pages, and for the one that shares an answer.
        var (places, letters) = (SlackLimits.MessageBlocks - 2 - foot.Count, SlackLimits.MessageLetters - foot.Sum(Letters));
        var used = letters + 1;
        foreach (var block in body)
        {
            var length = Letters(block);
            if (pages._pages.Count == 0 || pages._pages[^1].Count >= places || used + length > letters)
            {
                pages._pages.Add([]);
                used = 0;
            }

            pages._pages[^1].Add(block);
            used += length;
        }

        return pages;
    }

    /// <param name="number">From 1.</param>
    internal List<JsonObject> Blocks(int number) => [.. _pages.Count == 0 ? [] : _pages[number - 1], .. _foot];

    /// <summary>Of everything that is read or carried.</summary>
    private static int Letters(JsonNode? node) => node switch
    {
        JsonObject parts => parts.Sum(part => Letters(part.Value)),
        JsonArray items => items.Sum(Letters),
        JsonValue value when value.TryGetValue<string>(out var text) => text.Length,
        _ => 0,
    };
}
