using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>Somebody who is mentioned on a platform is an account with a name.</summary>
public sealed class MentionTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);

    [Fact]
    public void A_role_is_linked_to_the_accounts_that_are_mentioned()
    {
        var link = Assert.IsType<SetUp.LinkRole>(Assert.IsType<ParsedCommand.SettingUp>(Parse("link DBA <@U7|Karim Benali>, <@U8|Léa Martin>")).SetUp);
        Assert.Equal("DBA", link.Role);
        Assert.Equal(["<@U7|Karim Benali>", "<@U8|Léa Martin>"], link.People);
    }

    [Fact]
    public void A_right_is_granted_to_the_account_that_is_mentioned() =>
        Assert.Equal(new SetUp.Grant("<@U7|Karim Benali>", Right.Lead), Assert.IsType<ParsedCommand.SettingUp>(Parse("grant <@U7|Karim Benali> lead")).SetUp);

    [Fact]
    public void An_action_is_assigned_to_whoever_is_mentioned()
    {
        var assign = Assert.IsType<Change.Assign>(Assert.IsType<ParsedCommand.Changing>(Parse("assign ACT-004 <@U7|Jean et Marie>")).Change);
        Assert.Equal(["<@U7|Jean et Marie>"], assign.Owners);
    }

    [Fact]
    public void A_new_action_belongs_to_whoever_is_mentioned()
    {
        var add = Assert.IsType<Change.Add>(Assert.IsType<ParsedCommand.Changing>(Parse("add Renew the certificate <@U7|Karim Benali> P1")).Change);
        Assert.Equal(("Renew the certificate", "<@U7|Karim Benali>"), (add.Title, Assert.Single(add.Owners)));
    }

    [Fact]
    public void A_filter_takes_the_name_of_whoever_is_mentioned()
    {
        var actions = Assert.IsType<Question.Actions>(Assert.IsType<ParsedCommand.Asked>(Parse("actions <@U7|Karim Benali> open")).Question);
        Assert.Equal(["Karim Benali"], actions.Filter.Owners);
    }

    [Theory]
    [InlineData("note ACT-004 seen with <@U7|Karim Benali> today", "note ACT-004 seen with @Karim Benali today")]
    [InlineData("block ACT-004 waits for <@U7>", "block ACT-004 waits for @U7")]
    [InlineData("assign ACT-004 <@U7|Karim Benali>", "assign ACT-004 <@U7|Karim Benali>")]
    [InlineData("absent 21/12 <@U7|Karim Benali>", "absent 21/12 <@U7|Karim Benali>")]
    [InlineData("link ops to <@&S1|dba>", "link ops to <@&S1|dba>")]
    [InlineData("assign ACT-004 <@&S1|dba>, <@U7|Karim Benali>", "assign ACT-004 @dba, <@U7|Karim Benali>")]
    [InlineData("note ACT-004 seen with <@&S1|dba>", "note ACT-004 seen with @dba")]
    [InlineData("note ACT-004 a <@ b", "note ACT-004 a <@ b")]
    public void In_a_text_a_mention_is_a_name_and_in_a_command_about_people_an_account(string written, string read) =>
        Assert.Equal(read, NamedAccounts.Read(written, Today));

    [Theory]
    [InlineData("done", "done ACT-004")]
    [InlineData("fait", "fait ACT-004")]
    [InlineData("note the key is there", "note ACT-004 the key is there")]
    [InlineData("block waits for the key", "block ACT-004 waits for the key")]
    [InlineData("done ACT-005", "done ACT-005")]
    [InlineData("overdue", "overdue")]
    [InlineData("thank you", "thank you")]
    public void Under_the_card_of_an_action_a_command_that_names_none_is_about_that_one(string said, string meant) =>
        Assert.Equal(meant, ThreadTopic.Fill(said, "ACT-004", Today));

    private static ParsedCommand Parse(string text) => CommandParser.Parse(text, Today, start: null);
}
