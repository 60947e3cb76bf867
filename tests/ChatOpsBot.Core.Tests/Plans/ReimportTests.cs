using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Plans;

/// <summary>A newer document of a plan that lives in chat.</summary>
public sealed class ReimportTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("J+3", "J+3", "J+3", "J+3")]
    [InlineData("J+3", "J+3", "J+5", "J+5")] // changed in the document alone
    [InlineData("J+3", "2026-12-04", "J+3", "2026-12-04")] // changed in chat alone
    [InlineData("J+3", "2026-12-04", "J+5", "2026-12-04")] // in both: chat
    public void A_due_date_is_whose_alone_changed_it_and_chats_when_both_did(string last, string live, string next, string expected)
    {
        var plan = Live(Plan(Action("ACT-001", last)), new FieldChange(Subject.Action(1), ChangedField.Due, null, last, live));

        var after = Reimported(plan, Plan(Action("ACT-001", last)), Plan(Action("ACT-001", next)));

        Assert.Equal(expected, after.Actions[0].Due.ToString());
    }

    [Theory]
    [InlineData(ActionStatus.ToDo, ActionStatus.InProgress, ActionStatus.ToDo, ActionStatus.InProgress)]
    [InlineData(ActionStatus.ToDo, ActionStatus.ToDo, ActionStatus.Done, ActionStatus.Done)]
    [InlineData(ActionStatus.ToDo, ActionStatus.InProgress, ActionStatus.Done, ActionStatus.InProgress)]
    public void A_status_follows_the_same_rule(ActionStatus last, ActionStatus live, ActionStatus next, ActionStatus expected)
    {
        var plan = Live(Plan(Action("ACT-001", status: last)), new FieldChange(Subject.Action(1), ChangedField.Status, null, $"{last}", $"{live}"));

        Assert.Equal(expected, Reimported(plan, Plan(Action("ACT-001", status: last)), Plan(Action("ACT-001", status: next))).Actions[0].Status);
    }

    [Theory]
    [InlineData("Title", "Title", "In the document", "In the document")]
    [InlineData("Title", "In chat", "Title", "In chat")]
    [InlineData("Title", "In chat", "In the document", "In chat")]
    public void And_so_does_a_title(string last, string live, string next, string expected)
    {
        var plan = Live(Plan(Action("ACT-001") with { Title = last }), new FieldChange(Subject.Action(1), ChangedField.Title, null, last, live));

        Assert.Equal(expected, Reimported(plan, Plan(Action("ACT-001") with { Title = last }), Plan(Action("ACT-001") with { Title = next })).Actions[0].Title);
    }

    [Fact]
    public void A_ticked_step_is_known_by_its_text_wherever_the_document_moves_it()
    {
        var last = Plan(Action("ACT-001") with { Boxes = Steps(done: 0, of: 3) });
        var plan = Live(last, new FieldChange(Subject.Action(1), ChangedField.Box, 3, "open", "done"));
        var moved = Plan(Action("ACT-001") with { Boxes = [Step(1, "Step 3"), Step(2, "A new one"), Step(3, "Step 1", done: true)] });

        var steps = Reimported(plan, last, moved).Actions[0].Steps;

        Assert.Equal([("Step 3", true, 3), ("A new one", false, 4), ("Step 1", true, 1)], steps.Select(step => (step.Text, step.Done, step.Item)));
    }

    [Fact]
    public void Of_two_steps_that_read_alike_a_tick_stays_with_the_one_written_the_same()
    {
        var last = Plan(Action("ACT-001") with { Boxes = [Step(1, "Rédiger"), Step(2, "Rediger")] });
        var plan = Live(last, new FieldChange(Subject.Action(1), ChangedField.Box, 2, "open", "done"));

        var steps = Reimported(plan, last, Plan(Action("ACT-001") with { Boxes = [Step(1, "Rediger"), Step(2, "Rédiger")] })).Actions[0].Steps;

        Assert.Equal([("Rediger", true, 2), ("Rédiger", false, 1)], steps.Select(step => (step.Text, step.Done, step.Item)));
    }

    [Fact]
    public void An_action_that_is_gone_is_archived_one_added_in_chat_stays_and_ids_stay_their_own()
    {
        var last = Plan(Action("ACT-001"), Action("ACT-002"));
        var plan = Live(last);
        var added = ActionItem.New(new NewAction(3, ActionId.Parse("ACT-003"), "Said in chat", [], DueDate.None, null));

        var after = Reimported(plan, last, Plan(Action("ACT-002"), Action("ACT-009")), added);

        Assert.Equal(
            [("ACT-001", 1, ActionStatus.Archived), ("ACT-002", 2, ActionStatus.ToDo), ("ACT-003", 3, ActionStatus.ToDo), ("ACT-009", 4, ActionStatus.ToDo)],
            after.Actions.Select(action => ($"{action.Code}", action.Id, action.Status)).Order());
    }

    [Fact]
    public void Effort_spent_the_start_and_what_was_raised_stay()
    {
        var last = Plan(Action("ACT-001"));
        var plan = Live(last, new FieldChange(Subject.Action(1), ChangedField.SpentDays, null, null, "1.5"));

        var after = Reimported(plan, last, last, raised: PlanItem.New(new NewItem(ItemId.Parse("ATT-1"), "mind the gap", null, Now)));

        Assert.Equal((1.5m, J0, "mind the gap"), (after.Actions[0].SpentDays, after.Start, Assert.Single(after.Items).Text));
    }

    [Fact]
    public void An_item_keeps_its_number_when_another_is_put_before_it()
    {
        var last = Plan(Action("ACT-001")) with { Items = [Gate(1, "Access lists")] };
        var plan = Live(last, new FieldChange(Subject.Of(ItemId.Parse("GATE-1")), ChangedField.Status, null, "ToDo", "Done"));

        var after = Reimported(plan, last, last with { Items = [Gate(1, "Certificates"), Gate(2, "Access lists")] });

        Assert.Equal([("GATE-1", "Access lists", true), ("GATE-2", "Certificates", false)], after.Items.Select(item => ($"{item.Id}", item.Text, item.Done)));
    }

    [Fact]
    public void A_J0_that_the_document_alone_changed_is_the_documents_and_one_that_it_does_not_name_stays()
    {
        var last = Plan(Action("ACT-001")) with { Start = J0 };

        Assert.Equal(J0.AddDays(7), Reimported(Live(last), last, last with { Start = J0.AddDays(7) }).Start);
        Assert.Equal(J0, Reimported(Live(last), last, last with { Start = null }).Start);
    }

    private static ReadBox Step(int number, string text, bool done = false) => new(ChecklistKind.Step, number, "Steps", text, done, default, default);

    private static ReadItem Gate(int number, string text) => new() { Id = new ItemId(ItemKind.Gate, number), Text = text, TextSpan = default, Line = 1 };

    private static Plan Live(ReadPlan last, params FieldChange[] changes)
    {
        var plan = Core.Plans.Plan.FromDocument(new PlanKey("local", "local", "sample"), last, J0, new DocumentFile("sample.md", [], false), Now, before: null);
        foreach (var change in changes)
        {
            if (change.Subject.IsAction) plan.Actions[0].Apply(change);
            else plan.Items[0].Apply(change, Now);
        }

        return plan;
    }

    private static PlanSnapshot Reimported(Plan before, ReadPlan last, ReadPlan next, ActionItem? added = null, PlanItem? raised = null)
    {
        if (added is not null) ((List<ActionItem>)before.Actions).Add(added);
        if (raised is not null) ((List<PlanItem>)before.Items).Add(raised);
        return Core.Plans.Plan.Reimported(before, last, next, start: null, ImportChoice.Chat, new DocumentFile("sample.md", [], false), Now).After;
    }
}
