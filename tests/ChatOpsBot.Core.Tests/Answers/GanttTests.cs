using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class GanttTests
{
    [Fact]
    public void Weeks_are_columns_the_done_part_is_full_and_this_week_is_marked() => Assert.Equal(
        """
                     ▼
        Week     1   2   3
        ACT-001 ███  ·   ·
        ACT-002  ·  ██░ ░░░
        ACT-003  ·   ·  ░░░
        """,
        Drawn(Plan(
            Planned("ACT-001", [1]) with { Status = ActionStatus.Done },
            Planned("ACT-002", [2, 3]) with { Boxes = Steps(2, 5) },
            Planned("ACT-003", [3])).Snapshot(J0).Asked("gantt", "2026-12-07")));

    [Fact]
    public void A_due_date_outside_the_planned_weeks_is_marked()
    {
        var answer = Plan(Planned("ACT-001", [1], due: "J+14")).Snapshot(J0).Asked("gantt", "2026-11-30");

        Assert.Contains("ACT-001 ░░░  ·   ◆", Drawn(answer), StringComparison.Ordinal);
        Assert.Contains(answer.Notes(), note => note.Contains("◆ due outside the planned weeks", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("5", "ACT-001  ·   ·   ·  ░░░")]
    [InlineData("6", "ACT-001  ·   ·  ░░░ ░░░")]
    [InlineData(null, "ACT-001  ·   ·   ·  ░░░")]
    public void An_action_that_is_not_drawn_stands_in_the_weeks_its_effort_takes_before_it_is_due(string? days, string line)
    {
        var action = Action("ACT-001", "J+25") with { EffortDays = days is null ? null : decimal.Parse(days) };

        Assert.EndsWith($"\n{line}", Drawn(Plan(action).Snapshot(null).Asked("gantt")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_neither_weeks_nor_a_due_date_is_named() => Assert.Contains(
        "Neither weeks nor a known due date: ACT-002.", Plan(Planned("ACT-001", [1]), Action("ACT-002")).Snapshot(J0).Asked("gantt").Notes());

    [Fact]
    public void While_J0_is_unknown_no_week_is_marked()
    {
        var answer = Plan(Planned("ACT-001", [1], due: "J+3")).Snapshot(null).Asked("gantt");

        Assert.DoesNotContain("▼", Drawn(answer), StringComparison.Ordinal);
        Assert.Contains(answer.Notes(), note => note.StartsWith("J0 is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void Archived_actions_are_left_out() => Assert.DoesNotContain(
        "ACT-002", Drawn(Plan(Planned("ACT-001", [1]), Planned("ACT-002", [1]) with { Status = ActionStatus.Archived }).Snapshot(J0).Asked("gantt")), StringComparison.Ordinal);

    [Theory]
    [InlineData("gantt", "2026-12-01", "Gantt, weeks 1 to 12", "ACT-001 ACT-002")]
    [InlineData("gantt", "2027-03-01", "Gantt, weeks 13 to 24", "ACT-003")]
    [InlineData("gantt page 2", "2026-12-01", "Gantt, weeks 13 to 24", "ACT-003")]
    [InlineData("gantt page 99", "2026-12-01", "Gantt, weeks 49 to 60", "ACT-004")]
    [InlineData("gantt", "2030-01-01", "Gantt, weeks 49 to 60", "ACT-004")]
    public void More_than_twelve_weeks_are_paged_and_the_page_of_this_week_comes_first(string command, string today, string title, string actions)
    {
        var plan = Plan(Planned("ACT-001", [1]), Planned("ACT-002", [12]), Planned("ACT-003", [13]), Planned("ACT-004", [50])).Snapshot(J0);

        var answer = plan.Asked(command, today);

        Assert.StartsWith(title, answer.Summary, StringComparison.Ordinal);
        Assert.Equal(actions.Split(' '), Drawn(answer).Split('\n').Where(line => line.StartsWith("ACT", StringComparison.Ordinal)).Select(line => line[..7]));
    }

    [Fact]
    public void More_than_twenty_actions_are_paged_and_a_sentence_says_so()
    {
        var plan = Plan([.. Enumerable.Range(1, 25).Select(number => Planned($"ACT-{number:000}", [1]))]).Snapshot(J0);

        var (first, second) = (plan.Asked("gantt"), plan.Asked("gantt page 2"));

        Assert.Contains("Page 1 of 2: weeks 1 to 1, 20 of the 25 actions of these weeks.", first.Blocks.OfType<MessageBlock.Paragraph>().Select(block => block.Text.ToString()));
        Assert.Contains("gantt page 2", first.Commands());
        Assert.Contains("ACT-025", Drawn(second), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A1")]
    [InlineData("ACT-001")]
    [InlineData("TRANSFORMATI-123456789")]
    public void No_line_is_wider_than_a_code_block_of_a_chat(string id)
    {
        var plan = Plan(Planned(id, [1, 2, 3]), Planned("B2", [40])).Snapshot(J0);

        Assert.All(Drawn(plan.Asked("gantt")).Split('\n'), line => Assert.InRange(line.Length, 0, 60));
    }

    [Fact]
    public void Who_hears_it_is_told_the_same() => Assert.Equal(
        "Gantt, weeks 1 to 2. ACT-001 weeks 1 to 2, 40% done. This week: 1.",
        Plan(Planned("ACT-001", [1, 2]) with { Boxes = Steps(2, 5) }).Snapshot(J0).Asked("gantt", "2026-12-01")
            .Blocks.OfType<MessageBlock.Preformatted>().Single().Description);

    [Theory]
    [InlineData("J+999999")]
    [InlineData("9999-12-31")]
    public void A_due_date_beyond_any_column_is_left_out(string due) =>
        Assert.Contains("Neither weeks nor a known due date: ACT-002.", Plan(Planned("ACT-001", [1]), Action("ACT-002", due)).Snapshot(J0).Asked("gantt").Notes());

    private static ReadAction Planned(string id, int[] weeks, string due = "") => Action(id, due) with { Weeks = [.. weeks] };

    private static string Drawn(BotMessage answer) => answer.Blocks.OfType<MessageBlock.Preformatted>().Single().Text;
}
