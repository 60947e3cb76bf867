using ChatOpsBot.Core.Messages;
using static ChatOpsBot.Core.Tests.Answers.WrittenPlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class PriorityTests
{
    private static readonly string Three =
        Action("ACT-001", "Priority: P2", "Due date: J+1") + Action("ACT-002", "Priority: P1", "Due date: J+9") + Action("ACT-003", "Priority: P1", "Due date: J+5");

    [Fact]
    public void A_priority_that_names_an_action_is_shown_as_that_action()
    {
        var plan = Of(Table("Title of ACT-002|High|Now", "See ACT-003|Low|Later", "Buy a lamp|Low|Later"), Three);

        Assert.Equal(["ACT-002", "ACT-003", "3"], plan.Asked("priorities").RowIds());
        Assert.Contains("impact high · now", plan.Asked("priorities").Lines().First(), StringComparison.Ordinal);
    }

    [Fact]
    public void Left_open_they_are_proposed_by_priority_then_due_date()
    {
        var answer = Of(Table("-|High|Now", "-|Low|Later"), Three).Asked("priorities");

        Assert.Equal(["Warning: The document has named none of its priorities yet. By priority, then due date, it would be:"], answer.Notices());
        Assert.Equal(["ACT-003", "ACT-002"], answer.RowIds());
    }

    [Fact]
    public void Some_left_open_are_proposed_without_those_that_are_named()
    {
        var answer = Of(Table("ACT-003|High|Now", "-|Low|Later"), Three).Asked("priorities");

        Assert.Equal(["Warning: The document leaves 1 of them to be named. By priority, then due date, it would be:"], answer.Notices());
        Assert.Equal(["ACT-003", "ACT-002"], answer.RowIds());
    }

    [Fact]
    public void Without_a_table_three_are_proposed()
    {
        var answer = Of("", Three + Action("ACT-004")).Asked("priorités", language: Language.French);

        Assert.StartsWith("Warning: Le document n’a pas de table des actions prioritaires.", Assert.Single(answer.Notices()));
        Assert.Equal(["ACT-003", "ACT-002", "ACT-001"], answer.RowIds());
    }

    [Fact]
    public void When_nothing_is_open_nothing_is_proposed() => Assert.Equal(
        ["Warning: The document has no table of top priorities. And no action is open any more."],
        Of("", Action("ACT-001", "Status: done")).Asked("priorities").Notices());

    private static string Table(params string[] rows) =>
        $"| # | Action | Impact | Urgency |\n|--|--|--|--|\n{string.Concat(rows.Select((row, index) => $"| {index + 1} | {row.Replace("|", " | ")} |\n"))}";
}
