using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Documents.Sections;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>A row for an action that was added in chat, where actions are rows: below the last one of the table, with its columns.</summary>
internal sealed class NewRow(Anatomy anatomy, CellMap cells, AttributeRows rows)
{
    private readonly SourceText _source = anatomy.Document.Source;

    /// <param name="values">As they are written in this document.</param>
    internal IEnumerable<TextEdit> For(ActionSnapshot added, Dictionary<AttributeKind, string> values)
    {
        return Tables().SelectMany(table => ActionColumns.Of(table) is { } columns ? For(added, values, table, columns) : []);
    }

    private IEnumerable<TextEdit> For(ActionSnapshot added, Dictionary<AttributeKind, string> values, SourceTable table, ActionColumns columns)
    {
        var row = table.Rows[^1];
        var line = _source.Lines.Span(row.Line);
        var edits = Enumerable.Range(0, row.Cells.Length).Where(row.Reaches).Select(column => new PlacedCell(table, row, column).Replace(columns.Kinds[column] switch
        {
            AttributeKind.Title => Title(row[column], columns, added),
            var kind => values.GetValueOrDefault(kind, "-"),
        }));
        var text = TextEdit.Apply([.. edits.Select(edit => edit with { Place = new SourceSpan(edit.Place.Start - line.Start, edit.Place.Length) })], line.In(_source.Text));
        return [TextEdit.Insert(line.End, rows.LineEnd(row.Line) + text)];
    }

    /// <summary>Those that the last action stands in: who does it may be said in one, and when in another.</summary>
    private IEnumerable<SourceTable> Tables() =>
        anatomy.Plan.Actions[^1].Attributes.Select(attribute => cells.Of(attribute.ValueSpan)).OfType<PlacedCell>().Select(cell => cell.Table).Distinct();

    /// <summary>Where ids stand before the titles, so does the new one.</summary>
    private static string Title(string last, ActionColumns columns, ActionSnapshot added)
    {
        var title = Escaped.ForCell(added.Title);
        if (columns.Id >= 0 || LeadingId.Read(last) is not { } id) return title;

        var rest = LeadingId.WithoutId(last);
        var sign = last[..^rest.Length].TrimStart()[id.ToString().Length..];
        return $"{added.Code}{(sign.Length == 0 ? " " : sign)}{title}";
    }
}
