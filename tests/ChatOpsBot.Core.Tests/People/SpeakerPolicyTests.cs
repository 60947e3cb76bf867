using ChatOpsBot.Core.People;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.People.SamplePeople;

namespace ChatOpsBot.Core.Tests.People;

public sealed class SpeakerPolicyTests
{
    [Theory]
    [InlineData("", "", Right.Admin)]
    [InlineData("", "local:Ada Stone", Right.Viewer)]
    [InlineData("Ada Stone", "", Right.Lead)]
    [InlineData("ada stone", "", Right.Lead)]
    [InlineData("Ada", "", Right.Member)]
    [InlineData("Project manager", "", Right.Lead)]
    [InlineData("Karim Benali", "", Right.Member)]
    [InlineData("Karim Benali", "local:Karim Benali", Right.Admin)]
    [InlineData("Karim Benali", "slack:Karim Benali", Right.Member)]
    [InlineData("Somebody New", "", Right.Member)]
    public void On_this_machine_the_name_chosen_says_the_right(string name, string admins, Right right) =>
        Assert.Equal(right, Local(name).On(Staffed(), PeopleSnapshot.Empty, admins).Right);

    [Fact]
    public void Whoever_chose_no_name_is_admin_until_somebody_is()
    {
        Assert.Equal(Right.Admin, Local("").On(Staffed(), new Book().With("Karim Benali", Local("Karim Benali"), Right.Lead).Snapshot).Right);
        Assert.Equal(Right.Viewer, Local("").On(Staffed(), new Book().With("Karim Benali", Local("Karim Benali"), Right.Admin).Snapshot).Right);
    }

    [Theory]
    [InlineData(Standing.Member, Right.Member)]
    [InlineData(Standing.Guest, Right.Viewer)]
    [InlineData(Standing.Operator, Right.Admin)]
    public void An_account_nobody_knows_has_what_its_door_vouches_for(Standing standing, Right right) =>
        Assert.Equal(right, Slack("U1").On(Staffed(), PeopleSnapshot.Empty, standing: standing).Right);

    [Theory]
    [InlineData(Right.Viewer)]
    [InlineData(Right.Member)]
    [InlineData(Right.Lead)]
    public void A_grant_comes_before_the_role_and_before_the_guest(Right granted)
    {
        var people = new Book().With("Ada Stone", Slack("U1"), granted).Snapshot;

        Assert.Equal(granted, Slack("U1").On(Staffed(), people).Right);
        Assert.Equal(granted, Slack("U1").On(Staffed(), people, standing: Standing.Guest).Right);
    }

    [Fact]
    public void A_guest_who_fills_the_leading_role_still_views() =>
        Assert.Equal(Right.Viewer, Slack("U1").On(Staffed(), new Book().With("Ada Stone", Slack("U1")).Snapshot, standing: Standing.Guest).Right);

    [Fact]
    public void Every_account_of_an_admin_is_admin_and_so_is_every_account_joined_to_a_configured_one()
    {
        var people = new Book().With("Karim Benali", Slack("U1"), also: Teams("29:1")).Snapshot;

        Assert.Equal(Right.Admin, Teams("29:1").On(Staffed(), people, "slack:U1").Right);
        Assert.Equal(Right.Member, Teams("29:1").On(Staffed(), people).Right);
    }

    [Fact]
    public void The_role_that_leads_may_be_linked_in_chat()
    {
        var people = new Book().With("Karim Benali", Slack("U1"), role: "Project manager").Snapshot;

        var speaker = Slack("U1").On(Staffed(), people);

        Assert.Equal(Right.Lead, speaker.Right);
        Assert.Equal(["Systems", "Project manager"], speaker.Roles);
    }

    [Fact]
    public void A_grant_holds_for_its_own_plan_alone()
    {
        var people = new Book().With("Karim Benali", Slack("U1"), Right.Lead).Snapshot;

        Assert.Equal(Right.Lead, people.GrantOf(1, Key));
        Assert.Null(people.GrantOf(1, Key with { Plan = "another" }));
    }

    [Theory]
    [InlineData("Karim Benali", true)]
    [InlineData("karim bénali", true)]
    [InlineData("Systems", true)]
    [InlineData("Architect", true)]
    [InlineData("Karim", false)]
    [InlineData("Sofia Moreau", false)]
    public void Somebody_owns_what_bears_their_whole_name_or_a_role_they_fill(string owner, bool owns)
    {
        var people = new Book().With("Karim Benali", Slack("U1"), role: "Architect").Snapshot;
        var plan = Staffed(Action("ACT-001") with { Owners = [owner] });

        Assert.Equal(owns, Slack("U1").On(plan, people).Owns(plan.Actions[0]));
    }

    [Fact]
    public void Who_has_a_right_is_named_whether_granted_configured_or_by_role()
    {
        var people = new Book().With("Sofia Moreau", Slack("U1"), Right.Lead).With("Hugo Petit", Slack("U2"), Right.Admin).Snapshot;
        var admins = AdminList.Read("slack:U2, teams:29:7, local:Inès Roux", out _);

        Assert.Equal(["Sofia Moreau", "Hugo Petit", "Ada Stone", "teams:29:7", "Inès Roux"], RightHolders.Of(Right.Lead, Staffed(), people, admins));
        Assert.Equal(["Hugo Petit", "teams:29:7", "Inès Roux"], RightHolders.Of(Right.Admin, Staffed(), people, admins));
    }

    [Theory]
    [InlineData("slack:U1, teams:29:1abc", 2, "")]
    [InlineData("", 0, "")]
    [InlineData("U1", 0, "U1")]
    [InlineData("slack:U1, :x, y:", 1, ":x")]
    public void The_setting_names_a_platform_and_a_user_each(string setting, int entries, string wrong)
    {
        Assert.Equal(entries, AdminList.Read(setting, out var first).Entries.Length);
        Assert.Equal(wrong, first);
    }
}
