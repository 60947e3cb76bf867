using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;
using static ChatOpsBot.Core.Tests.Changes.SampleChanges;
using static ChatOpsBot.Core.Tests.People.SamplePeople;

namespace ChatOpsBot.Core.Tests.People;

public sealed class RightsPolicyTests
{
    private static readonly PlanSnapshot Three = Staffed(
        Action("ACT-001") with { Owners = ["Karim Benali"] }, Action("ACT-002"), Action("ACT-003") with { Owners = ["Sofia Moreau"] });

    [Fact]
    public void There_is_one_rule_for_each_capability() =>
        Assert.Equal(Enum.GetValues<Capability>().Order(), RightsTable.Rules.Select(rule => rule.Capability).Order());

    [Theory]
    [InlineData("ACT-001", "allowed")]
    [InlineData("ACT-002", "allowed, may take ACT-002")]
    [InlineData("ACT-003", "refused: ACT-003 is another's")]
    [InlineData("ACT-001 ACT-002 ACT-003", "refused: ACT-003 is another's")]
    [InlineData("ACT-009", "allowed")]
    public void A_member_changes_own_and_unowned_actions(string ids, string expected)
    {
        var change = new Change.Start(Ids(ids.Split(' ')));

        var decision = RightsPolicy.Decide(Local("Karim Benali").On(Three, PeopleSnapshot.Empty), Capabilities.Of(change), RightsTarget.Of(change, Three));

        Assert.Equal(expected, decision switch
        {
            RightsDecision.Allowed { MayTake.IsEmpty: true } => "allowed",
            RightsDecision.Allowed allowed => $"allowed, may take {string.Join(' ', allowed.MayTake.Select(action => action.Code))}",
            RightsDecision.Refused refused => $"refused: {string.Join(' ', refused.OfOthers.Select(action => action.Code))} is another's",
            _ => decision.GetType().Name,
        });
    }

    [Fact]
    public void A_change_of_an_account_that_is_nobodys_is_kept_and_its_question_is_not()
    {
        var unknown = Slack("U9").On(Three, PeopleSnapshot.Empty);
        var guest = Slack("U9").On(Three, PeopleSnapshot.Empty, standing: Standing.Guest);

        Assert.IsType<RightsDecision.Unknown>(RightsPolicy.Decide(unknown, Capability.Start, RightsTarget.None));
        Assert.IsType<RightsDecision.Allowed>(RightsPolicy.Decide(unknown, Capability.Ask, RightsTarget.None));
        Assert.IsType<RightsDecision.Refused>(RightsPolicy.Decide(unknown, Capability.Archive, RightsTarget.None));
        Assert.IsType<RightsDecision.Refused>(RightsPolicy.Decide(guest, Capability.Start, RightsTarget.None));
    }

    [Theory]
    [InlineData("Ada Stone", 1, true)]
    [InlineData("Ada Stone", 2, false)]
    [InlineData("Karim Benali", 1, false)]
    [InlineData("Karim Benali", 2, true)]
    [InlineData("Sofia Moreau", 2, true)]
    [InlineData("Hugo Petit", 2, true)]
    public void A_level_is_acknowledged_by_its_contact_the_delegate_or_an_admin_and_the_first_by_a_lead_too(string name, int level, bool may)
    {
        var people = new Book().With("Karim Benali", Local("Karim Benali"), role: "Architect").With("Hugo Petit", Local("Hugo Petit"), Right.Admin).Snapshot;
        var target = new RightsTarget { Level = Three.Levels[level - 1], Delegate = level == 2 ? "Sofia Moreau" : null };

        var decision = RightsPolicy.Decide(Local(name).On(Three, people), Capability.Acknowledge, target);

        Assert.Equal(may, decision is RightsDecision.Allowed);
    }

    [Theory]
    [InlineData("Karim Benali", true)]
    [InlineData("Sofia Moreau", false)]
    [InlineData("Ada Stone", true)]
    public void An_escalation_is_withdrawn_by_its_opener_or_a_lead(string name, bool may) => Assert.Equal(
        may,
        RightsPolicy.Decide(Local(name).On(Three, PeopleSnapshot.Empty), Capability.Withdraw, new RightsTarget { Opener = "Karim Benali" }) is RightsDecision.Allowed);

    [Fact]
    public void A_refusal_says_which_right_is_missing_and_who_has_it()
    {
        var speaker = Local("Karim Benali").On(Three, PeopleSnapshot.Empty);

        var message = RightsMessages.Refused(Language.English, speaker, new RightsDecision.Refused(Right.Lead, []), ["Ada Stone", "Hugo Petit"]);

        Assert.Equal(MessageKind.Refusal, message.Kind);
        Assert.Equal("This takes the right of a lead; Karim Benali is a member.", message.Summary);
        Assert.Equal("Ask Ada Stone, Hugo Petit.", message.Blocks.OfType<MessageBlock.Paragraph>().Single().Text.ToString());
    }

    [Fact]
    public void What_belongs_to_others_is_named_with_its_owners() => Assert.Equal(
        "À d’autres que vous : ACT-003 (Sofia Moreau). Un membre change ses actions et celles sans responsable.",
        RightsMessages.Refused(
            Language.French, Local("Karim Benali").On(Three, PeopleSnapshot.Empty), new RightsDecision.Refused(Right.Lead, [Three.Actions[2]]), []).Summary);

    [Fact]
    public void The_answer_offers_to_take_what_is_still_nobodys()
    {
        var answer = BotMessage.Answer(Language.English, "done");

        var offered = RightsMessages.WithOffer(answer, Three, [Three.Actions[1]]);

        Assert.Equal("assign ACT-002 me", Assert.Single(offered.Blocks.OfType<MessageBlock.Buttons>().Single().Items).Command);
        Assert.Same(answer, RightsMessages.WithOffer(answer, Three, []));
        Assert.Same(answer, RightsMessages.WithOffer(answer, Three, [Three.Actions[0]]));
    }
}
