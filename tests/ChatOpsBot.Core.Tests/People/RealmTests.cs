using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.People;

public sealed class RealmTests
{
    private static readonly Realms Many = new([new DividedPlatform("slack", ["T1"]), new DividedPlatform("teams", [])]);

    [Theory]
    [InlineData("local", "local", "local/local")]
    [InlineData("slack", "T1", "local/local")]
    [InlineData("slack", "T2", "slack/T2")]
    [InlineData("teams", "T1", "teams/T1")]
    [InlineData("mail", "x", "local/local")]
    public void Of_a_divided_platform_only_its_own_workspaces_belong_to_the_house(string platform, string workspace, string realm) =>
        Assert.Equal(realm, Many.Of(new WorkspaceKey(platform, workspace)).Key.ToString());

    [Theory]
    [InlineData("slack", "T2", "slack", "T2", true)]
    [InlineData("slack", "T2", "slack", "T3", false)]
    [InlineData("slack", "T2", "local", "local", false)]
    [InlineData("slack", "T1", "local", "local", true)]
    [InlineData("slack", "T1", "teams", "T1", false)]
    public void A_realm_contains_what_belongs_to_it_and_nothing_else(string platform, string workspace, string other, string otherWorkspace, bool contains) =>
        Assert.Equal(contains, Many.Of(new WorkspaceKey(platform, workspace)).Contains(new WorkspaceKey(other, otherWorkspace)));

    [Fact]
    public void Where_no_platform_is_divided_all_belong_together() => Assert.True(new Realms([]).Of(new WorkspaceKey("slack", "T9")).IsHouse);
}
