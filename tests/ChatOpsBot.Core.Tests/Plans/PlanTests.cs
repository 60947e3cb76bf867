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
    public void Versions_go_on_counting_when_a_plan_is_replaced()
    {
        var first = Core.Plans.Plan.FromDocument(Key, Plan(Action("ACT-001")), J0, File, DateTimeOffset.UnixEpoch, before: null);

        Assert.Equal(first.Version + 1, Core.Plans.Plan.FromDocument(Key, Plan(Action("ACT-001")), J0, File, DateTimeOffset.UnixEpoch, first).Version);
    }
}
