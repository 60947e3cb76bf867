using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Sections;

/// <summary>Finds in a drawing the action said to be due next: the id beside or below the words, and the date behind or below the id.</summary>
internal static partial class DrawnNextReader
{
    /// <summary>In lines below the title; a frame stands closer.</summary>
    private const int Reach = 6;

    /// <summary>Null when the drawing names none.</summary>
    internal static DrawnNext? Read(List<(int Number, string Text)> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (TitlePattern().Match(lines[i].Text) is not { Success: true } title) continue;

            var below = lines.Skip(i + 1).Take(Reach).SelectMany(line => Under(title, line));
            return Find([(lines[i].Number, Rest(lines[i].Text, title)), .. below]);
        }

        return null;
    }

    private static DrawnNext? Find(List<(int Line, string Words)> candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (IdPattern().Match(candidates[i].Words) is not { Success: true } match || !ActionId.TryParse(match.Value, out var id)) continue;

            var beside = Trimmed(candidates[i].Words[(match.Index + match.Length)..]);
            var when = beside.Length > 0 ? beside : candidates.Skip(i + 1).Select(next => Trimmed(next.Words)).FirstOrDefault("");
            return new DrawnNext(id, when.Length > 0 ? when : null, candidates[i].Line);
        }

        return null;
    }

    /// <summary>The pieces of a line that stand under the title, whose column two parts side by side keep.</summary>
    private static IEnumerable<(int Line, string Words)> Under(Match title, (int Number, string Text) line) => DrawnFrame.Pieces(line.Text)
        .Where(piece => piece.Column < title.Index + title.Length && piece.Column + piece.Words.Length > title.Index && !DrawnFrame.IsTitle(piece.Words))
        .Select(piece => (line.Number, piece.Words));

    private static string Rest(string line, Match title) =>
        DrawnFrame.Pieces(line[(title.Index + title.Length)..]).Select(piece => piece.Words).FirstOrDefault("");

    private static string Trimmed(string words) => words.Trim(' ', '\t', '\u00A0', '(', ')', '-', '–', '—', ':', ',', '→');

    [GeneratedRegex(@"(?:prochaines?\s+[ée]ch[ée]ances?|next\s+(?:due(?:\s+date)?|deadline|action))", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"(?<![\p{L}0-9])[A-Za-z]{2,12}-?[0-9]{1,9}(?![\p{L}0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();
}
