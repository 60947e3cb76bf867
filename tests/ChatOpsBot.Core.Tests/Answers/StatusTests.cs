using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class StatusTests
{
    private static Question Status(params string[] written) => new Question.Status(
        [.. written.Select(text => int.TryParse(text, out var number)
            ? new ActionReference(null, number, text)
            : new ActionReference(ActionId.Parse(text), ActionId.Parse(text).Number, text))]);

    [Fact]
    public void An_overdue_action_says_by_how_many_days()
    {
        var context = Plan(Action("ACT-001", "J+3")).Snapshot(J0).On("2026-12-08");

        var notice = Assert.Single(context.Ask(Status("ACT-001")).Blocks.OfType<MessageBlock.Notice>());

        Assert.Equal("Overdue by 5 days.", notice.Text.ToString());
    }

    [Theory]
    [InlineData(Language.English, "Thursday 3 December 2026 (J+3), tomorrow")]
    [InlineData(Language.French, "jeudi 3 décembre 2026 (J+3), demain")]
    public void The_due_date_is_a_day_the_way_the_plan_writes_it_and_a_distance(Language language, string expected)
    {
        var context = Plan(Action("ACT-001", "J+3")).Snapshot(J0).On("2026-12-02", language: language);

        var facts = context.Ask(Status("ACT-001")).Blocks.OfType<MessageBlock.Facts>().SelectMany(block => block.Items);

        Assert.Contains(facts, fact => fact.Value.ToString() == expected);
    }

    [Fact]
    public void Progress_is_ticked_steps_by_steps()
    {
        var context = Plan(Action("ACT-001") with { Boxes = Steps(done: 1, of: 3) }).Snapshot(J0).On("2026-12-02");

        var progress = Assert.Single(context.Ask(Status("ACT-001")).Blocks.OfType<MessageBlock.Progress>());

        Assert.Equal((33, "1 of 3 steps"), (progress.Percent, progress.Caption));
    }

    [Fact]
    public void A_step_is_shown_with_the_id_a_person_ticks_it_by()
    {
        var context = Plan(Action("ACT-001") with { Boxes = Steps(done: 0, of: 2) }).Snapshot(J0).On("2026-12-02");

        var lines = context.Ask(Status("ACT-001")).Blocks.OfType<MessageBlock.Checklist>().Single().Lines;

        Assert.Equal(["ACT-001.1", "ACT-001.2"], lines.Select(line => line.Id));
    }

    [Fact]
    public void A_blocked_action_says_why()
    {
        var blocked = Action("ACT-001", status: ActionStatus.Blocked) with { BlockedReason = "waits for the firewall" };
        var context = Plan(blocked).Snapshot(J0).On("2026-12-02");

        Assert.Contains(context.Ask(Status("ACT-001")).Blocks.OfType<MessageBlock.Notice>(),
            notice => notice.Text.ToString() == "Blocked: waits for the firewall");
    }

    [Fact]
    public void Without_J0_the_due_date_reads_as_the_plan_writes_it()
    {
        var context = Plan(Action("ACT-001", "J+14")).Snapshot(start: null).On("2026-12-02");

        var facts = context.Ask(Status("ACT-001")).Blocks.OfType<MessageBlock.Facts>().SelectMany(block => block.Items);

        Assert.Contains(facts, fact => fact.Value.ToString() == "J+14");
    }

    [Fact]
    public void A_number_alone_is_the_action_that_has_it()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-004")).Snapshot(J0).On("2026-12-02");

        Assert.StartsWith("ACT-004", context.Ask(Status("4")).Summary);
    }

    [Fact]
    public void Several_are_answered_in_the_order_asked_each_once()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-002"), Action("ACT-003")).Snapshot(J0).On("2026-12-02");

        Assert.Equal(["ACT-003", "ACT-001"], context.Ask(Status("ACT-003", "1", "3")).RowIds());
    }

    [Fact]
    public void An_unknown_id_is_refused_with_the_nearest_one_to_click()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-004")).Snapshot(J0).On("2026-12-02");

        var answer = context.Ask(Status("ACT-044"));

        Assert.Equal(MessageKind.Refusal, answer.Kind);
        Assert.Equal("ACT-044 is not in this plan.", answer.Summary);
        Assert.Equal("status ACT-004", answer.Blocks.OfType<MessageBlock.Buttons>().Single().Items[0].Command);
    }

    [Fact]
    public void Known_ones_are_shown_beside_an_unknown_one_that_is_named()
    {
        var context = Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-02");

        var answer = context.Ask(Status("ACT-001", "ACT-009"));

        Assert.Equal((MessageKind.Refusal, "Not in this plan: ACT-009."), (answer.Kind, answer.Summary));
        Assert.Equal(["ACT-001"], answer.RowIds());
    }
}
