using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Time;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.People.SamplePeople;

namespace ChatOpsBot.Core.Tests.People;

public sealed class LinkPolicyTests
{
    [Theory]
    [InlineData("Architect", "Karim Benali", "Architect: nobody → Karim Benali")]
    [InlineData("architect", "karim", "Architect: nobody → Karim Benali")]
    [InlineData("Architect", "Karim Benali|Sofia Moreau", "Architect: nobody → Karim Benali, Sofia Moreau")]
    [InlineData("Architect", "me", "Architect: nobody → Ada Stone")]
    [InlineData("Architect", "Somebody New", "Architect: nobody → Somebody New")]
    [InlineData("manager", "Karim Benali", "Project manager: nobody → Karim Benali")]
    [InlineData("Cook", "Karim Benali", "“Cook” is no role and no name of this plan. There are: Ada Stone, Architect, Data, Karim Benali, Project manager, Sofia Moreau, Systems.")]
    public void A_role_is_linked_to_people_as_the_plan_knows_them(string role, string people, string said)
    {
        var decision = LinkPolicy.Decide(
            new SetUp.LinkRole(role, [.. people.Split('|')]), Local("Ada Stone").On(Staffed(), PeopleSnapshot.Empty), Staffed(), PeopleSnapshot.Empty);

        Assert.Equal(said, LinkMessages.Of(Language.English, decision).Summary);
    }

    [Fact]
    public void The_people_named_take_the_place_of_those_before_and_nobody_empties_it()
    {
        var people = new Book().With("Karim Benali", Local("Karim Benali"), role: "Architect").Snapshot;

        Assert.Equal("Architect: Karim Benali → Sofia Moreau", Said("Sofia Moreau"));
        Assert.Equal("Architect: Karim Benali → nobody", Said());
        Assert.Equal("Architect: already Karim Benali.", Said("karim"));

        string Said(params ImmutableArray<string> names) => LinkMessages.Of(
            Language.English, LinkPolicy.Decide(new SetUp.LinkRole("Architect", names), Local("Ada Stone").On(Staffed(), people), Staffed(), people)).Summary;
    }

    [Theory]
    [InlineData("<@U7>", "Architect: nobody → @U7")]
    [InlineData("<@U7|kb>", "Architect: nobody → kb")]
    [InlineData("<@U1>", "Architect: nobody → Ada Stone")]
    [InlineData("Ada", "Architect: nobody → Ada Stone")]
    [InlineData("Karim Benali", "I do not know “Karim Benali”: mention the person with @.")]
    public void On_a_platform_people_are_mentioned(string written, string said)
    {
        var people = new Book().With("Ada Stone", Slack("U1")).Snapshot;

        var decision = LinkPolicy.Decide(new SetUp.LinkRole("Architect", [written]), Slack("U1").On(Staffed(), people), Staffed(), people);

        Assert.Equal(said, LinkMessages.Of(Language.English, decision).Summary);
    }

    [Fact]
    public void A_name_of_the_plan_is_given_to_an_account_and_never_to_a_second_one()
    {
        var free = new Book().With("Ada Stone", Slack("U1")).Snapshot;
        var taken = new Book().With("Ada Stone", Slack("U1")).With("Karim Benali", Teams("29:1")).Snapshot;
        var spokenAs = new Book().With("Ada Stone", Slack("U1")).With("Karim Benali", Local("Karim Benali")).Snapshot;

        Assert.IsType<LinkDecision.Names>(Decide(free));
        Assert.IsType<LinkDecision.NameTaken>(Decide(taken));
        Assert.IsType<LinkDecision.Names>(Decide(spokenAs));

        static LinkDecision Decide(PeopleSnapshot people) =>
            LinkPolicy.Decide(new SetUp.LinkRole("Karim Benali", ["<@U7>"]), Slack("U1").On(Staffed(), people), Staffed(), people);
    }

    [Fact]
    public void A_group_fills_a_role_beside_people_and_no_person()
    {
        var people = new Book().With("Ada Stone", Slack("U1")).InGroup("dba", "Architect").Snapshot;

        Assert.Equal("Architect: @dba → @ops, Ada Stone", Said("Architect", "<@&S1|ops>", "<@U1>"));
        Assert.Equal("Architect: already @dba.", Said("Architect", "<@&dba|dba>"));
        Assert.Equal("I do not know “@ops”: mention the person with @.", Said("Karim Benali", "<@&S1|ops>"));

        string Said(string role, params ImmutableArray<string> who) =>
            LinkMessages.Of(Language.English, LinkPolicy.Decide(new SetUp.LinkRole(role, who), Slack("U1").On(Staffed(), people), Staffed(), people)).Summary;
    }

    [Fact]
    public void Two_people_of_one_first_name_are_told_apart()
    {
        var people = new Book().With("Karim Benali", Slack("U1")).With("Karim Zidi", Slack("U2")).Snapshot;

        var decision = LinkPolicy.Decide(new SetUp.LinkRole("Architect", ["Karim"]), Slack("U1").On(Staffed(), people), Staffed(), people);

        Assert.Equal("“Karim” may be Karim Benali or Karim Zidi: write the whole name.", LinkMessages.Of(Language.English, decision).Summary);
    }

    [Fact]
    public void Mine_includes_the_roles_linked_in_chat()
    {
        var plan = Staffed(Action("ACT-001") with { Owners = ["Architect"] }, Action("ACT-002") with { Owners = ["Sofia Moreau"] });
        var people = new Book().With("Karim Benali", Local("Karim Benali"), role: "Architect").Snapshot;
        var context = new AnswerContext(plan, new DateOnly(2026, 12, 2), WorkingCalendar.French, Language.English, "Karim Benali");

        Assert.DoesNotContain("ACT-001", context.Ask(new Question.Mine(null)).RowIds());
        Assert.Equal(["ACT-001"], (context with { Linked = people.RolesOf(Key) }).Ask(new Question.Mine(null)).RowIds());
    }

    [Fact]
    public void Roles_without_anybody_are_those_the_plan_and_the_chat_leave_open()
    {
        var people = new Book().With("Karim Benali", Local("Karim Benali"), role: "Architect").Snapshot;

        Assert.Equal(["Architect"], PlanRoles.Vacant(Staffed(), []));
        Assert.Empty(PlanRoles.Vacant(Staffed(), people.RolesOf(Key)));
    }

    [Fact]
    public void An_unknown_account_may_be_whomever_the_plan_names_and_its_platform_does_not()
    {
        var people = new Book().With("Karim Benali", Slack("U1")).With("Sofia Moreau", Teams("29:1")).Snapshot;

        Assert.Equal(["Ada Stone", "Sofia Moreau"], UnlinkedNames.Of(Staffed(), people, "slack"));
        Assert.Equal(["Ada Stone", "Karim Benali"], UnlinkedNames.Of(Staffed(), people, "teams"));
    }
}
