using System.Buffers;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>What stands between the frames of a drawing.</summary>
internal static class DrawnFrame
{
    private static readonly SearchValues<char> UpperCorners = SearchValues.Create("┌┐╔╗╭╮┏┓");
    private static readonly SearchValues<char> LowerCorners = SearchValues.Create("└┘╚╝╰╯┗┛");
    private static readonly SearchValues<char> Rules = SearchValues.Create("─━═┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╭╮╰╯┏┓┗┛ ");
    private static readonly string[] Titles =
    [
        "avancement", "progress", "prochaine", "next", "actions par", "actions by", "statut", "status", "jalon", "milestone", "alerte", "alert", "risque", "risk", "kpi",
    ];

    /// <summary>The pieces of a line between its bars that hold words, each with its column.</summary>
    internal static IEnumerable<(int Column, string Words)> Pieces(string line)
    {
        var start = 0;
        for (var at = 0; at <= line.Length; at++)
        {
            if (at < line.Length && line[at] is not ('│' or '┃' or '║' or '|')) continue;

            var words = line[start..at].Trim();
            if (words.Length > 0 && !IsRule(words)) yield return (start, line[start..at]);
            start = at + 1;
        }
    }

    internal static bool HasUpperCorner(string line) => line.AsSpan().ContainsAny(UpperCorners);

    internal static bool HasLowerCorner(string line) => line.AsSpan().ContainsAny(LowerCorners);

    /// <summary>Whether a line is the title of a part: no sentence, no figure.</summary>
    internal static bool IsTitle(string words) =>
        !words.AsSpan().ContainsAnyInRange('0', '9') && FoldedWords.Begin(Folding.Fold(words), Titles);

    private static bool IsRule(string words) => !words.AsSpan().ContainsAnyExcept(Rules);
}
