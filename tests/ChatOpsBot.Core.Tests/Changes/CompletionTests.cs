using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.Changes.SampleChanges;

namespace ChatOpsBot.Core.Tests.Changes;

public sealed class CompletionTests
{
    [Theory]
    [InlineData(OpenSteps.Ask, "StepsLeft")]
    [InlineData(OpenSteps.TickAll, "Box 2 open>done|Box 3 open>done|Status InProgress>Done")]
    [InlineData(OpenSteps.Leave, "Status InProgress>Done")]
    public void An_action_with_open_steps_is_done_only_as_somebody_says(OpenSteps said, string expected)
    {
        var action = Action("ACT-001", status: ActionStatus.InProgress) with { Boxes = Steps(done: 1, of: 3) };

        var decision = Plan(action).Snapshot(J0).On("2026-12-02").Decide(new Change.Complete(Ids("ACT-001"), said));

        Assert.Equal(expected.Split('|'), decision.Lines());
    }

    [Fact]
    public void The_first_tick_starts_the_action()
    {
        var context = Plan(Action("ACT-001") with { Boxes = Steps(done: 0, of: 2) }).Snapshot(J0).On("2026-12-02");

        Assert.Equal(["Box 1 open>done", "Status ToDo>InProgress"], context.Decide(Tick("ACT-001.1")).Lines());
    }

    [Fact]
    public void The_last_tick_proposes_done_and_does_not_set_it()
    {
        var context = Plan(Action("ACT-001", status: ActionStatus.InProgress) with { Boxes = Steps(done: 1, of: 2) }).Snapshot(J0).On("2026-12-02");

        var decision = (Decision.Write)context.Decide(Tick("ACT-001.2"));
        var after = context with { Plan = context.Plan.With(decision.Changes, Now) };
        var message = ChangeMessages.Written(after, decision);

        Assert.Equal(["Box 2 open>done"], decision.Lines());
        Assert.Equal(ActionStatus.InProgress, after.Plan.Actions[0].Status);
        Assert.Contains(message.Blocks.OfType<MessageBlock.Notice>(), notice => notice.Text.ToString() == "That was the last step: is the action done?");
    }

    [Fact]
    public void A_ticked_step_is_already_ticked()
    {
        var context = Plan(Action("ACT-001") with { Boxes = Steps(done: 1, of: 2) }).Snapshot(J0).On("2026-12-02");

        Assert.Equal(["AlreadyTrue"], context.Decide(Tick("ACT-001.1")).Lines());
    }

    [Fact]
    public void Unticking_a_step_of_a_done_action_takes_it_up_again()
    {
        var context = Plan(Action("ACT-001", status: ActionStatus.Done) with { Boxes = Steps(done: 2, of: 2) }).Snapshot(J0).On("2026-12-02");

        Assert.Equal(["Box 2 done>open", "Status Done>InProgress"], context.Decide(new Change.Undone(Ids("ACT-001.2"))).Lines());
    }

    [Fact]
    public void Several_steps_of_one_action_need_no_confirmation()
    {
        var context = Plan(Action("ACT-001", status: ActionStatus.InProgress) with { Boxes = Steps(done: 0, of: 3) }).Snapshot(J0).On("2026-12-02");

        Assert.Equal(["Box 1 open>done", "Box 3 open>done"], context.Decide(Tick("ACT-001.1", "ACT-001.3")).Lines());
    }

    private static Change Tick(params string[] ids) => new Change.Complete(Ids(ids), OpenSteps.Ask);
}
