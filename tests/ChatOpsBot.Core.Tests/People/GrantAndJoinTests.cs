using ChatOpsBot.Core.People;
using static ChatOpsBot.Core.Tests.People.SamplePeople;

namespace ChatOpsBot.Core.Tests.People;

public sealed class GrantAndJoinTests
{
    private static readonly OneTimeCode Code = OneTimeCode.Parse("K7M2QP");

    [Theory]
    [InlineData("Karim", Right.Lead, "", GrantOutcome.Granted)]
    [InlineData("Karim", Right.Member, "", GrantOutcome.AlreadySo)]
    [InlineData("Karim", Right.Admin, "", GrantOutcome.Granted)]
    [InlineData("Ada", Right.Admin, "", GrantOutcome.AlreadySo)]
    [InlineData("Ada", Right.Lead, "", GrantOutcome.LastAdmin)]
    [InlineData("Ada", Right.Lead, "teams:29:1", GrantOutcome.Granted)]
    [InlineData("Ada", Right.Viewer, "slack:U1", GrantOutcome.ConfiguredAdmin)]
    [InlineData(null, Right.Lead, "", GrantOutcome.Granted)]
    public void A_right_is_granted_unless_nobody_could_grant_any_more(string? name, Right right, string admins, GrantOutcome outcome)
    {
        var people = new Book().With("Ada", Slack("U1"), Right.Admin).With("Karim", Slack("U2"), Right.Member).Snapshot;

        Assert.Equal(outcome, GrantPolicy.Decide(name is null ? null : people.Named(name), right, Key, people, AdminList.Read(admins, out _)));
    }

    [Theory]
    [InlineData(0, CodeOutcome.Joined)]
    [InlineData(599, CodeOutcome.Joined)]
    [InlineData(600, CodeOutcome.WrongCode)]
    public void A_code_stands_for_ten_minutes(int seconds, CodeOutcome outcome) => Assert.Equal(
        outcome, JoinPolicy.Decide(IssuedCode.Join(Code, Slack("U1"), Now), Teams("29:1"), PeopleSnapshot.Empty, tries: 0, Now.AddSeconds(seconds)));

    [Theory]
    [InlineData("slack", "U1", CodeOutcome.SameAccount)]
    [InlineData("slack", "U2", CodeOutcome.HasOneThere)]
    [InlineData("slack", "U9", CodeOutcome.HasOneThere)]
    [InlineData("teams", "29:1", CodeOutcome.HasOneThere)]
    [InlineData("teams", "29:2", CodeOutcome.AlreadyJoined)]
    [InlineData("teams", "29:9", CodeOutcome.HasOneThere)]
    [InlineData("local", "Ada", CodeOutcome.Joined)]
    public void A_person_has_one_account_on_each_platform(string platform, string user, CodeOutcome outcome)
    {
        var people = new Book().With("Ada", Slack("U1"), also: Teams("29:2")).With("Karim", Slack("U2"), also: Teams("29:1")).Snapshot;
        var workspace = platform switch { "slack" => "T1", "teams" => "tenant", _ => "local" };

        Assert.Equal(outcome, JoinPolicy.Decide(IssuedCode.Join(Code, Slack("U1"), Now), new AccountId(platform, workspace, user), people, tries: 0, Now));
    }

    [Fact]
    public void Two_accounts_with_rights_of_their_own_are_not_joined()
    {
        var both = new Book().With("Ada", Slack("U1"), Right.Lead).With("Ada S.", Teams("29:1"), role: "Architect").Snapshot;
        var one = new Book().With("Ada", Slack("U1"), Right.Lead).With("Ada S.", Teams("29:1")).Snapshot;

        Assert.Equal(CodeOutcome.TwoPeople, JoinPolicy.Decide(IssuedCode.Join(Code, Slack("U1"), Now), Teams("29:1"), both, tries: 0, Now));
        Assert.Equal(CodeOutcome.Joined, JoinPolicy.Decide(IssuedCode.Join(Code, Slack("U1"), Now), Teams("29:1"), one, tries: 0, Now));
    }

    [Fact]
    public void Whoever_guesses_has_five_tries()
    {
        var issued = IssuedCode.Join(Code, Slack("U1"), Now);

        Assert.Equal(CodeOutcome.Joined, JoinPolicy.Decide(issued, Teams("29:1"), PeopleSnapshot.Empty, tries: 4, Now));
        Assert.Equal(CodeOutcome.TooManyTries, JoinPolicy.Decide(issued, Teams("29:1"), PeopleSnapshot.Empty, tries: 5, Now));
        Assert.Equal(CodeOutcome.TooManyTries, JoinPolicy.Claim(IssuedCode.Claim(Code, Now), hasAdmin: false, tries: 5, Now));
    }

    [Fact]
    public void The_code_of_the_log_makes_the_first_admin_and_no_second_and_joins_nobody()
    {
        var issued = IssuedCode.Claim(Code, Now);

        Assert.Equal(CodeOutcome.Joined, JoinPolicy.Claim(issued, hasAdmin: false, tries: 0, Now.AddMinutes(30).AddTicks(-1)));
        Assert.Equal(CodeOutcome.WrongCode, JoinPolicy.Claim(issued, hasAdmin: false, tries: 0, Now.AddMinutes(30)));
        Assert.Equal(CodeOutcome.WrongCode, JoinPolicy.Claim(issued, hasAdmin: true, tries: 0, Now));
        Assert.Equal(CodeOutcome.WrongCode, JoinPolicy.Decide(issued, Teams("29:1"), PeopleSnapshot.Empty, tries: 0, Now));
        Assert.Equal(CodeOutcome.WrongCode, JoinPolicy.Claim(IssuedCode.Join(Code, Slack("U1"), Now), hasAdmin: false, tries: 0, Now));
    }

    [Theory]
    [InlineData("K7M2QP", true)]
    [InlineData("k7m2-qp", true)]
    [InlineData("K7M2QPW94X", true)]
    [InlineData("expert", false)]
    [InlineData("234567", false)]
    [InlineData("K7M2Q", false)]
    [InlineData("K7M2Q0", false)]
    [InlineData("K7M2QPW", false)]
    public void A_code_has_six_or_ten_signs_with_a_letter_and_a_digit(string written, bool isCode) => Assert.Equal(isCode, OneTimeCode.TryParse(written, out _));

    [Theory]
    [InlineData("slack/T1/U7", true)]
    [InlineData("local/local/Léa Martin", true)]
    [InlineData("teams/tenant/29:a/b", true)]
    [InlineData("slack//U7", false)]
    [InlineData("slack/T1", false)]
    public void An_account_is_written_and_read_back(string text, bool isOne)
    {
        Assert.Equal(isOne, AccountId.TryParse(text, out var id));
        if (isOne) Assert.Equal(text, id.ToString());
    }
}
