using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.Changes.SampleChanges;

namespace ChatOpsBot.Core.Tests.Changes;

public sealed class ClosedPlanTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);

    private static readonly string[] Said =
    [
        "start 1", "done 1", "undone 1", "block 1 no key", "unblock 1", "reopen 1", "archive 1", "assign 1 to Ada", "due 1 friday", "priority 1 P1", "title 1 Open the gate", "spent 1 2d",
        "note 1 called", "add Train the desk", "attention the dock is wet", "sla Availability 99%", "gonogo Tests GO",
    ];

    [Fact]
    public void Every_change_but_its_closing_and_opening_is_refused()
    {
        var changes = Said.Select(text => Assert.IsType<ParsedCommand.Changing>(CommandParser.Parse(text, Today, J0)).Change).ToList();

        Assert.Equal(
            typeof(Change).GetNestedTypes().Except([typeof(Change.ClosePlan), typeof(Change.Undo)]).Select(type => type.Name).Order(),
            changes.Select(change => change.GetType().Name).Order());
        Assert.All(changes, change => Assert.Equal(["PlanIsClosed"], Closed.Decide(change, Insistence.Confirmed).Lines()));
        Assert.Equal(["AlreadyTrue"], Closed.Decide(new Change.ClosePlan()).Lines());
    }

    [Theory]
    [InlineData(Language.French, "Ce plan est clôturé depuis le mercredi 2 décembre 2026 : rien n’a été changé. Pour le rouvrir, annuler dans les dix minutes ; ensuite, par un responsable du plan : plan début 2026-11-30")]
    [InlineData(Language.English, "This plan has been closed since Wednesday 2 December 2026: nothing was changed. To reopen it, undo within ten minutes; later, by a lead of the plan: plan start 2026-11-30")]
    public void The_refusal_says_how_to_open_it_again(Language language, string said)
    {
        var refused = Assert.IsType<Decision.Refused>(Closed.Decide(new Change.Note(Ids("ACT-001"), "called")));

        var message = RefusalMessages.Of(Closed with { Language = language }, refused.Reason, TimeZoneInfo.Utc);

        Assert.Equal((MessageKind.Refusal, said), (message.Kind, message.Summary));
    }

    [Fact]
    public void Questions_are_answered() => Assert.All(
        ["status 1", "plan", "overdue", "dashboard"],
        text => Assert.Equal(MessageKind.Answer, Answer.To(CommandParser.Parse(text, Today, J0), Closed).Kind));

    [Theory]
    [InlineData(ChangedField.Closed, null, "closed", "Closed closed>")]
    [InlineData(ChangedField.Start, "2026-11-23", "2026-11-30", "PlanIsClosed")]
    public void Of_a_closed_plan_only_the_closing_is_taken_back(ChangedField field, string? old, string value, string expected)
    {
        var line = JournalEntry.Of(5, 1, new FieldChange(Subject.Plan, field, null, old, value), "Sample", new ChangeOrigin(Now, "Ada", "page", IsPrivate: false), undoes: null);

        Assert.Equal([expected], UndoPolicy.Decide([line], "Ada", "page", Now, Closed.Plan).Lines());
    }

    [Theory]
    [InlineData("2026-11-30", "The plan is open again. It still starts on Monday 30 November 2026.", "2026-12-03")]
    [InlineData("2026-12-07", "The plan is open again. Start (J0): Monday 30 November 2026 → Monday 7 December 2026", "2026-12-10")]
    public void A_start_opens_it_again_also_the_same_one(string day, string said, string due)
    {
        var moves = Assert.IsType<StartDecision.Moves>(PlanStartRules.Decide(day, Closed.Plan, Today));

        var open = Closed.Plan.With(moves.Changes, Now);

        Assert.Equal(said, PlanStartMessages.Of(Language.English, moves).Summary);
        Assert.Equal((null, DateOnly.Parse(due)), (open.ClosedAt, open.Actions[0].DueDay));
        Assert.IsType<StartDecision.Already>(PlanStartRules.Decide(day, open, Today));
    }

    private static AnswerContext Closed { get; } = OfOpen(Plan(Action("ACT-001", "J+3")).Snapshot(J0).On("2026-12-02"));

    private static AnswerContext OfOpen(AnswerContext open) => open with
    {
        Plan = open.Plan.With(Assert.IsType<Decision.Write>(open.Decide(new Change.ClosePlan(), Insistence.Confirmed)).Changes, Now),
    };
}
