using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class DashboardTests
{
    [Fact]
    public void What_is_due_next_is_the_first_that_is_not_overdue()
    {
        var answer = Plan(Action("ACT-001", "J+1"), Action("ACT-002", "J+9"), Action("ACT-003", "J+8")).Snapshot(J0).Asked("dashboard", "2026-12-07");

        Assert.Equal(["ACT-003 Title of ACT-003 [to do] · no owner · 8 December, tomorrow"], answer.Lines());
    }

    [Fact]
    public void Alerts_are_what_is_overdue_and_what_is_blocked()
    {
        var blocked = Action("ACT-002", "J+20", ActionStatus.Blocked) with { BlockedReason = "waits for the key" };

        var answer = Plan(Action("ACT-001", "J+1"), blocked).Snapshot(J0).Asked("dashboard", "2026-12-07");

        Assert.Equal(
            ["Bad: ACT-001 Title of ACT-001: overdue by 6 days", "Warning: ACT-002 Title of ACT-002: blocked, waits for the key"], answer.Notices());
    }

    [Fact]
    public void Without_alerts_that_is_said() =>
        Assert.Equal(["Good: Nothing to report."], Plan(Action("ACT-001", "J+9")).Snapshot(J0).Asked("dashboard", "2026-12-07").Notices());

    [Fact]
    public void Of_many_alerts_six_are_told_and_the_rest_counted()
    {
        var answer = Plan([.. Enumerable.Range(1, 8).Select(number => Action($"ACT-{number:000}", "J+1"))]).Snapshot(J0).Asked("dashboard", "2026-12-07");

        Assert.Equal(6, answer.Notices().Count());
        Assert.Contains("And 2 more. Ask: overdue, blocked, incidents, attentions, decisions.", answer.Notes());
    }

    [Theory]
    [InlineData("2026-11-29", null)]
    [InlineData("2026-12-06", "week 1")]
    [InlineData("2026-12-07", "week 2")]
    public void Its_title_says_the_week_of_the_plan(string today, string? badge) => Assert.Equal(
        badge, Plan(Action("ACT-001")).Snapshot(J0).Asked("dashboard", today).Blocks.OfType<MessageBlock.Header>().Single().Badges.SingleOrDefault()?.Text);

    [Fact]
    public void Progress_and_counts_are_computed_and_not_read_from_the_drawing()
    {
        var answer = Plan(Action("ACT-001", status: ActionStatus.Done), Action("ACT-002") with { Boxes = Steps(1, 2) }).Snapshot(J0).Asked("dashboard");

        Assert.Equal(["Global progress: 75%, 1 of 2 actions done"], answer.Bars());
        Assert.Equal(["To do: 1", "In progress: 0", "Blocked: 0", "Done: 1", "Without owner: 1"], answer.Facts());
    }
}
