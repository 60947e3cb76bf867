using System.Buffers;
using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Plain words as Markdown that reads back as the same words.</summary>
internal static class Escaped
{
    private const string Marks = "\\|`*_<[]&#~";

    private static readonly SearchValues<char> Special = SearchValues.Create(Marks + "\n\r\t");

    /// <summary>As typed where that means what it says, so that a name with an underscore stays one.</summary>
    internal static string ForCell(string words) => !words.AsSpan().ContainsAny(Special) || ReadsBack(words) ? words : Of(words);

    /// <summary>The same behind the id of an action.</summary>
    internal static string ForHeading(string title) => ForCell(title) == title ? title : Of(title);

    /// <summary>For where no table ends at a bar: a heading, a line of text.</summary>
    internal static string Of(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var character in words)
        {
            if (character is '\n' or '\r' or '\t') escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            else if (Marks.Contains(character, StringComparison.Ordinal)) escaped.Append('\\').Append(character);
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static bool ReadsBack(string raw)
    {
        if (raw.AsSpan().ContainsAny("|\n\r\t")) return false;

        var tables = SourceDocument.Parse($"| a | b |\n|---|---|\n| c | {raw} |\n")?.Tables;
        return tables is [{ Rows: [_, { Cells: [_, var cell] }] }] && cell.Text == raw && cell.Outer.Length == raw.Length;
    }
}
