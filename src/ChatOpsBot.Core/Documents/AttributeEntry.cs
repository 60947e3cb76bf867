using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>What a row or line says of an action, and where.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Text">The row or line as written.</param>
/// <param name="IsCutShort">Whether the row ends before its value.</param>
internal sealed record AttributeEntry(ReadAttribute Attribute, int Line, string Text, bool IsCutShort = false)
{
    internal AttributeKind Kind => Attribute.Kind;

    internal string Value => Attribute.Value;

    internal ReadFinding NotRead => new(FindingKind.RowNotRead, Line, Text);

    internal static AttributeEntry Of(AttributeKind kind, string label, SourceRow row, int column) => new(
        new ReadAttribute(kind, label, row[column], row.Cells[column].Span), row.Line, row.Text, !row.Reaches(column));
}
