using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>Rows that an attribute table does not have yet, in the manner of those it has.</summary>
internal sealed class AttributeRows(Anatomy anatomy, CellMap cells, AuthorsHand hand)
{
    private readonly SourceText _source = anatomy.Document.Source;
    private readonly Dictionary<Plans.ActionId, OutlineSection> _sections = anatomy.Outline.Actions.ToDictionary(section => section.Heading.Candidate!.Id);
    private readonly Dictionary<SourceTable, bool> _looked = [];

    /// <summary>The line end that stands behind a line, else the first of the document.</summary>
    internal string LineEnd(int line)
    {
        var text = _source.Text;
        var end = _source.Lines.Span(line).End;
        if (end == text.Length) end = _source.Lines.Span(1).End;
        if (end == text.Length) return "\n";
        return text[end] == '\r' ? end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r" : "\n";
    }

    /// <summary>The last row of an action's attribute table, by its value; null when it has no such table.</summary>
    internal PlacedCell? LastRow(ReadAction action) => action.Attributes
        .Select(attribute => cells.Of(attribute.ValueSpan))
        .LastOrDefault(cell => cell is { Column: 1 } placed && placed.Row.Reaches(1) && IsAttributes(placed.Table));

    /// <summary>Those that stand on a line with a bold label; what another table says of the action is none of them.</summary>
    internal IEnumerable<ReadAttribute> LinesOf(ReadAction action) => action.Attributes.Where(attribute => cells.Of(attribute.ValueSpan) is null);

    /// <summary>The last line with a bold label; null when the attributes of the action stand in a table, or nowhere.</summary>
    internal ReadAttribute? LastLine(ReadAction action) => LinesOf(action).LastOrDefault();

    /// <summary>The line of an attribute with another label and value.</summary>
    internal string Like(ReadAttribute model, string? label, string raw)
    {
        var line = _source.Lines.Span(_source.Lines.LineAt(model.ValueSpan.Start));
        var at = model.ValueSpan.Start - line.Start;
        var written = line.In(_source.Text);
        var lead = label is null ? written[..at] : ReplaceFirst(written[..at], model.Label, Escaped.Of(label));
        return lead + (model.ValueSpan.Length == 0 ? $" {raw}" : raw) + written[(at + model.ValueSpan.Length)..];
    }

    /// <summary>Looked at once for each table, not for each of its cells.</summary>
    private bool IsAttributes(SourceTable table)
    {
        if (!_looked.TryGetValue(table, out var isOne)) _looked.Add(table, isOne = AttributeTable.IsOne(table));
        return isOne;
    }

    private static string ReplaceFirst(string text, string old, string replacement) =>
        text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + replacement + text[(at + old.Length)..] : text;

    /// <summary>Below the last row, else as a table under the heading. An action that is itself a row has no place for more.</summary>
    internal IEnumerable<TextEdit> Add(ReadAction action, IReadOnlyList<(AttributeKind Kind, string Raw)> missing)
    {
        if (missing.Count == 0) return [];
        if (LastRow(action) is { } last)
            return [TextEdit.Insert(_source.Lines.Span(last.Row.Line).End, string.Concat(missing.Select(row => LineEnd(last.Row.Line) + Like(last, hand.Label(row.Kind), row.Raw))))];

        if (LastLine(action) is { } labelled)
        {
            var line = _source.Lines.LineAt(labelled.ValueSpan.Start);
            return [TextEdit.Insert(_source.Lines.Span(line).End, string.Concat(missing.Select(row => LineEnd(line) + Like(labelled, hand.Label(row.Kind), row.Raw))))];
        }

        return _sections.TryGetValue(action.Id, out var section) ? [Table(section.Heading.LastLine, missing)] : [];
    }

    /// <summary>The line of a row with another label and value.</summary>
    internal string Like(PlacedCell model, string? label, string raw)
    {
        var line = _source.Lines.Span(model.Row.Line);
        var keepsWidth = model.IsLinedUp;
        var value = model.Replace(raw, keepsWidth);
        TextEdit[] edits = label is null ? [value] : [model.Beside(0).Fill(Escaped.ForCell(label), keepsWidth), value];
        return TextEdit.Apply([.. edits.Select(edit => edit with { Place = new SourceSpan(edit.Place.Start - line.Start, edit.Place.Length) })], line.In(_source.Text));
    }

    /// <summary>The first two lines of another action's table, and a row of it to go by; in the usual form where no action has one.</summary>
    internal (string Header, Func<string, string, string> Row) Style()
    {
        var model = anatomy.Plan.Actions.Select(LastRow).FirstOrDefault(row => row is { Table: var table } && AttributeLabels.IsHeader(table.Header.Cells[0]));
        if (model is not { } last) return ($"| {hand.In("Attribut", "Attribute")} | {hand.In("Valeur", "Value")} |\n|---|---|", (label, raw) => $"| **{label}** | {raw} |");

        var header = last.Table.Header.Line;
        return ($"{_source.Lines.Text(header)}\n{_source.Lines.Text(header + 1)}", (label, raw) => Like(last, label, raw));
    }

    private TextEdit Table(int headingLine, IReadOnlyList<(AttributeKind Kind, string Raw)> rows)
    {
        var (header, row) = Style();
        var isFollowed = headingLine < _source.Lines.Count && !string.IsNullOrWhiteSpace(_source.Lines.Text(headingLine + 1));
        var table = $"\n\n{header}{string.Concat(rows.Select(entry => "\n" + row(hand.Label(entry.Kind), entry.Raw)))}{(isFollowed ? "\n" : "")}";
        return TextEdit.Insert(_source.Lines.Span(headingLine).End, table.ReplaceLineEndings(LineEnd(headingLine)));
    }
}
