using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Documents.Cells;

/// <summary>A measured value as written; a dash before a unit ("- %", "- req/s") is a figure that nobody has entered.</summary>
internal static partial class FigureCell
{
    internal static string? OrNull(string text) => CellText.IsNone(text) || NoFigurePattern().IsMatch(text) ? null : text;

    [GeneratedRegex(@"^[-\u2010-\u2015\u2212]{1,3}\s\P{Nd}*$", RegexOptions.CultureInvariant)]
    private static partial Regex NoFigurePattern();
}
