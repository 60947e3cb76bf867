using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class GoNoGoTests
{
    private const string Decision = """
        ## Go/No-Go

        | Criterion | Result |
        |-----------|--------|
        | Tests | ✅ **GO** |
        | Production | ❌ **NO-GO** (actions needed) |
        | Budget | to be seen |

        """;

    [Fact]
    public void Each_criterion_wears_its_verdict_and_keeps_its_remark() => Assert.Equal(
        ["Tests [GO]", "Production [NO-GO] · actions needed", "Budget [undecided] · to be seen"],
        WrittenPlan.Of(Decision).Asked("gonogo").Lines());

    [Fact]
    public void What_blocks_comes_first_by_priority_then_what_is_cleared()
    {
        var answer = WrittenPlan.Of(Gates("P2 [ ]", "P1 [x]", "P0 [ ]")).Asked("gonogo");

        Assert.Equal(["GATE-3 Gate 3 [open] [P0]", "GATE-1 Gate 1 [open] [P2]", "GATE-2 Gate 2 [cleared] [P1]"], answer.Lines());
        Assert.Equal(["Gate items: 33%, 1 of 3 cleared"], answer.Bars());
        Assert.Equal(["Bad: 2 items still block production: 1 P0, 1 P2."], answer.Notices());
    }

    [Fact]
    public void When_the_last_P0_is_cleared_a_GO_can_be_proposed() => Assert.Equal(
        ["Warning: 1 item still blocks production: 1 P1. No P0 is left: a GO can be proposed."],
        WrittenPlan.Of(Decision + Gates("P0 [x]", "P1 [ ]")).Asked("gonogo").Notices());

    [Fact]
    public void A_plan_whose_gate_items_never_were_P0_is_not_told_that_none_is_left() => Assert.Equal(
        ["Bad: 1 item still blocks production: 1 P1."],
        WrittenPlan.Of(Decision + Gates("P1 [ ]")).Asked("gonogo").Notices());

    [Fact]
    public void When_all_are_cleared_the_decision_can_be_taken() => Assert.Equal(
        ["Good: Every gate item is cleared: the decision can be taken."],
        WrittenPlan.Of(Gates("P0 [x]", "P1 [x]")).Asked("gonogo").Notices());

    [Theory]
    [InlineData(Language.English, "Go/No-Go: Tests GO, Production NO-GO, Budget undecided, 1 of 2 cleared")]
    [InlineData(Language.French, "Go/No-Go: Tests GO, Production NO-GO, Budget à décider, 1 levé sur 2")]
    public void The_summary_says_it_in_one_line(Language language, string summary) =>
        Assert.Equal(summary, WrittenPlan.Of(Decision + Gates("P0 [x]", "P1 [ ]")).Asked("gonogo", language: language).Summary);

    /// <param name="rows">Priority and box of each.</param>
    private static string Gates(params string[] rows) =>
        $"\n## Blocking\n\n| Priority | Action | Status |\n|--|--|--|\n{string.Concat(rows.Select((row, index) => $"| {row[..2]} | Gate {index + 1} | {row[3..]} |\n"))}";
}
