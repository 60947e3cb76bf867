using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Cells;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>The first words of a row that is known by a letter and a number: "M1 - Stabilisation", "N2", "Jalon 3 : Go-live".</summary>
internal readonly partial record struct NamedRow(int Number, string Rest)
{
    /// <summary>Null when the cell begins with no number.</summary>
    internal static NamedRow? Read(string cell)
    {
        var match = Pattern().Match(cell);
        return match.Success && int.Parse(match.Groups["number"].Value, NumberStyles.None, CultureInfo.InvariantCulture) is > 0 and var number
            ? new NamedRow(number, match.Groups["rest"].Value.Trim())
            : null;
    }

    /// <summary>A row of dashes, left over from a template, is no row.</summary>
    internal static bool IsBlank(SourceRow row) => row.Cells.All(cell => CellText.IsNone(cell.Text));

    [GeneratedRegex(
        @"^\s*(?:[mnl]|jalon|milestone|niveau|level)[ -]?(?<number>[0-9]{1,4})(?![\p{L}0-9])\s*[-:–—]?(?<rest>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
