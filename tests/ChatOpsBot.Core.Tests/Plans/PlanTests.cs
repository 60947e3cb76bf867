using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class PlanTests
{
    private static readonly PlanKey Key = new("local", "local", "sample");
    private static readonly DocumentFile File = new("sample.md", [], IsDemonstration: false);

    [Fact]
    public void A_document_without_a_title_is_called_by_its_file() =>
        Assert.Equal("sample.md", Core.Plans.Plan.FromDocument(Key, Plan(Action("ACT-001")) with { Title = "" }, null, File, DateTimeOffset.UnixEpoch, before: null).Title);

    [Fact]
    public void The_start_that_was_given_comes_before_the_one_the_document_names()
    {
        var read = Plan(Action("ACT-001")) with { Start = new DateOnly(2027, 1, 4) };

        Assert.Equal(J0, Core.Plans.Plan.FromDocument(Key, read, J0, File, DateTimeOffset.UnixEpoch, before: null).Start);
        Assert.Equal(new DateOnly(2027, 1, 4), Core.Plans.Plan.FromDocument(Key, read, null, File, DateTimeOffset.UnixEpoch, before: null).Start);
    }

    [Fact]
    public void Whom_a_plan_names_is_found_once_for_all_versions_with_the_same_owners()
    {
        var plan = Plan(Action("ACT-001") with { Owners = ["Ada Stone"] }, Action("ACT-002")).Snapshot(J0);

        var blocked = plan.With([new FieldChange(Subject.Action(1), ChangedField.BlockedReason, null, null, "no key")], DateTimeOffset.UnixEpoch);
        var assigned = blocked.With([new FieldChange(Subject.Action(2), ChangedField.Owners, null, null, "Karim")], DateTimeOffset.UnixEpoch);

        Assert.Equal(["Ada Stone"], plan.People);
        Assert.True(plan.People == plan.People && plan.People == blocked.People, "The names were gathered again.");
        Assert.Equal(["Ada Stone", "Karim"], assigned.People);
    }

    [Fact]
    public void Versions_go_on_counting_when_a_plan_is_replaced()
    {
        var first = Core.Plans.Plan.FromDocument(Key, Plan(Action("ACT-001")), J0, File, DateTimeOffset.UnixEpoch, before: null);

        Assert.Equal(first.Version + 1, Core.Plans.Plan.FromDocument(Key, Plan(Action("ACT-001")), J0, File, DateTimeOffset.UnixEpoch, first).Version);
    }
}
