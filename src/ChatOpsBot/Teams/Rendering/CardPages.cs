using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>Elements in as many cards as they need; what stands at the foot stands at the foot of each.</summary>
internal sealed class CardPages
{
    /// <summary>Of all of a card, in letters as it is sent. Teams takes about twice as many; clients on telephones take time to draw them.</summary>
    internal const int Longest = 24_000;

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<List<JsonObject>> _pages = [];
    private readonly IReadOnlyList<JsonObject> _foot;

    private CardPages(IReadOnlyList<JsonObject> foot) => _foot = foot;

    internal int Count => Math.Max(1, _pages.Count);

    internal static CardPages Of(IReadOnlyList<JsonObject> body, IReadOnlyList<JsonObject> foot)
    {
        if (foot.Sum(Letters) > Longest / 3) (body, foot) = ([.. body, .. foot], []);

        var pages = new CardPages(foot);
        // A part is kept for what is around the elements: the frame, and the buttons to the other pages.
        var room = Longest - 2_000 - foot.Sum(Letters);
        var used = room + 1;
        foreach (var element in body)
        {
            var length = Letters(element);
            if (pages._pages.Count == 0 || used + length > room)
            {
                pages._pages.Add([]);
                used = 0;
            }

            pages._pages[^1].Add(element);
            used += length;
        }

        return pages;
    }

    /// <param name="number">From 1.</param>
    internal List<JsonObject> Elements(int number) => [.. _pages.Count == 0 ? [] : _pages[number - 1], .. _foot];

    internal static int Letters(JsonObject element) => element.ToJsonString(Compact).Length + 1;
}
