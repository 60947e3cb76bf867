using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Plans;

/// <summary>What a newer document and chat both changed since the last one.</summary>
public sealed class ConflictTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ReadPlan Last = Plan(Action("ACT-001", "J+3"), Action("ACT-002", "J+4")) with
    {
        Items = [Gate("Certificates", "J+5")],
        GoNoGo = [new ReadGoNoGo("Production", Verdict.NoGo, "❌ NO-GO", default, 1)],
        Measures = [new ReadMeasure(MeasureKind.Kpi, "Coverage", "90 %", "70 %", null, null, null, null, 1)],
    };

    private static readonly ReadPlan Next = Plan(Action("ACT-001", "J+8") with { Owners = ["Ada"] }, Action("ACT-002", "J+9")) with
    {
        Items = [Gate("Certificates", "J+6")],
        GoNoGo = [new ReadGoNoGo("Production", Verdict.Unknown, "⚠️ maybe", default, 1)],
        Measures = [new ReadMeasure(MeasureKind.Kpi, "Coverage", "90 %", "80 %", null, null, null, null, 1)],
    };

    [Fact]
    public void Each_is_named_with_both_values_and_chat_stays()
    {
        var (plan, diff) = Reimported(ImportChoice.Chat);

        Assert.Equal(
            [
                "ACT-001.due: 2026-12-10 or J+8", "ACT-001.owner: Bob or Ada", "ACT-002.due: 2026-12-20 or J+9", "GATE-1.due: 2026-12-11 or J+6",
                "GONOGO-1.verdict: GO or ⚠️ maybe", "KPI-1.value: 75 % or 80 %",
            ],
            diff.Conflicts.Select(conflict => $"{conflict.Name}: {conflict.Change.Old} or {conflict.Change.New}").Order(StringComparer.Ordinal));
        Assert.Equal(("2026-12-10", "Bob", "GO", "75 %"), ($"{plan.Actions[0].Due}", plan.Actions[0].Owners.Single(), plan.GoNoGo[0].Text, plan.Measures[0].Value));
    }

    [Fact]
    public void Those_that_are_named_are_the_documents_and_the_others_chats()
    {
        var (plan, diff) = Reimported(ImportChoice.Read(["document:act-001.due,GATE-1.due", "document:KPI-1.value"])!);

        Assert.Equal(("J+8", "Bob", "2026-12-20", "J+6", "80 %"),
            ($"{plan.Actions[0].Due}", plan.Actions[0].Owners.Single(), $"{plan.Actions[1].Due}", $"{plan.Items[0].Due}", plan.Measures[0].Value));
        Assert.Equal(["ACT-001.due", "GATE-1.due", "KPI-1.value"], diff.Conflicts.Where(conflict => conflict.Taken is ImportSide.Document).Select(conflict => conflict.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_can_be_the_documents_but_those_that_are_named()
    {
        var (plan, _) = Reimported(ImportChoice.Read(["document", "chat:ACT-001.owner"])!);

        Assert.Equal(("J+8", "Bob", "J+9", "⚠️ maybe"), ($"{plan.Actions[0].Due}", plan.Actions[0].Owners.Single(), $"{plan.Actions[1].Due}", plan.GoNoGo[0].Text));
    }

    [Theory]
    [InlineData("2026-12-10", "J+10")] // as an export writes it in the hand of the author
    [InlineData("2026-12-10", "2026-12-10")]
    public void Two_sides_that_say_the_same_are_no_conflict(string chat, string document)
    {
        var last = Plan(Action("ACT-001", "J+3"));
        var before = Live(last, new FieldChange(Subject.Action(1), ChangedField.Due, null, "J+3", chat));

        var (plan, _, diff) = Core.Plans.Plan.Reimported(before, last, Plan(Action("ACT-001", document)), null, ImportChoice.Chat, File, Now);

        Assert.Empty(diff.Conflicts);
        Assert.Empty(diff.KeptFromChat);
        Assert.Equal(chat, $"{plan.Actions[0].Due}");
    }

    [Fact]
    public void A_reason_is_asked_about_where_both_say_that_it_is_blocked()
    {
        var last = Plan(Action("ACT-001"));
        var before = Live(
            last,
            new FieldChange(Subject.Action(1), ChangedField.Status, null, "ToDo", "Blocked"), new FieldChange(Subject.Action(1), ChangedField.BlockedReason, null, null, "no key"));
        var next = Plan(Action("ACT-001", status: ActionStatus.Blocked) with { BlockedReason = "no room" });

        var (plan, _, diff) = Core.Plans.Plan.Reimported(before, last, next, null, ImportChoice.All(ImportSide.Document), File, Now);

        Assert.Equal("ACT-001.reason", Assert.Single(diff.Conflicts).Name);
        Assert.Equal((ActionStatus.Blocked, "no room"), (plan.Actions[0].Status, plan.Actions[0].BlockedReason));
    }

    [Fact]
    public void What_only_chat_changed_is_told_as_kept_and_what_only_the_document_changed_as_changed()
    {
        var last = Plan(Action("ACT-001", "J+3"), Action("ACT-002", "J+4")) with { Items = [Gate("Certificates", "J+5")] };
        var before = Live(last, new FieldChange(Subject.Action(1), ChangedField.Due, null, "J+3", "2026-12-10"));

        var diff = Core.Plans.Plan.Reimported(before, last, last with { Actions = [last.Actions[0], Action("ACT-002", "J+9"), Action("ACT-003")], Items = [] }, null, ImportChoice.Chat, File, Now).Diff;

        Assert.Equal(("ACT-003", "ACT-002", "GATE-1", "ACT-001"), (diff.Added.Single(), diff.Changed.Single(), diff.Removed.Single(), diff.KeptFromChat.Single()));
    }

    [Theory]
    [InlineData("document:ACT-01.due", "ACT-01.due", "ACT-001.due")]
    [InlineData("document:ACT-001.date", "ACT-001.date", "ACT-001.due")]
    [InlineData("document:whatever", "whatever", null)]
    public void A_name_that_is_none_gets_the_nearest_that_is_one(string written, string name, string? nearest) =>
        Assert.Equal((name, nearest), ImportChoice.Read([written])!.Unknown(Reimported(ImportChoice.Chat).Diff.Conflicts));

    [Theory]
    [InlineData("both")]
    [InlineData("ACT-001.due")]
    [InlineData("book:ACT-001.due")]
    public void A_side_that_is_neither_is_no_choice(string written) => Assert.Null(ImportChoice.Read([written]));

    [Fact]
    public void A_choice_is_read_as_it_was_written()
    {
        var choice = ImportChoice.Read(["document", "chat:ACT-001.due,ACT-002.due", "document:ACT-003.due"])!;

        Assert.Equal(["document", "chat:ACT-001.due,ACT-002.due", "document:ACT-003.due"], choice.Write());
        Assert.Equal(choice.Write(), ImportChoice.Read(choice.Write())!.Write());
    }

    private static DocumentFile File => new("sample.md", [], false);

    private static ReadItem Gate(string text, string due) => new() { Id = new ItemId(ItemKind.Gate, 1), Text = text, TextSpan = default, Line = 1, Due = DueDate.Read(due) };

    private static Plan Live(ReadPlan last, params FieldChange[] changes)
    {
        var plan = Core.Plans.Plan.FromDocument(new PlanKey("local", "local", "sample"), last, J0, File, Now, before: null);
        foreach (var change in changes) plan.Actions[change.Subject.Number - 1].Apply(change);
        return plan;
    }

    private static (PlanSnapshot Plan, ImportDiff Diff) Reimported(ImportChoice choice)
    {
        var before = Live(
            Last,
            new FieldChange(Subject.Action(1), ChangedField.Due, null, "J+3", "2026-12-10"), new FieldChange(Subject.Action(1), ChangedField.Owners, null, null, "Bob"),
            new FieldChange(Subject.Action(2), ChangedField.Due, null, "J+4", "2026-12-20"));
        before.Items[0].Apply(new FieldChange(Subject.Of(before.Items[0].Id), ChangedField.Due, null, "J+5", "2026-12-11"), Now);
        before.GoNoGo[0].Apply(new FieldChange(Subject.GoNoGo(1), ChangedField.Verdict, null, "❌ NO-GO", "GO"));
        before.Measures[0].Apply(new FieldChange(Subject.Of(MeasureKind.Kpi, 1), ChangedField.Measured, null, "70 %", "75 %"));
        var (_, after, diff) = Core.Plans.Plan.Reimported(before, Last, Next, null, choice, File, Now);
        return (after, diff);
    }
}
