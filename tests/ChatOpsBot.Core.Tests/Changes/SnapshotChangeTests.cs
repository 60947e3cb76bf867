using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Changes;

/// <summary>A snapshot that a change is written into says what one read back from the changed rows would say.</summary>
public sealed class SnapshotChangeTests
{
    [Theory]
    [InlineData(ChangedField.Status, "ToDo", "Blocked")]
    [InlineData(ChangedField.Status, "ToDo", "Done")]
    [InlineData(ChangedField.BlockedReason, null, "no key")]
    [InlineData(ChangedField.Owners, null, "Ada Stone\nKarim")]
    [InlineData(ChangedField.Due, "J+3", "2026-12-10")]
    [InlineData(ChangedField.Due, "J+3", null)]
    [InlineData(ChangedField.Priority, null, "P0")]
    [InlineData(ChangedField.Title, "Title", "Another title")]
    [InlineData(ChangedField.SpentDays, null, "0.5")]
    [InlineData(ChangedField.Box, "open", "done")]
    [InlineData(ChangedField.Note, null, "a remark")]
    public void A_value_is_written_alike_into_the_rows_and_into_the_snapshot(ChangedField field, string? old, string? value)
    {
        var read = Plan(Action("ACT-001", "J+3") with { Boxes = Steps(done: 0, of: 2), PriorityWord = "Word" }, Action("ACT-002"));
        var plan = Core.Plans.Plan.FromDocument(
            new PlanKey("local", "local", "sample"), read, J0, new DocumentFile("sample.md", [], false), DateTimeOffset.UnixEpoch, before: null);
        var before = PlanSnapshot.Of(plan);
        var change = new FieldChange(Subject.Action(1), field, field is ChangedField.Box ? 2 : null, old, value);

        var after = before.With([change], SampleChanges.Now);
        plan.Actions[0].Apply(change);

        Assert.Equal(before.Version + 1, after.Version);
        Assert.Equal(field is ChangedField.Note ? 1 : 2, after.Actions[0].Version);
        Assert.Equal(1, after.Actions[1].Version);
        Assert.Equivalent(PlanSnapshot.Of(plan).Actions[0] with { Version = 0 }, after.Actions[0] with { Version = 0 }, strict: true);
        if (field is not ChangedField.Note) Assert.NotEqual(before.Actions[0] with { Version = 0 }, after.Actions[0] with { Version = 0 });
    }
}
