using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.Changes.SampleChanges;

namespace ChatOpsBot.Core.Tests.Changes;

/// <summary>Changes of what a plan tracks beside its actions.</summary>
public sealed class ItemChangeTests
{
    private static readonly Dictionary<string, Func<string, Change>> Commands = new()
    {
        ["start"] = id => new Change.Start(Ids(id)),
        ["done"] = id => new Change.Complete(Ids(id), OpenSteps.Ask),
        ["undone"] = id => new Change.Undone(Ids(id)),
        ["block"] = id => new Change.Block(Ids(id), "no key"),
        ["unblock"] = id => new Change.Unblock(Ids(id)),
        ["reopen"] = id => new Change.Reopen(Ids(id), null),
        ["archive"] = id => new Change.Archive(Ids(id)),
        ["assign"] = id => new Change.Assign(Ids(id), ["Ada"]),
        ["due"] = id => new Change.SetDue(Ids(id), "2026-12-18"),
        ["priority"] = id => new Change.SetPriority(Ids(id), Priority.P1),
        ["spent"] = id => new Change.Spend(Ids(id), 1),
        ["note"] = id => new Change.Note(Ids(id), "called"),
    };

    [Theory]
    [InlineData("GATE-1", "done", "Status ToDo>Done")]
    [InlineData("GATE-2", "done", "AlreadyTrue")]
    [InlineData("GATE-2", "undone", "Status Done>ToDo")]
    [InlineData("GATE-2", "reopen", "Status Done>ToDo")]
    [InlineData("GATE-1", "undone", "AlreadyTrue")]
    [InlineData("GATE-1", "block", "Status ToDo>Blocked|BlockedReason >no key")]
    [InlineData("GATE-2", "block", "ItemIsDone")]
    [InlineData("GATE-3", "block", "BlockedReason no power>no key")]
    [InlineData("GATE-3", "unblock", "Status Blocked>ToDo|BlockedReason no power>")]
    [InlineData("GATE-3", "done", "Status Blocked>Done|BlockedReason no power>")]
    [InlineData("GATE-1", "unblock", "AlreadyTrue")]
    [InlineData("GATE-1", "assign", "Owners >Ada")]
    [InlineData("GATE-1", "due", "Due >2026-12-18")]
    [InlineData("GATE-1", "priority", "Priority P0>P1")]
    [InlineData("GATE-1", "note", "Note >called")]
    [InlineData("GATE-1", "start", "NotForItems")]
    [InlineData("GATE-1", "archive", "NotForItems")]
    [InlineData("GATE-1", "spent", "NotForItems")]
    [InlineData("CLO-1", "done", "Status ToDo>Done")]
    [InlineData("CLO-1", "block", "NotForItems")]
    [InlineData("CLO-1", "priority", "NotForItems")]
    [InlineData("LIV-1", "assign", "Owners >Ada")]
    [InlineData("DOC-1", "note", "Note >called")]
    [InlineData("GATE-9", "done", "UnknownAction")]
    public void An_item_takes_the_changes_that_mean_something_for_it(string id, string command, string expected) =>
        Assert.Equal(expected.Split('|'), Context.Decide(Commands[command](id)).Lines());

    [Fact]
    public void An_action_whose_id_looks_like_an_items_is_the_action()
    {
        var context = (Plan(Action("GATE-1")) with { Items = [Item("GATE-1")] }).Snapshot(J0).On("2026-12-02");

        Assert.Equal(Subject.Action(1), Assert.Single(((Decision.Write)context.Decide(Commands["done"]("GATE-1"))).Changes).Subject);
    }

    [Fact]
    public void Actions_and_items_are_changed_together_once_that_is_confirmed()
    {
        var both = new Change.Complete([.. Ids("ACT-001"), .. Ids("GATE-1")], OpenSteps.Ask);

        Assert.Equal(["ConfirmSeveral"], Context.Decide(both).Lines());
        Assert.Equal(["Status ToDo>Done", "Status ToDo>Done"], Context.Decide(both, Insistence.Confirmed).Lines());
    }

