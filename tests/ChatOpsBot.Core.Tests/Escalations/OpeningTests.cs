using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;

namespace ChatOpsBot.Core.Tests.Escalations;

public sealed class OpeningTests
{
    private static readonly DateTimeOffset Now = SampleChain.At("Mon 2026-12-07 10:00");

    [Theory]
    [InlineData("- [ ] one\n", "", 1, "Opened")]
    [InlineData("", "", 1, "Opened")]
    [InlineData("", "", 3, "NoSuchLevel")]
    [InlineData("", "Status: done", 1, "NotOpen")]
    [InlineData("", "Owner: ${OWNER}", 1, "NotOpen")] // still to be filled in
    public void What_is_open_is_escalated_to_a_level_the_plan_has(string box, string attribute, int level, string outcome)
    {
        var plan = WrittenPlan.Of(
            "## Levels\n\n| Level | Type of problem | Contact | Response time |\n|---|---|---|---|\n| N1 | Technical | Ada | 4h |\n| N2 | Budget | Bo | 24h |\n",
            WrittenPlan.Action("ACT-001", attribute.Length == 0 ? ["Priority: P1"] : [attribute]) + box);
        var team = SampleChain.Team() with { Plan = plan };

        Assert.Equal(outcome, Opening.Decide(team.Alone(), 1, Subject.Action(plan.Actions[0].Id), new LevelId(level), "why", "Omar", due: null, Now).GetType().Name);
    }

    [Fact]
    public void A_plan_without_levels_says_what_to_add()
    {
        var team = SampleChain.Team() with { Plan = WrittenPlan.Of("") };

        var outcome = Opening.Decide(team.Alone(), 1, Subject.Action(team.Plan.Actions[0].Id), null, "why", "Omar", due: null, Now);

        Assert.Equal(
            ["Warning: This plan does not say whom to call: give it a table “Level | Type of problem | Contact | Response time” and import it again."],
            ClockMessages.NotOpened(team, outcome, team.ReaderOf("Omar") with { Language = Language.English }, Now).Notices());
    }

    [Fact]
    public void What_is_escalated_is_not_escalated_twice_until_that_has_ended()
    {
        var team = SampleChain.Team();
        var open = team.Opened("Mon 2026-12-07 10:00");
        var subject = Subject.Action(team.Plan.Actions[0].Id);

        Assert.Same(open, Assert.IsType<OpeningOutcome.AlreadyOpen>(Opening.Decide(team.Alone(open), 4, subject, null, "again", "Omar", due: null, Now)).Escalation);

        open.Resolve("Karim", "done", Now);
        Assert.IsType<OpeningOutcome.Opened>(Opening.Decide(team.Alone(open), 4, subject, null, "again", "Omar", due: null, Now));
    }

    [Fact]
    public void Nobody_said_which_level_so_it_is_the_first()
    {
        var team = SampleChain.Team();

        var opened = Assert.IsType<OpeningOutcome.Opened>(Opening.Decide(team.Alone(), 1, Subject.Action(team.Plan.Actions[0].Id), null, "why", "Omar", due: null, Now));

        Assert.Equal((new LevelId(1), "Omar", EscalationOrigin.ByHand), (opened.Escalation.Level, opened.Escalation.Opener, opened.Escalation.Origin));
    }

    [Theory]
    [InlineData("2026-12-02", "2026-12-02", false)]
    [InlineData("2026-12-02", "2026-12-03", true)] // the due date was moved since
    public void A_late_action_opens_one_by_itself_once_for_each_due_date(string first, string second, bool opens)
    {
        var team = SampleChain.Team();
        var action = team.Plan.Actions[0];

        var before = Opening.ByRule(team.Alone(), 1, new Occurrence.Overdue(Now, action, DateOnly.Parse(first)), Now)!;
        Assert.Equal((EscalationOrigin.Overdue, null, DateOnly.Parse(first), new LevelId(1)), (before.Origin, before.Opener, before.DueDay, before.Level));
        Assert.Equal("one working day past its due date, Wednesday 2 December 2026", before.Reason);
        before.Resolve("Karim", "it goes on", Now);

        Assert.Equal(opens, Opening.ByRule(team.Alone(before), 2, new Occurrence.Overdue(Now, action, DateOnly.Parse(second)), Now) is not null);
    }

    [Fact]
    public void A_level_without_a_response_time_has_a_day()
    {
        var plan = WrittenPlan.Of("## Levels\n\n| Level | Type of problem | Contact | Response time |\n|---|---|---|---|\n| N1 | Technical | Ada | 4h |\n| N2 | Budget | Bo | soon |\n");

        Assert.Equal([240, 1440], ChainLevel.Of(plan, []).Select(level => level.Minutes));
    }
}
