using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Finds the lines below the word "alerts" of a drawing, as far as their frame goes; without one, as far as the next blank line or title.</summary>
internal static class DrawnAlerts
{
    internal static IEnumerable<DrawnAlert> In(List<(int Number, string Text)> lines)
    {
        var (inside, framed, found) = (false, false, false);
        foreach (var (number, text) in lines)
        {
            var words = string.Join(' ', DrawnFrame.Pieces(text).Select(piece => piece.Words.Trim()));
            if (!inside)
            {
                inside = DrawnFrame.IsTitle(words) && FoldedWords.Begin(Folding.Fold(words), ["alerte", "alert"]);
                continue;
            }

            framed |= !found && DrawnFrame.HasUpperCorner(text);
            if (framed ? DrawnFrame.HasLowerCorner(text) : DrawnFrame.IsTitle(words) || (found && words.Length == 0)) yield break;
            if (words.Length == 0) continue;

            found = true;
            yield return new DrawnAlert(words, number);
        }
    }
}
