using System.Text.Json.Nodes;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>Lays pieces of text into lines, each of which is an element of a card: within one there are no line breaks.</summary>
internal static class CardLines
{
    /// <summary>Of one element, in letters.</summary>
    internal const int Longest = 4_000;

    /// <param name="isClose">Whether the first line stands close under what is above it.</param>
    internal static IEnumerable<JsonObject> Draw(IEnumerable<CardRun> runs, bool isSmall = false, bool isClose = false)
    {
        foreach (var (number, line) in Split(runs).Index())
        {
            var block = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray([.. line.Select(run => run.Draw(isSmall))]) };
            if (number > 0 || isClose) block["spacing"] = isSmall ? "None" : "Small";
            yield return block;
        }
    }

    /// <summary>Lines with something in them, none longer than an element may be.</summary>
    private static List<List<CardRun>> Split(IEnumerable<CardRun> runs)
    {
        var lines = new List<List<CardRun>> { new() };
        foreach (var run in runs)
        {
            foreach (var (number, text) in run.Text.Split('\n').Index())
            {
                if (number > 0) lines.Add([]);
                foreach (var piece in CardText.Pieces(text, Longest))
                {
                    if (lines[^1].Sum(before => before.Text.Length) + piece.Length > Longest) lines.Add([]);
                    lines[^1].Add(run with { Text = piece });
                }
            }
        }

        return [.. lines.Where(line => line.Any(run => !string.IsNullOrWhiteSpace(run.Text)))];
    }
}
