using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Writes out every field of every section beside actions, milestones, levels and resources, for a reader to check against the document.</summary>
internal static class SectionListing
{
    internal static string Of(ReadPlan plan)
    {
        var list = new Listing(plan.Source.Text);
        foreach (var item in plan.Items)
        {
            list.Add(
                $"{item.Id}", item.Line, item.Text, Known("done", item.Done ? "yes" : "no"), Known("blocked", item.BlockedReason), Known("priority", item.Priority),
                Known("word", item.PriorityWord), Known("owners", string.Join(" + ", item.Owners)), Known("due", item.Due), Known("where", item.Location),
                list.At("text", item.TextSpan), list.At("status", item.StatusSpan), list.At("priority", item.PrioritySpan), list.At("owner", item.OwnerSpan),
                list.At("due", item.DueSpan), list.At("where", item.LocationSpan));
        }

        foreach (var row in plan.GoNoGo) list.Add("go/no-go", row.Line, row.Name, $"{row.Verdict}", row.Text, list.At("text", row.TextSpan));
        foreach (var row in plan.Measures)
        {
            list.Add(
                $"{row.Kind}", row.Line, row.Name, Known("target", row.Target), Known("value", row.Value), Known("remark", row.Remark),
                list.At("target", row.TargetSpan), list.At("value", row.ValueSpan), list.At("remark", row.RemarkSpan));
        }

        foreach (var risk in plan.Risks)
        {
            list.Add(
                $"{risk.Id}", risk.Line, risk.Title, Known("probability", risk.Probability), Known("impact", risk.Impact), Known("mitigation", risk.Mitigation),
                Known("contingency", risk.Contingency), list.At("probability", risk.ProbabilitySpan), list.At("impact", risk.ImpactSpan),
                list.At("mitigation", risk.MitigationSpan), list.At("contingency", risk.ContingencySpan));
        }

        foreach (var row in plan.TopPriorities) list.Add(row, row.Value.Rank, row.Value.Action, row.Value.Impact, row.Value.Urgency);
        foreach (var row in plan.CategoryEfforts) list.Add(row, row.Value.Category, row.Value.Effort, row.Value.Share, row.Value.Days, row.Value.Percent, row.Value.IsTotal ? "total" : "");
        foreach (var row in plan.Cadences) list.Add(row, row.Value.Type, row.Value.Frequency, row.Value.Participants, row.Value.Goal);
        foreach (var row in plan.Audiences) list.Add(row, row.Value.Name, row.Value.Message, row.Value.Channel, row.Value.Frequency);
        foreach (var row in plan.Dashboards) list.Add(row, row.Value.Name, row.Value.Uid, row.Value.Usage);
        foreach (var row in plan.ClosingLines) list.Add(row, row.Value.Label, row.Value.Value);
        foreach (var row in plan.PlannedWeeks) list.Add("weeks", row.Line, $"{row.Action}", string.Join(' ', row.Weeks));
        if (plan.ReportTemplate is { } template) Add(list, template);
        if (plan.Drawing is { } drawing) Add(list, drawing);
        return list.ToString();
    }

    private static void Add(Listing list, ReadTemplate template)
    {
        list.Add("template", template.Line, $"{template.Text.Split('\n').Length} lines");
        foreach (var heading in template.Headings) list.Add("template heading", heading.Line, $"{heading.Level}", heading.Words);
        foreach (var (index, line) in template.Text.Split('\n').Index()) list.Add("template text", template.Line + index, line);
    }

    private static void Add(Listing list, ReadDrawing drawing)
    {
        list.Add("drawing", drawing.Line, $"{drawing.Span.In(list.Source).Split('\n').Length} lines");
        if (drawing.Global is { } global) list.Add("drawn percent", global.Line, Text(global.Percent));
        foreach (var milestone in drawing.Milestones) list.Add("drawn milestone", milestone.Line, $"{milestone.Id}", Text(milestone.Percent));
        foreach (var count in drawing.Counts) list.Add("drawn count", count.Line, $"{count.Status}", Text(count.Count));
        if (drawing.Next is { } next) list.Add("drawn next", next.Line, $"{next.Action}", next.When ?? "-");
        foreach (var alert in drawing.Alerts) list.Add("drawn alert", alert.Line, alert.Text);
    }

    private static string Known(string name, object? value) => Text(value) is { Length: > 0 } text && text != "-" ? $"{name}={text}" : "";

    private static string Text(object? value) => value is null ? "-" : Convert.ToString(value, CultureInfo.InvariantCulture)!;

    private sealed class Listing(string source)
    {
        private readonly StringBuilder _lines = new();

        internal string Source => source;

        internal void Add(string what, int line, params ReadOnlySpan<string> fields)
        {
            _lines.Append(CultureInfo.InvariantCulture, $"line {line}: {what}");
            foreach (var field in fields)
                if (field.Length > 0) _lines.Append(" | ").Append(field);
            _lines.Append('\n');
        }

        internal void Add<T>(ReadRow<T> row, params object?[] fields) => Add(
            typeof(T).Name, row.Line, [.. fields.Select(Text), $"at {string.Join(' ', row.Spans.Select(span => $"[{span.In(source)}]"))}"]);

        /// <summary>What stands in a span, so that a reader sees what a change would write over.</summary>
        internal string At(string name, SourceSpan? span) => span is { } place ? $"at {name} [{place.In(source)}]" : "";

        public override string ToString() => _lines.ToString();
    }
}
