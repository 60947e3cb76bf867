using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Plans;

public class PlanKeyTests
{
    [Fact]
    public void A_plan_lives_in_a_workspace_of_a_platform()
    {
        var key = new PlanKey(new WorkspaceKey("slack", "T1"), "mm2");

        Assert.Equal(new PlanKey("slack", "T1", "mm2"), key);
        Assert.Equal(new WorkspaceKey("slack", "T1"), key.Home);
        Assert.Equal("slack/T1/mm2", key.ToString());
        Assert.Equal("slack/T1", key.Home.ToString());
    }

    [Fact]
    public void The_same_name_in_another_workspace_or_on_another_platform_is_another_plan()
    {
        var key = new PlanKey("slack", "T1", "mm2");

        Assert.NotEqual(key, new PlanKey("slack", "T2", "mm2"));
        Assert.NotEqual(key, new PlanKey("teams", "T1", "mm2"));
        Assert.NotEqual(key, new PlanKey("slack", "T1", "other"));
    }

    [Fact]
    public void This_machine_is_a_workspace_of_its_own() => Assert.Equal("local/local", WorkspaceKey.Local.ToString());
}