    [Theory]
    [InlineData("Availability", "99.95%", "Measured >99.95%")]
    [InlineData("avail", "99.95%", "Measured >99.95%")]
    [InlineData("mttr", "8 min", "Measured 9 min>8 min")]
    [InlineData("mttr", "9 min", "AlreadyTrue")]
    [InlineData("lag", "3", "NotOneOf")] // of two
    [InlineData("lag of the mirror", "3", "Measured >3")]
    [InlineData("throughput", "3", "NotOneOf")]
    public void A_figure_is_found_by_its_name_or_a_part_that_no_other_has(string name, string value, string expected) =>
        Assert.Equal(expected, Assert.Single(Context.Decide(new Change.Measure(MeasureKind.Sla, name, value)).Lines()));

    [Fact]
    public void Go_is_decided_by_somebody_who_says_so_twice()
    {
        var go = new Change.Decide("production", "GO");

        Assert.Equal(["ConfirmVerdict"], Context.Decide(go).Lines());
        Assert.Equal(["Verdict NO-GO (not yet)>GO"], Context.Decide(go, Insistence.Confirmed).Lines());
        Assert.Equal(["AlreadyTrue"], Context.Decide(new Change.Decide("production", "NO-GO (not yet)")).Lines());
        Assert.Equal(Verdict.Go, After(Context.Decide(go, Insistence.Confirmed)).Plan.GoNoGo[1].Verdict);
    }

    [Fact]
    public void The_last_gate_item_of_the_highest_priority_proposes_go_and_does_not_set_it()
    {
        var first = After(Context.Decide(Commands["done"]("GATE-1")));
        var last = (Decision.Write)first.Decide(Commands["done"]("GATE-3"));
        var after = first with { Plan = first.Plan.With(last.Changes, Now) };

        Assert.DoesNotContain("GO…", Buttons(ChangeMessages.Written(first, (Decision.Write)Context.Decide(Commands["done"]("GATE-1")))));
        Assert.Contains("Decide GO…", Buttons(ChangeMessages.Written(after, last)));
        Assert.Equal(Verdict.NoGo, after.Plan.GoNoGo[1].Verdict);
    }

    [Fact]
    public void What_is_raised_gets_the_next_number_of_its_kind_and_knows_what_it_is_about()
    {
        var raise = new Change.Raise(ItemKind.Attention, "ACT-001 waits for RSK-001", ["ACT-009", "act1", "RSK-001"]);
        var first = After(Context.Decide(raise));
        var second = After(first.Decide(raise), first);

        var item = second.Plan.Items.Single(item => item.Id == ItemId.Parse("ATT-2"));
        Assert.Equal(("ACT-001 waits for RSK-001", "ACT-001", Now), (item.Text, item.Subject, item.RaisedAt));
        Assert.Equal(ItemId.Parse("INC-1"), ((Decision.Write)Context.Decide(new Change.Raise(ItemKind.Incident, "down", []))).Raised!.Id);
    }

    [Fact]
    public void What_was_raised_ends_when_it_is_done_and_goes_on_when_that_is_taken_back()
    {
        var raised = After(Context.Decide(new Change.Raise(ItemKind.Decision, "who pays?", [])));
        var ended = After(raised.Decide(Commands["done"]("DEC-1")), raised);
        var again = After(ended.Decide(Commands["undone"]("DEC-1")), ended);

        Assert.Equal(Now, ended.Plan.Find(ItemId.Parse("DEC-1"))!.EndedAt);
        Assert.Null(again.Plan.Find(ItemId.Parse("DEC-1"))!.EndedAt);
    }

