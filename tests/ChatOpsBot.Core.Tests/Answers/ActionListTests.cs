using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class ActionListTests
{
    [Fact]
    public void Mine_are_the_open_actions_of_the_asker_soonest_first()
    {
        var context = Plan(
            Action("ACT-001", "J+9") with { Owners = ["Léa Martin"] },
            Action("ACT-002", "J+2") with { Owners = ["Karim Benali", "Léa Martin"] },
            Action("ACT-003", "J+1", ActionStatus.Done) with { Owners = ["Léa Martin"] },
            Action("ACT-004", "J+1") with { Owners = ["Karim Benali"] }).Snapshot(J0).On("2026-12-01", asker: "lea martin");

        Assert.Equal(["ACT-002", "ACT-001"], context.Ask(new Question.Mine(null)).RowIds());
    }

    [Fact]
    public void Mine_includes_what_belongs_to_my_role_and_what_my_role_is_given_while_nobody_owns_it()
    {
        var plan = Plan(
            Action("ACT-001") with { Owners = ["DevOps"] },
            Action("ACT-002"),
            Action("ACT-003") with { Owners = ["Karim Benali"] }) with
        {
            Resources = [new ReadResource("Léa Martin", "DevOps", null, [ActionId.Parse("ACT-002"), ActionId.Parse("ACT-003")], 1)],
        };

        Assert.Equal(["ACT-001", "ACT-002"], plan.Snapshot(J0).On("2026-12-01", asker: "Léa").Ask(new Question.Mine(null)).RowIds());
    }

    [Fact]
    public void Mine_of_nobody_says_how_to_say_who_one_is()
    {
        var answer = Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-01", asker: null).Ask(new Question.Mine(null));

        Assert.Equal((MessageKind.Refusal, "I do not know who you are."), (answer.Kind, answer.Summary));
    }

    [Fact]
    public void Next_leaves_out_what_is_overdue_done_or_incomplete_and_says_how_many_are_overdue()
    {
        var context = Plan(
            Action("ACT-001", "J+1"),
            Action("ACT-002", "J+20"),
            Action("ACT-003", "J+10"),
            Action("ACT-004", "J+10", ActionStatus.Done),
            Action("ACT-005", "J+10") with { IsIncomplete = true }).Snapshot(J0).On("2026-12-07");

        var answer = context.Ask(new Question.Next());

        Assert.Equal(["ACT-003", "ACT-002"], answer.RowIds());
        Assert.Equal("1 action overdue. Ask: overdue", Assert.Single(answer.Blocks.OfType<MessageBlock.Notice>()).Text.ToString());
    }

    [Fact]
    public void Kinds_of_filters_narrow_and_values_of_one_kind_widen()
    {
        var context = Plan(
            Action("ACT-001") with { Priority = Priority.P0 },
            Action("ACT-002") with { Priority = Priority.P1 },
            Action("ACT-003", status: ActionStatus.Done) with { Priority = Priority.P1 },
            Action("ACT-004") with { Priority = Priority.P2 }).Snapshot(J0).On("2026-12-01");
        var filter = new ActionFilter { Priorities = [Priority.P0, Priority.P1], OpenOnly = true };

        Assert.Equal(["ACT-001", "ACT-002"], context.Ask(new Question.Actions(filter, 1)).RowIds());
    }

    [Fact]
    public void Words_match_titles_and_categories_accents_and_case_aside()
    {
        var context = Plan(
            Action("ACT-001") with { Title = "Sécurité du réseau" },
            Action("ACT-002") with { Category = "SECURITE" },
            Action("ACT-003")).Snapshot(J0).On("2026-12-01");

        Assert.Equal(["ACT-001", "ACT-002"], context.Ask(new Question.Actions(new ActionFilter { Words = ["sécurite"] }, 1)).RowIds());
    }

    [Fact]
    public void Due_days_are_inclusive_on_both_ends_and_undated_actions_are_left_out()
    {
        var context = Plan(Action("ACT-001", "J+1"), Action("ACT-002", "J+2"), Action("ACT-003", "J+3"), Action("ACT-004")).Snapshot(J0).On("2026-12-01");
        var filter = new ActionFilter { DueFrom = new DateOnly(2026, 12, 2), DueTo = new DateOnly(2026, 12, 3) };

        Assert.Equal(["ACT-002", "ACT-003"], context.Ask(new Question.Actions(filter, 1)).RowIds());
    }

    [Fact]
    public void An_archived_action_is_shown_only_when_asked_for()
    {
        var context = Plan(Action("ACT-001"), Action("ACT-002", status: ActionStatus.Archived)).Snapshot(J0).On("2026-12-01");

        Assert.Equal(["ACT-001"], context.Ask(new Question.Actions(ActionFilter.All, 1)).RowIds());
        Assert.Equal(["ACT-002"], context.Ask(new Question.Actions(new ActionFilter { Statuses = [ActionStatus.Archived] }, 1)).RowIds());
    }

    [Fact]
    public void A_long_list_pages_with_buttons_that_ask_for_the_neighbouring_pages()
    {
        var context = Plan([.. Enumerable.Range(1, 40).Select(number => Action($"ACT-{number:000}"))]).Snapshot(J0).On("2026-12-01");

        var second = context.Ask(new Question.Actions(ActionFilter.All, 2));

        Assert.Equal(("ACT-016", "ACT-030"), (second.RowIds().First(), second.RowIds().Last()));
        Assert.Equal(["actions page 1", "actions page 3"], second.Blocks.OfType<MessageBlock.Buttons>().Single().Items.Select(button => button.Command));
    }

    [Fact]
    public void What_was_understood_is_read_back()
    {
        var filter = new ActionFilter { Priorities = [Priority.P1], OpenOnly = true, Milestones = [new MilestoneId(2)] };
        var answer = Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-01").Ask(new Question.Actions(filter, 1));

        Assert.Equal("No action: P1, open, milestone M2.", answer.Summary);
    }

    [Theory]
    [InlineData("2026-12-01", "actions P1 open M2 from 2026-12-01 until 2026-12-09 page 3")]
    public void The_command_of_a_page_is_understood_as_the_same_filter(string today, string command)
    {
        var parsed = Assert.IsType<ParsedCommand.Asked>(CommandParser.Parse(command, DateOnly.Parse(today), J0));
        var question = Assert.IsType<Question.Actions>(parsed.Question);

        Assert.Equal((Priority.P1, true, new MilestoneId(2), 3),
            (question.Filter.Priorities.Single(), question.Filter.OpenOnly, question.Filter.Milestones.Single(), question.Page));
        Assert.Equal((new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 9)), (question.Filter.DueFrom, question.Filter.DueTo));
    }
}
