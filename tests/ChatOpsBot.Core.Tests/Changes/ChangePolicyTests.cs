using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.Changes.SampleChanges;

namespace ChatOpsBot.Core.Tests.Changes;

public sealed class ChangePolicyTests
{
    private static readonly Dictionary<string, Change> Commands = new()
    {
        ["start"] = new Change.Start(Ids("ACT-001")),
        ["done"] = new Change.Complete(Ids("ACT-001"), OpenSteps.Ask),
        ["undone"] = new Change.Undone(Ids("ACT-001")),
        ["block"] = new Change.Block(Ids("ACT-001"), "no key"),
        ["unblock"] = new Change.Unblock(Ids("ACT-001")),
        ["reopen"] = new Change.Reopen(Ids("ACT-001"), null),
        ["archive"] = new Change.Archive(Ids("ACT-001")),
    };

    [Theory]
    [InlineData(ActionStatus.ToDo, "start", "Status ToDo>InProgress")]
    [InlineData(ActionStatus.ToDo, "done", "Status ToDo>Done")]
    [InlineData(ActionStatus.ToDo, "undone", "AlreadyTrue")]
    [InlineData(ActionStatus.ToDo, "block", "Status ToDo>Blocked|BlockedReason >no key")]
    [InlineData(ActionStatus.ToDo, "unblock", "AlreadyTrue")]
    [InlineData(ActionStatus.ToDo, "reopen", "AlreadyTrue")]
    [InlineData(ActionStatus.ToDo, "archive", "Status ToDo>Archived")]
    [InlineData(ActionStatus.InProgress, "start", "AlreadyTrue")]
    [InlineData(ActionStatus.InProgress, "done", "Status InProgress>Done")]
    [InlineData(ActionStatus.InProgress, "block", "Status InProgress>Blocked|BlockedReason >no key")]
    [InlineData(ActionStatus.Blocked, "start", "WrongStatus")]
    [InlineData(ActionStatus.Blocked, "done", "Status Blocked>Done|BlockedReason no power>")]
    [InlineData(ActionStatus.Blocked, "block", "BlockedReason no power>no key")]
    [InlineData(ActionStatus.Blocked, "unblock", "Status Blocked>ToDo|BlockedReason no power>")]
    [InlineData(ActionStatus.Blocked, "archive", "Status Blocked>Archived|BlockedReason no power>")]
    [InlineData(ActionStatus.Done, "start", "WrongStatus")]
    [InlineData(ActionStatus.Done, "done", "AlreadyTrue")]
    [InlineData(ActionStatus.Done, "undone", "Status Done>ToDo")]
    [InlineData(ActionStatus.Done, "block", "WrongStatus")]
    [InlineData(ActionStatus.Done, "unblock", "WrongStatus")]
    [InlineData(ActionStatus.Done, "reopen", "Status Done>ToDo")]
    [InlineData(ActionStatus.Archived, "done", "WrongStatus")]
    [InlineData(ActionStatus.Archived, "reopen", "Status Archived>ToDo")]
    [InlineData(ActionStatus.Archived, "archive", "AlreadyTrue")]
    public void A_status_follows_only_where_it_may(ActionStatus status, string command, string expected)
    {
        var action = Action("ACT-001", status: status) with { BlockedReason = status is ActionStatus.Blocked ? "no power" : null };

        var decision = Plan(action).Snapshot(J0).On("2026-12-02").Decide(Commands[command]);

        Assert.Equal(expected.Split('|'), decision.Lines());
    }

    [Fact]
    public void Unblocked_it_is_again_what_it_was()
    {
        var context = Plan(Action("ACT-001", status: ActionStatus.InProgress)).Snapshot(J0).On("2026-12-02");

        var blocked = context with { Plan = context.Plan.With(((Decision.Write)context.Decide(Commands["block"])).Changes, Now) };

        Assert.Equal("Status Blocked>InProgress", blocked.Decide(Commands["unblock"]).Lines()[0]);
    }

    [Fact]
    public void Several_actions_change_only_when_that_is_confirmed()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-002")).Snapshot(J0).On("2026-12-02");
        var both = new Change.Start(Ids("ACT-001", "ACT-002"));