    [Fact]
    public void Another_start_moves_the_days_that_count_from_it_and_no_others()
    {
        var context = (Plan(Action("ACT-001", "J+3"), Action("ACT-002", "2026-12-10")) with { Items = [Item("GATE-1") with { Due = DueDate.FromStart(5) }] })
            .Snapshot(J0).On("2026-12-02");

        var plan = context.Plan.With([new FieldChange(Subject.Plan, ChangedField.Start, null, "2026-11-30", "2026-12-07")], Now);

        Assert.Equal((new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 10), new DateOnly(2026, 12, 10)), (plan.Start, plan.Actions[0].DueDay, plan.Actions[1].DueDay));
        Assert.Equal(new DateOnly(2026, 12, 12), plan.Items[0].DueDay);
        Assert.Equal(context.Plan.Version + 1, plan.Version);
    }

    [Fact]
    public void A_plan_is_closed_by_somebody_who_has_seen_what_is_open()
    {
        var decision = Context.Decide(new Change.ClosePlan());
        var message = ChangeMessages.ConfirmClosing(Context, "yes plan close");
        var closed = After(Context.Decide(new Change.ClosePlan(), Insistence.Confirmed));

        Assert.IsType<Decision.ConfirmClosing>(decision);
        Assert.Equal(["ACT-001", "GATE-1", "GATE-3", "CLO-1", "LIV-1", "DOC-1"], message.RowIds());
        Assert.Equal(Now, closed.Plan.ClosedAt);
        Assert.Equal(["AlreadyTrue"], closed.Decide(new Change.ClosePlan()).Lines());
    }

    [Theory]
    [InlineData(ChangedField.Status, "ToDo", "Done")]
    [InlineData(ChangedField.BlockedReason, null, "no key")]
    [InlineData(ChangedField.Owners, null, "Ada\nKarim")]
    [InlineData(ChangedField.Due, null, "2026-12-10")]
    [InlineData(ChangedField.Priority, "P0", "P2")]
    public void A_value_of_an_item_is_written_alike_into_the_rows_and_into_the_snapshot(ChangedField field, string? old, string? value)
    {
        var plan = Core.Plans.Plan.FromDocument(
            new PlanKey("local", "local", "sample"), Read, J0, new DocumentFile("sample.md", [], false), DateTimeOffset.UnixEpoch, before: null);
        var before = PlanSnapshot.Of(plan);
        var change = new FieldChange(Subject.Of(ItemId.Parse("GATE-1")), field, null, old, value);

        var after = before.With([change], Now);
        plan.Items[0].Apply(change, Now);

        Assert.Equal(2, after.Items[0].Version);
        Assert.Equivalent(PlanSnapshot.Of(plan).Items[0] with { Version = 0 }, after.Items[0] with { Version = 0 }, strict: true);
        Assert.NotEqual(before.Items[0] with { Version = 0 }, after.Items[0] with { Version = 0 });
    }

    private static ReadPlan Read => Plan(Action("ACT-001")) with
    {
        Items =
        [
            Item("GATE-1") with { Priority = Priority.P0 }, Item("GATE-2") with { Done = true, Priority = Priority.P0 },
            Item("GATE-3") with { BlockedReason = "no power", Priority = Priority.P0 }, Item("CLO-1"), Item("LIV-1"), Item("DOC-1"), Item("PRE-1"),
        ],
        Measures = [Sla("Availability", null), Sla("MTTR", "9 min"), Sla("Lag of the mirror", null), Sla("Lag of the queue", null)],
        GoNoGo = [new ReadGoNoGo("Tests", Verdict.Go, "GO", default, 1), new ReadGoNoGo("Production", Verdict.NoGo, "NO-GO (not yet)", default, 1)],
        Risks = [new ReadRisk { Id = RiskId.Parse("RSK-001"), Title = "Nobody there", Line = 1 }],
    };

    private static AnswerContext Context { get; } = Read.Snapshot(J0).On("2026-12-02");

    private static AnswerContext After(Decision decision, AnswerContext? before = null)
    {
        var (context, write) = (before ?? Context, (Decision.Write)decision);
        return context with { Plan = context.Plan.With(write.Changes, Now, write.Added, write.Raised) };
    }

    private static IEnumerable<string> Buttons(BotMessage message) => message.Blocks.OfType<MessageBlock.Buttons>().SelectMany(buttons => buttons.Items).Select(button => button.Label);

    private static ReadItem Item(string id) => new() { Id = ItemId.Parse(id), Text = $"Text of {id}", TextSpan = default, Line = 1 };

    private static ReadMeasure Sla(string name, string? value) => new(MeasureKind.Sla, name, null, value, null, null, null, null, 1);
}
