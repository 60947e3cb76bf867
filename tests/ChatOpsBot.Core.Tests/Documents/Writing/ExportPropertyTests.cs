using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Writing;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Documents.Writing;

/// <summary>Whatever the document and whatever is changed: what is imported again is the plan, and nothing else in the text has moved.</summary>
public sealed class ExportPropertyTests
{
    [Fact]
    public void Without_a_change_the_bytes_are_the_same() =>
        PlanGenerator.Document.Sample(text => Exporting.Of(text).Bytes.AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(text)), iter: 300);

    [Fact]
    public void What_is_exported_and_imported_again_is_the_plan_but_for_what_is_said_to_be_left_out() =>
        Gen.Select(PlanGenerator.Document, PlanGenerator.Change.Array[1, 12], Gen.Bool).Sample(
            (text, changes, hasStart) =>
            {
                var exporting = Exporting.Of(text, hasStart ? "2026-11-30" : null);
                foreach (var change in changes) exporting.Then(change);
                var written = exporting.Written;
                var left = Differences.Between(Reading.Of(written.Content), exporting.Plan).Select(Part.Of).ToHashSet();
                Assert.Equal(written.Remarks.OfType<ExportRemark.NotWritten>().Select(remark => Part.Of(remark.Change)).ToHashSet(), left);

                var titles = Reading.Of(written.Content).Actions.ToDictionary(action => action.Id, action => action.Title);
                Assert.All(exporting.Plan.Actions.Where(action => titles.ContainsKey(action.Code)), action => Assert.Equal(action.Title, titles[action.Code]));

                // A second export of the same plan has nothing left to write.
                var again = Assert.IsType<ExportOutcome.Written>(DocumentExport.Write(written.Content, exporting.Plan));
                Assert.Equal(written.Content, again.Content);
            },
            iter: 400);

    [Fact]
    public void Lines_without_a_changed_cell_or_box_stay_byte_for_byte() =>
        Gen.Select(PlanGenerator.Document, PlanGenerator.Change.Array[1, 6]).Sample(
            (text, changes) =>
            {
                var exporting = Exporting.Of(text);
                foreach (var change in changes) exporting.Then(change);
                var read = Reading.Of(text);
                var touchable = Touchable(read).ToHashSet();
                var (old, now) = (text.Split('\n'), exporting.Text.Split('\n'));
                var (first, last) = (0, 0);
                foreach (var line in old.Select((line, index) => (Text: line, Number: index + 1)).Where(line => !touchable.Contains(line.Number)))
                {
                    // Untouched lines are all there, in their order.
                    while (first < now.Length && now[first] != line.Text) first++;
                    Assert.True(first < now.Length, $"line {line.Number} is gone: {line.Text}");
                    first++;
                    last++;
                }

                Assert.True(last > 0);
            },
            iter: 200);

    /// <summary>Lines with a box or a cell that a change may be about, and the last line of a document, which may get a line end.</summary>
    private static IEnumerable<int> Touchable(ReadPlan read)
    {
        var text = read.Source.Text;
        var spans = read.Actions.SelectMany(action => action.Attributes.Select(attribute => attribute.ValueSpan).Concat(action.Boxes.Select(box => box.BoxSpan)))
            .Concat(read.Items.SelectMany(item => new[] { item.StatusSpan, item.OwnerSpan, item.DueSpan, item.PrioritySpan }).OfType<SourceSpan>())
            .Concat(read.Measures.Select(measure => measure.ValueSpan).OfType<SourceSpan>())
            .Concat(read.GoNoGo.Select(criterion => criterion.TextSpan))
            .Concat(read.StartSpan is { } start ? [start] : []);
        return spans.Select(span => text.AsSpan(0, span.Start).Count('\n') + 1).Append(text.Count(character => character == '\n') + 1);
    }
}
