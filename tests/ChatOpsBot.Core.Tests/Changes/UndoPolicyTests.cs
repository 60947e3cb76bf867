using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Changes;

public sealed class UndoPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly PlanSnapshot Sample = Plan(Action("ACT-001", status: ActionStatus.Blocked), Action("ACT-002")).Snapshot(J0);

    [Fact]
    public void The_last_change_is_taken_back_last_line_first()
    {
        var blocked = new[] { Line(5, 1, "Ada", ChangedField.Status, "ToDo", "Blocked"), Line(5, 2, "Ada", ChangedField.BlockedReason, null, "no key") };

        var decision = Undo("Ada", [Line(4, 1, "Ada", ChangedField.Due, "J+3", "2026-12-04"), .. blocked]);

        Assert.Equal(["BlockedReason no key>", "Status Blocked>ToDo"], decision.Lines());
        Assert.Equal(5, Assert.IsType<Decision.Write>(decision).Undoes);
    }

    [Fact]
    public void What_somebody_changed_since_is_not_taken_back_and_they_are_named()
    {
        var decision = Undo("Ada", Line(5, 1, "Ada", ChangedField.Due, "J+3", "2026-12-04"), Line(6, 1, "Karim", ChangedField.Due, "2026-12-04", "2026-12-08"));

        var refusal = Assert.IsType<Refusal.ChangedSince>(Assert.IsType<Decision.Refused>(decision).Reason);
        Assert.Equal("Karim", refusal.By.Actor);
    }

    [Fact]
    public void Another_value_changed_since_does_not_matter() => Assert.Equal(
        ["Due 2026-12-04>J+3"],
        Undo("Ada", Line(5, 1, "Ada", ChangedField.Due, "J+3", "2026-12-04"), Line(6, 1, "Karim", ChangedField.Priority, "P1", "P0")).Lines());

    [Fact]
    public void Nobody_takes_back_what_another_did() =>
        Assert.Equal(["NothingToUndo"], Undo("Karim", Line(5, 1, "Ada", ChangedField.Due, "J+3", "2026-12-04")).Lines());

    [Fact]
    public void After_ten_minutes_nothing_is_taken_back() =>
        Assert.Equal(["NothingToUndo"], Undo("Ada", Line(5, 1, "Ada", ChangedField.Due, "J+3", "2026-12-04", minutesAgo: 10)).Lines());

    [Fact]
    public void What_was_taken_back_is_not_taken_back_again() => Assert.Equal(
        ["Priority P0>P1"],
        Undo(
            "Ada",
            Line(4, 1, "Ada", ChangedField.Priority, "P1", "P0"),
            Line(5, 1, "Ada", ChangedField.Due, "J+3", "2026-12-04"),
            Line(6, 1, "Ada", ChangedField.Due, "2026-12-04", "J+3", undoes: 5)).Lines());

    [Fact]
    public void An_action_that_was_added_is_archived() =>
        Assert.Equal(["Status Blocked>Archived"], Undo("Ada", Line(5, 1, "Ada", ChangedField.Created, null, "New")).Lines());

    private static Decision Undo(string actor, params JournalEntry[] journal) => UndoPolicy.Decide(journal, actor, "page", Now, Sample);

    private static JournalEntry Line(
        long version, int line, string actor, ChangedField field, string? old, string? value, int minutesAgo = 1, long? undoes = null) => JournalEntry.Of(
        version, line, new FieldChange(Subject.Action(1), field, null, old, value), "ACT-001", new ChangeOrigin(Now.AddMinutes(-minutesAgo), actor, "page"), undoes);
}
