using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.People.SamplePeople;

namespace ChatOpsBot.Core.Tests.People;

public sealed class PlanAndStepsTests
{
    private static readonly PlanChoice Sample = new(Key, "Moving the library");
    private static readonly PlanChoice Other = new(new PlanKey("local", "local", "bakery"), "Opening the bakery");

    [Theory]
    [InlineData("sample", "", "sample")]
    [InlineData("sample bakery", "bakery", "bakery")]
    [InlineData("sample bakery", "", "ask sample bakery")]
    [InlineData("sample bakery", "sample bakery", "ask sample bakery")]
    [InlineData("", "", "none")]
    public void A_message_in_a_conversation_that_is_bound_to_none_is_about_the_only_plan_possible(string there, string own, string expected)
    {
        var decision = ConversationPlan.Decide(
            [.. Split(there).Select(Named)], [.. Split(own).Select(name => Named(name).Key)]);

        Assert.Equal(expected, decision switch
        {
            ConversationPlan.Of of => of.Plan.Plan,
            ConversationPlan.Ask ask => $"ask {string.Join(' ', ask.Choices.Select(choice => choice.Key.Plan))}",
            _ => "none",
        });
    }

    [Theory]
    [InlineData("slack", "T1", "own")]
    [InlineData("slack", "T2", "sample bakery")]
    [InlineData("local", "local", "sample bakery")]
    public void A_workspace_has_its_own_plans_and_one_without_any_has_those_of_this_machine(string platform, string workspace, string plans)
    {
        var own = new PlanChoice(new PlanKey("slack", "T1", "own"), "Own");

        Assert.Equal(plans, string.Join(' ', ConversationPlan.In(new WorkspaceKey(platform, workspace), [Sample, Other, own]).Select(plan => plan.Key.Plan)));
    }

    [Theory]
    [InlineData("bakery", "bakery")]
    [InlineData("the LIBRARY", "sample")]
    [InlineData("opening", "bakery")]
    [InlineData("the", null)]
    [InlineData("garden", null)]
    public void A_plan_is_named_by_its_short_name_or_words_of_its_title(string typed, string? plan) =>
        Assert.Equal(plan, ConversationPlan.Named(typed, [Sample, Other])?.Key.Plan);

    [Fact]
    public void A_new_start_moves_relative_dates_and_never_days()
    {
        var plan = Staffed(Action("ACT-001", "J+3"), Action("ACT-002", "2026-12-24"), Action("ACT-003", "J+5", ActionStatus.Done));

        var moves = Assert.IsType<StartDecision.Moves>(PlanStartRules.Decide("2026-12-07", plan, new DateOnly(2026, 12, 2)));

        var moved = Assert.Single(moves.Moved);
        Assert.Equal(("ACT-001", new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 10)), (moved.Action.Code.ToString(), moved.Before, moved.After));
        Assert.Equal(1, moves.Kept);
        var after = plan.With([new FieldChange(Subject.Plan, ChangedField.Start, null, null, FieldValue.Of((DateOnly?)moves.New))], DateTimeOffset.UnixEpoch);
        Assert.Equal([new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 12)], after.Actions.Select(action => action.DueDay));
        Assert.Equal((plan.Version + 1, moves.New), (after.Version, after.Start));
    }

    [Theory]
    [InlineData("30/11", "The plan starts on Monday 30 November 2026 already.")]
    [InlineData("J+3", "“J+3” is not a date I can read here.")]
    [InlineData("monday", "Start (J0): Monday 30 November 2026 → Monday 7 December 2026")]
    public void A_start_is_a_day(string when, string said) =>
        Assert.Equal(said, PlanStartMessages.Of(Language.English, PlanStartRules.Decide(when, Staffed(), new DateOnly(2026, 11, 30))).Summary);

    [Fact]
    public void The_next_step_is_what_is_still_missing_first()
    {
        var plan = Staffed(Action("ACT-001", "J+3"));
        var unstarted = Core.Tests.Answers.SamplePlan.Plan(Action("ACT-001", "J+3") with { Owners = ["Ada Stone"] }).Snapshot(null);
        var people = new Book().With("Karim Benali", Local("Karim Benali"), role: "Architect").Snapshot;
        var owned = Staffed(Action("ACT-001", "J+3") with { Owners = ["Ada Stone"] });

        Assert.Equal(FirstStep.Start, FirstSteps.Of(unstarted, people).Next);
        Assert.Equal(FirstStep.People, FirstSteps.Of(plan, people).Next);
        Assert.Equal(FirstStep.People, FirstSteps.Of(owned, PeopleSnapshot.Empty).Next);
        Assert.Equal(FirstStep.Channel, FirstSteps.Of(owned, people).Next);
        var bound = new Book().With("Karim Benali", Local("Karim Benali"), role: "Architect").Bound("page", Key);
        Assert.Equal(FirstStep.SwitchOn, FirstSteps.Of(owned, bound.Snapshot).Next);
        Assert.Null(FirstSteps.Of(owned, bound.Set(PlanSettingKey.Reminders, "on").Snapshot).Next);
    }

    [Fact]
    public void The_card_of_the_first_steps_asks_for_every_owner_and_every_role()
    {
        var plan = Staffed(Action("ACT-001"), Action("ACT-002") with { Owners = ["Ada Stone"] }, Action("ACT-003"));

        var card = FirstStepsMessages.Of(Language.English, plan, FirstSteps.Of(plan, PeopleSnapshot.Empty));

        Assert.Equal(
            ["link Architect to", "assign ACT-001", "assign ACT-003"], card.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items).Select(button => button.Command));
        Assert.All(card.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items), button => Assert.Equal(PromptKind.Person, Assert.Single(button.Prompts).Kind));
    }

    private static PlanChoice Named(string name) => name == Other.Key.Plan ? Other : Sample;

    private static ImmutableArray<string> Split(string names) => [.. names.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
