using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>What changes in the text outside the actions.</summary>
internal sealed partial class SectionEdits(Anatomy anatomy, CellMap cells, AuthorsHand hand)
{
    private string Text => anatomy.Plan.Source.Text;

    internal IEnumerable<TextEdit> For(ReadItem read, PlanItemSnapshot live, ChangedField field) => field switch
    {
        ChangedField.Status => read.StatusSpan is { } place ? [Status(read.Id.Kind, place, live)] : [],
        ChangedField.Owners => Fill(read.OwnerSpan, old => hand.Owners.Write(live.Owners, old)),
        ChangedField.Due => Fill(read.DueSpan, old => hand.Dates.Write(live.Due, old)),
        ChangedField.Priority => Replace(read.PrioritySpan, hand.Priority(live.Priority, ofItems: true)),
        _ => [],
    };

    internal IEnumerable<TextEdit> For(ReadMeasure read, MeasureSnapshot live) =>
        Fill(read.ValueSpan, _ => live.Value is { } value ? Escaped.ForCell(value) : "-");

    internal IEnumerable<TextEdit> For(ReadGoNoGo read, GoNoGoSnapshot live) => Replace(read.TextSpan, Verdict(read, live));

    internal IEnumerable<TextEdit> Start(DateOnly day) => anatomy.Plan.StartSpan is { } place
        ? [new TextEdit(place, DateHand.InFormat(day, DateHand.Shape(place.In(Text))))]
        : [];

    private TextEdit Status(ItemKind kind, SourceSpan place, PlanItemSnapshot live)
    {
        if (cells.Of(place) is not { } cell) return ActionEdits.Tick(place, live.Done ? hand.Tick : ' ');

        var reason = live.Done ? null : live.BlockedReason;
        var raw = hand.ItemsOf(kind).Write(live.Status, reason, cell.Written);
        return raw.Contains('*', StringComparison.Ordinal) ? cell.Replace(raw) : cell.Fill(raw);
    }

    /// <summary>As the same verdict stands elsewhere, else with the sign and the bold letters of the one before.</summary>
    private string Verdict(ReadGoNoGo read, GoNoGoSnapshot live)
    {
        if (live.Text.Length == 0) return "-";
        if (anatomy.Plan.GoNoGo.FirstOrDefault(other => Differences.IsSameVerdict(other.Text, live.Text)) is { } same && cells.Of(same.TextSpan) is { } known)
            return known.Written;

        var words = Differences.WithoutSign(live.Text);
        var hasSign = anatomy.Plan.GoNoGo.Any(other => Differences.WithoutSign(other.Text) != other.Text);
        var sign = words != live.Text || !hasSign ? "" : live.Verdict switch
        {
            Plans.Verdict.Go => "✅ ",
            Plans.Verdict.NoGo => "❌ ",
            Plans.Verdict.Unknown => "",
        };
        var isBold = cells.Of(read.TextSpan)?.Written.Contains("**", StringComparison.Ordinal) is true;
        var head = isBold ? VerdictPattern().Match(live.Text).Length : 0;
        return head == 0 ? sign + Escaped.ForCell(live.Text) : $"{sign}**{live.Text[..head]}**{Escaped.ForCell(live.Text[head..])}";
    }

    private IEnumerable<TextEdit> Fill(SourceSpan? span, Func<string, string> write) =>
        span is { } place && cells.Of(place) is { } cell ? [cell.Fill(write(cell.Cell.Text))] : [];

    private IEnumerable<TextEdit> Replace(SourceSpan? span, string raw) =>
        span is { } place && cells.Of(place) is { } cell ? [raw.Contains('*', StringComparison.Ordinal) ? cell.Replace(raw) : cell.Fill(raw)] : [];

    [GeneratedRegex(@"^(?:no[- ]?go|go)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VerdictPattern();
}
