using ChatOpsBot.Core.Messages;
using static ChatOpsBot.Core.Tests.Answers.WrittenPlan;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class ClosingTests
{
    private static readonly string ThreeOfP1 =
        Action("ACT-001", "Priority: P1", "Status: done") + Action("ACT-002", "Priority: P1", "Status: done") + Action("ACT-003", "Priority: P1");

    [Theory]
    [InlineData("[ ] All P1 actions done", "CLO-1 All P1 actions done [not met yet] · P1: 2 of 3 done")]
    [InlineData("[x] All P1 actions done", "CLO-1 All P1 actions done [met] · P1: 2 of 3 done, ticked but not true yet")]
    [InlineData("[ ] All actions done", "CLO-1 All actions done [not met yet] · Actions: 2 of 3 done")]
    [InlineData("[ ] Documentation up to date", "CLO-1 Documentation up to date [not met yet]")]
    [InlineData("[ ] A P1 action was reviewed", "CLO-1 A P1 action was reviewed [not met yet]")]
    [InlineData("[ ] All P0 actions done", "CLO-1 All P0 actions done [not met yet]")]
    public void What_can_be_counted_is_told_beside_its_criterion(string criterion, string line) =>
        Assert.Equal([line], Closing(criterion, ThreeOfP1).Lines());

    [Fact]
    public void When_the_count_is_full_the_box_can_be_ticked() => Assert.Equal(
        ["CLO-1 All P1 actions done [not met yet] · P1: 1 of 1 done, can be ticked"],
        Closing("[ ] All P1 actions done", Action("ACT-001", "Priority: P1", "Status: done")).Lines());

    [Theory]
    [InlineData("Due date: J+10", "P2: 1 done and 1 planned of 2, can be ticked")]
    [InlineData("Due date: -", "P2: 1 done and 0 planned of 2")]
    [InlineData("Due date: some day", "P2: 1 done and 0 planned of 2")]
    public void Done_or_planned_is_kept_by_an_open_action_that_is_dated(string due, string evidence) => Assert.Equal(
        [$"CLO-1 All P2 actions done or planned [not met yet] · {evidence}"],
        Closing("[ ] All P2 actions done or planned", Action("ACT-001", "Priority: P2", "Status: done") + Action("ACT-002", "Priority: P2", due)).Lines());

    [Theory]
    [InlineData("Responsable: Léa", "P2 : 0 terminée et 1 planifiée sur 1, peut être coché")]
    [InlineData("Responsable: -", "P2 : 0 terminée et 0 planifiée sur 1")]
    public void Where_the_criterion_wants_an_owner_too_the_date_alone_is_not_enough(string owner, string evidence) => Assert.Equal(
        [$"CLO-1 Toutes les actions P2 terminées, ou datées avec leur responsable [à remplir] · {evidence}"],
        Closing("[ ] Toutes les actions P2 terminées, ou datées avec leur responsable", Action("ACT-001", "Priorité: P2", "Échéance: J+5", owner), Language.French).Lines());

    [Fact]
    public void An_incomplete_action_is_counted_apart_and_keeps_the_criterion_open() => Assert.Equal(
        ["CLO-1 All P1 actions done [not met yet] · P1: 1 of 1 done, 1 incomplete apart"],
        Closing("[ ] All P1 actions done", Action("ACT-001", "Priority: P1", "Status: done") + Action("ACT-002", "Priority: P1", "Owner: ${OWNER}")).Lines());

    [Fact]
    public void Deliverables_are_counted_too()
    {
        var plan = Of("## Closing\n\n- [ ] All deliverables accepted\n\n## Outputs\n\n| Deliverable | Status |\n|--|--|\n| One | ✅ |\n| Two | ⬜ |\n");

        Assert.Equal(["CLO-1 All deliverables accepted [not met yet] · Deliverables: 1 of 2 delivered"], plan.Asked("closing").Lines());
    }

    [Fact]
    public void The_card_of_a_criterion_has_the_count_as_well() => Assert.Equal(
        ["Neutral: P1: 2 of 3 done"], Of("## Closing criteria\n\n- [ ] All P1 actions done\n", ThreeOfP1).Asked("CLO-1").Notices());

    private static BotMessage Closing(string criterion, string actions, Language language = Language.English) =>
        Of($"## Closing criteria\n\n- {criterion}\n", actions).Asked("closing", language: language);
}