        Assert.Equal(["ConfirmSeveral"], context.Decide(both).Lines());
        Assert.Equal(2, context.Decide(both, Insistence.Confirmed).Lines().Length);
    }

    [Fact]
    public void One_refusal_refuses_the_whole_command()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-002", status: ActionStatus.Done)).Snapshot(J0).On("2026-12-02");

        Assert.Equal(["WrongStatus"], context.Decide(new Change.Start(Ids("ACT-001", "ACT-002")), Insistence.Confirmed).Lines());
    }

    [Fact]
    public void What_is_already_true_is_left_out_of_a_change_of_several()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-002", status: ActionStatus.InProgress)).Snapshot(J0).On("2026-12-02");

        var decision = context.Decide(new Change.Start(Ids("ACT-001", "ACT-002")));

        Assert.Equal(["Status ToDo>InProgress"], decision.Lines());
        Assert.Equal(Subject.Action(2), Assert.Single(((Decision.Write)decision).Already));
    }

    [Theory]
    [InlineData("ACT-009", "UnknownAction")]
    [InlineData("ACT-001.7", "UnknownBox")]
    public void What_is_not_there_is_not_changed(string id, string refusal) => Assert.Equal(
        [refusal], Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-02").Decide(new Change.Complete(Ids(id), OpenSteps.Ask)).Lines());

    [Fact]
    public void A_block_without_a_reason_asks_for_it() => Assert.Equal(
        ["ReasonMissing"], Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-02").Decide(new Change.Block(Ids("ACT-001"), null)).Lines());

    [Theory]
    [InlineData("2026-12-04", "Due J+3>2026-12-04")]
    [InlineData("+3d", "Due J+3>2026-12-06")]
    [InlineData("J+10", "Due J+3>2026-12-10")]
    [InlineData("friday", "Due J+3>2026-12-04")]
    [InlineData("sometime", "NotADate")]
    public void A_due_date_set_in_chat_is_a_day(string when, string expected) => Assert.Equal(
        [expected], Plan(Action("ACT-001", "J+3")).Snapshot(J0).On("2026-12-02").Decide(new Change.SetDue(Ids("ACT-001"), when)).Lines());

    [Theory]
    [InlineData("ada", "Owners >Ada Stone")]
    [InlineData("me", "Owners >Karim")]
    [InlineData("Somebody New", "Owners >Somebody New")]
    public void An_owner_is_written_as_the_plan_knows_them(string typed, string expected)
    {
        var plan = Plan(Action("ACT-001"), Action("ACT-002") with { Owners = ["Ada Stone"] });

        Assert.Equal([expected], plan.Snapshot(J0).On("2026-12-02", asker: "Karim").Decide(new Change.Assign(Ids("ACT-001"), [typed])).Lines());
    }

    [Fact]
    public void Me_is_nobody_while_nobody_said_who_speaks() => Assert.Equal(
        ["WhoAreYou"], Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-02").Decide(new Change.Assign(Ids("ACT-001"), ["me"])).Lines());

    [Fact]
    public void Effort_spent_adds_up()
    {
        var context = Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-02");
        var half = new Change.Spend(Ids("ACT-001"), 0.5m);

        var once = (Decision.Write)context.Decide(half);
        var twice = (context with { Plan = context.Plan.With(once.Changes, Now) }).Decide(half);

        Assert.Equal(["SpentDays >0.5"], once.Lines());
        Assert.Equal(["SpentDays 0.5>1"], twice.Lines());
    }

    [Fact]
    public void A_new_action_takes_the_next_number_written_like_the_last_one()
    {
        var decision = Plan(Action("ACT-001"), Action("ACT-009")).Snapshot(J0).On("2026-12-02")
            .Decide(new Change.Add("Train the desk", [], "friday", Priority.P1));

        var added = ((Decision.Write)decision).Added!;
        Assert.Equal(("ACT-010", 3, "2026-12-04", Priority.P1), (added.Code.ToString(), added.Id, added.Due.ToString(), added.Priority));
    }
}
