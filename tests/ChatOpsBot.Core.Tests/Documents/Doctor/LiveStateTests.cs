using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Doctor;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Documents.Doctor;

/// <summary>What was mended in chat is no longer found, although the document still says it.</summary>
public sealed class LiveStateTests
{
    private static readonly string Document = SoundPlan.With("| Responsable | Ada Stone |", "| Responsable | - |")
        .Replace("| Échéance | J+28 |", "| Échéance | - |", StringComparison.Ordinal);

    [Fact]
    public void Until_something_is_changed_the_document_decides() =>
        Assert.Equal(["NoOwner 41 ACT-001", "StartUnknown 42 ACT-001", "NoDueDate 72 ACT-003"], Examine(start: null));

    [Fact]
    public void A_start_given_with_the_import_is_known() => Assert.DoesNotContain(Examine(start: "2026-11-30"), found => found.StartsWith("StartUnknown", StringComparison.Ordinal));

    [Fact]
    public void An_owner_and_a_due_date_given_in_chat_are_there() => Assert.Empty(Examine(
        "2026-11-30",
        new FieldChange(Subject.Action(1), ChangedField.Owners, null, Old: null, New: "Ada Stone"),
        new FieldChange(Subject.Action(3), ChangedField.Due, null, Old: null, New: "J+28")));

    [Fact]
    public void An_archived_action_is_not_looked_at() => Assert.DoesNotContain(
        Examine("2026-11-30", new FieldChange(Subject.Action(3), ChangedField.Status, null, Old: "ToDo", New: "Archived")), found => found.StartsWith("NoDueDate", StringComparison.Ordinal));

    [Fact]
    public void A_drawing_that_agreed_with_its_document_is_not_wrong_because_work_went_on() =>
        Assert.DoesNotContain(Examine("2026-11-30", Ticked), found => found.StartsWith("DrawingDiffers", StringComparison.Ordinal));

    [Fact]
    public void A_drawing_that_was_wrong_is_so_until_it_comes_true()
    {
        // One of two steps of one of three actions: 1 of 8 half days.
        var ahead = Document.Replace("│ ░░░░░░ 0%", "│ ░░░░░░ 12%", StringComparison.Ordinal);

        Assert.Contains("DrawingDiffers 117", Examine(ahead, "2026-11-30"));
        Assert.DoesNotContain(Examine(ahead, "2026-11-30", Ticked), found => found.StartsWith("DrawingDiffers", StringComparison.Ordinal));
    }

    [Fact]
    public void An_item_is_known_by_its_text_when_its_number_is_not_that_of_its_place()
    {
        var last = Reading.Of("# P\n\n## ACT-001 : x\n\n- [ ] a\n\n## Critères de clôture\n\n- [ ] Relire\n");
        var next = Reading.Of("# P\n\n## ACT-001 : x\n\n- [ ] a\n\n## Critères de clôture\n\n- [ ] Compter\n- [ ] Relire\n");
        var file = new DocumentFile("p.md", [], false);
        var before = Plan.FromDocument(new PlanKey("local", "local", "p"), last, null, file, DateTimeOffset.UnixEpoch, before: null);
        before.Items[0].Apply(new FieldChange(Subject.Of(before.Items[0].Id), ChangedField.Status, null, "ToDo", "Done"), DateTimeOffset.UnixEpoch);

        var live = LiveState.Over(next, Plan.Reimported(before, last, next, null, ImportChoice.Chat, file, DateTimeOffset.UnixEpoch).After);

        Assert.Equal([("Compter", false), ("Relire", true)], live.Items.Select(item => (item.Text, item.Done)));
    }

    [Fact]
    public void What_was_found_elsewhere_takes_its_place_by_severity()
    {
        var elsewhere = new Finding.Elsewhere(Severity.Error, ("Aucun jeton.", "No token."), ("ajoutez-le", "add it"));
        var read = Reading.Of(Document);

        var findings = PlanDoctor.Examine(read, Answers.SamplePlan.Snapshot(read, null), new DateOnly(2026, 12, 2), WorkingCalendar.French, elsewhere);

        Assert.Same(elsewhere, findings[0]);
        Assert.Equal(4, findings.Length);
    }

    private static readonly FieldChange Ticked = new(Subject.Action(1), ChangedField.Box, Box: 1, Old: "open", New: "done");

    private static IEnumerable<string> Examine(string? start, params ImmutableArray<FieldChange> changes) => Examine(Document, start, changes);

    private static IEnumerable<string> Examine(string document, string? start, params ImmutableArray<FieldChange> changes)
    {
        var read = Reading.Of(document);
        var live = Answers.SamplePlan.Snapshot(read, start is null ? null : DateOnly.Parse(start)).With(changes, DateTimeOffset.UnixEpoch);
        return SoundPlan.InWords(PlanDoctor.Examine(read, live, new DateOnly(2026, 12, 2), WorkingCalendar.French));
    }
}
