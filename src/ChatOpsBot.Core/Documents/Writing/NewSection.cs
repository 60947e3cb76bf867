using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Doctor.Rules;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>A section for an action that was added in chat: behind the last one, in its style.</summary>
internal sealed partial class NewSection(Anatomy anatomy, AuthorsHand hand, AttributeRows rows, NewRow newRow, DateOnly? start)
{
    private readonly SourceText _source = anatomy.Document.Source;

    internal IEnumerable<TextEdit> For(ActionSnapshot added)
    {
        var action = Last(added);
        if (anatomy.Outline.Actions.LastOrDefault(section => section.Heading.Candidate!.Id == action.Id) is not { } model) return newRow.For(added, values: Values(added));

        var line = LastLineOf(model);
        var text = new StringBuilder("\n\n");
        if (BreakBefore(model) is { } between) text.Append(between).Append("\n\n");
        text.Append(Heading(model, added)).Append("\n\n").Append(Table(action, added));
        // A heading ends a table without a blank line; anything else would become part of it.
        if (line < _source.Lines.Count && _source.Lines.Text(line + 1).Trim().Length > 0) text.Append('\n');
        return [TextEdit.Insert(_source.Lines.Span(line).End, text.ToString().ReplaceLineEndings(rows.LineEnd(line)))];
    }

    /// <summary>The last action of the phase that the due date belongs to, else of all.</summary>
    private ReadAction Last(ActionSnapshot added)
    {
        var days = added.Due.DaysFromStart ?? (added.DueDay is { } day && start is { } first ? day.DayNumber - first.DayNumber : null);
        return anatomy.Plan.Actions.Where(action => ScheduleRules.RangeOf(action.Phase) is var (from, to) && days >= from && days <= to)
            .GroupBy(action => action.Phase).FirstOrDefault()?.Last() ?? anatomy.Plan.Actions[^1];
    }

    /// <summary>The last line that says something before the next heading that is no part of the action.</summary>
    private int LastLineOf(OutlineSection section)
    {
        var next = anatomy.Outline.Sections.SkipWhile(other => other != section).Skip(1).FirstOrDefault(other => other.Heading.Level <= section.Heading.Level);
        var line = next is null ? _source.Lines.Count : next.Heading.Line - 1;
        while (line > section.Heading.LastLine && IsBlankOrBreak(line)) line--;
        return line;
    }

    private bool IsBlankOrBreak(int line) =>
        string.IsNullOrWhiteSpace(_source.Lines.Text(line)) || (BreakPattern().IsMatch(_source.Lines.Text(line)) && string.IsNullOrWhiteSpace(_source.Lines.Text(line - 1)));

    /// <summary>The line across the page that parts the actions, where the author draws one.</summary>
    private string? BreakBefore(OutlineSection section)
    {
        var line = section.Heading.Line - 1;
        while (line > 0 && string.IsNullOrWhiteSpace(_source.Lines.Text(line))) line--;
        return line > 1 && BreakPattern().IsMatch(_source.Lines.Text(line)) && string.IsNullOrWhiteSpace(_source.Lines.Text(line - 1)) ? _source.Lines.Text(line).Trim() : null;
    }

    private string Heading(OutlineSection model, ActionSnapshot added)
    {
        var line = _source.Lines.Text(model.Heading.Line);
        var title = Escaped.ForHeading(added.Title);
        var match = HeadingPattern().Match(line);
        return match.Success && match.Groups["title"].Length > 0
            ? $"{match.Groups["lead"].Value}{added.Code}{match.Groups["sign"].Value}{title}"
            : $"{new string('#', model.Heading.Level)} {added.Code} : {title}";
    }

    private string Table(ReadAction model, ActionSnapshot added)
    {
        var values = Values(added);
        if (rows.LastLine(model) is not null) return Lines(model, values, added);

        var styled = rows.LastRow(model) is not null ? model : anatomy.Plan.Actions.LastOrDefault(action => rows.LastRow(action) is not null);
        if (styled is null || rows.LastRow(styled) is not { Table: var table } last)
        {
            var (header, row) = rows.Style();
            return $"{header}{string.Concat(values.Where(entry => entry.Key is AttributeKind.Id || entry.Value != "-").Select(entry => "\n" + row(hand.Label(entry.Key), entry.Value)))}";
        }

        var lines = new List<string>();
        var written = new HashSet<AttributeKind>();
        foreach (var (index, row) in table.Rows.Index())
        {
            var value = new PlacedCell(table, row, 1);
            var kind = AttributeLabels.KindOf(row.Cells[0]);
            if (index > 0 || kind is not AttributeKind.Other) lines.Add(written.Add(kind) || kind is AttributeKind.Other ? rows.Like(value, null, values.GetValueOrDefault(kind, "-")) : rows.Like(value, null, "-"));
            else lines.Add(_source.Lines.Text(row.Line));
            if (index == 0) lines.Add(_source.Lines.Text(row.Line + 1));
        }

        lines.AddRange(values.Where(entry => !written.Contains(entry.Key) && entry is { Key: not AttributeKind.Id, Value: not "-" } && !IsUnsaid(entry.Key, added))
            .Select(entry => rows.Like(last, hand.Label(entry.Key), entry.Value)));
        return string.Join('\n', lines);
    }

    /// <summary>Bold labels and what stands behind them, a line for each that the model has and for each that says something.</summary>
    private string Lines(ReadAction model, Dictionary<AttributeKind, string> values, ActionSnapshot added)
    {
        var labelled = rows.LinesOf(model).Where(attribute => attribute.Kind is not AttributeKind.Title).DistinctBy(attribute => attribute.Kind).ToList();
        var lines = labelled.Select(attribute => rows.Like(attribute, null, values.GetValueOrDefault(attribute.Kind, "-")));
        var more = values.Where(entry => entry is { Key: not AttributeKind.Id, Value: not "-" } && !IsUnsaid(entry.Key, added) && labelled.TrueForAll(attribute => attribute.Kind != entry.Key));
        return string.Join('\n', lines.Concat(more.Select(entry => rows.Like(labelled[^1], hand.Label(entry.Key), entry.Value))));
    }

    private Dictionary<AttributeKind, string> Values(ActionSnapshot added) => new()
    {
        [AttributeKind.Id] = added.Code.ToString(),
        [AttributeKind.Priority] = hand.Priority(added.Priority, ofItems: false),
        [AttributeKind.Owner] = hand.Owners.Write(added.Owners, old: null),
        [AttributeKind.Due] = hand.Dates.Write(added.Due, old: null),
        [AttributeKind.Status] = hand.Actions.Write(added.Status, added.BlockedReason, old: null),
    };

    /// <summary>The title stands in the heading, and an action without boxes is to be done unless it says something else.</summary>
    private static bool IsUnsaid(AttributeKind kind, ActionSnapshot added) => kind is AttributeKind.Status && added.Status is ActionStatus.ToDo;

    [GeneratedRegex(@"^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex BreakPattern();

    [GeneratedRegex(
        @"^(?<lead> {0,3}#{1,6}[ \t]+)[A-Za-z]{1,12}[-\u2010-\u2015\u2212]?[0-9]{1,9}(?<sign>\s*[-:\u2010-\u2015\u2212]\s*)(?<title>\S.*)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex HeadingPattern();
}
