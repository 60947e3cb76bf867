using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class ProgressTests
{
    [Fact]
    public void Actions_weigh_by_their_effort_and_an_unknown_one_as_a_day()
    {
        var plan = Plan(
            Action("ACT-001", status: ActionStatus.Done) with { EffortDays = 2 },
            Action("ACT-002") with { EffortDays = 1, Boxes = Steps(done: 1, of: 2) },
            Action("ACT-003")).Snapshot(J0);

        Assert.Equal(62, Progress.Of(plan.Actions)); // (2 × 100 + 1 × 50 + 1 × 0) / 4 days = 62.5
    }

    [Fact]
    public void Archived_and_incomplete_actions_are_left_out()
    {
        var plan = Plan(
            Action("ACT-001", status: ActionStatus.Done),
            Action("ACT-002", status: ActionStatus.Archived),
            Action("ACT-003") with { IsIncomplete = true }).Snapshot(J0);

        Assert.Equal(100, Progress.Of(plan.Actions));
    }

    [Fact]
    public void A_plan_where_nothing_counts_has_no_percentage() =>
        Assert.Null(Progress.Of(Plan(Action("ACT-001") with { IsIncomplete = true }).Snapshot(J0).Actions));

    [Fact]
    public void A_done_action_is_whole_whatever_its_boxes_say()
    {
        var plan = Plan(Action("ACT-001", status: ActionStatus.Done) with { Boxes = Steps(done: 1, of: 4) }).Snapshot(J0);

        Assert.Equal(100, plan.Actions[0].Progress);
    }

    [Fact]
    public void Criteria_do_not_count()
    {
        var boxes = Steps(done: 1, of: 2).Select((box, index) => index == 1 ? box with { Kind = ChecklistKind.Criterion, Number = 1 } : box);

        Assert.Equal(100, Plan(Action("ACT-001") with { Boxes = [.. boxes] }).Snapshot(J0).Actions[0].Progress);
    }
}
