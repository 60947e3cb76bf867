using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class OverdueTests
{
    [Theory]
    [InlineData("J+3", "2026-12-03", false)] // a Thursday, the due day itself
    [InlineData("J+3", "2026-12-04", true)]
    [InlineData("J+5", "2026-12-05", false)] // a Saturday: the Monday after is in time
    [InlineData("J+5", "2026-12-07", false)]
    [InlineData("J+5", "2026-12-08", true)]
    [InlineData("2026-12-25", "2026-12-28", false)] // Christmas, a Friday
    [InlineData("2026-12-25", "2026-12-29", true)]
    [InlineData("before go-live", "2030-01-01", false)]
    public void Overdue_begins_the_day_after_the_due_day_or_after_the_next_working_day(string due, string today, bool overdue)
    {
        var context = Plan(Action("ACT-001", due)).Snapshot(J0).On(today);

        Assert.Equal(overdue ? ["ACT-001"] : [], context.Ask(new Question.Overdue()).RowIds());
    }

    [Theory]
    [InlineData(ActionStatus.ToDo, true)]
    [InlineData(ActionStatus.InProgress, true)]
    [InlineData(ActionStatus.Blocked, true)]
    [InlineData(ActionStatus.Done, false)]
    [InlineData(ActionStatus.Archived, false)]
    public void Only_an_open_action_is_overdue(ActionStatus status, bool overdue)
    {
        var context = Plan(Action("ACT-001", "J+1", status)).Snapshot(J0).On("2027-01-15");

        Assert.Equal(overdue ? ["ACT-001"] : [], context.Ask(new Question.Overdue()).RowIds());
    }

    [Fact]
    public void An_incomplete_action_is_never_overdue()
    {
        var context = Plan(Action("ACT-001", "J+1") with { IsIncomplete = true }).Snapshot(J0).On("2027-01-15");

        Assert.Empty(context.Ask(new Question.Overdue()).RowIds());
    }

    [Fact]
    public void Without_J0_nothing_counted_from_it_is_overdue_and_one_line_says_how_to_set_it()
    {
        var context = Plan(Action("ACT-001", "J+1")).Snapshot(start: null).On("2027-01-15");

        var answer = context.Ask(new Question.Overdue());

        Assert.Empty(answer.RowIds());
        Assert.Contains(answer.Blocks, block => block is MessageBlock.Context note && note.Text.ToString().Contains("plan start 2026-11-30", StringComparison.Ordinal));
    }

    [Fact]
    public void The_longest_overdue_stands_first()
    {
        var context = Plan(Action("ACT-001", "J+4"), Action("ACT-002", "J+1"), Action("ACT-003", "J+2")).Snapshot(J0).On("2027-01-15");

        Assert.Equal(["ACT-002", "ACT-003", "ACT-001"], context.Ask(new Question.Overdue()).RowIds());
    }
}
