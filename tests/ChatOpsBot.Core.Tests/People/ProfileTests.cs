using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.People;

/// <summary>What platforms say of somebody, and in which order they were linked.</summary>
public sealed class ProfileTests
{
    private static readonly AccountId Teams = new(new WorkspaceKey("teams", "T"), "29:ada");

    private static readonly AccountId Slack = new(new WorkspaceKey("slack", "T1"), "U1");

    [Fact]
    public void Accounts_stand_in_the_order_in_which_they_were_linked()
    {
        var person = Roster.Empty().Register("Ada", Teams);
        person.Join(Slack);

        Assert.Equal([Teams, Slack], PersonSnapshot.Of(person).Accounts);
    }

    [Fact]
    public void Accounts_that_are_taken_over_come_behind_those_that_were_there()
    {
        var roster = Roster.Empty();
        var (keeper, other) = (roster.Register("Ada", Teams), roster.Register("@U1", Slack));
        keeper.TakeOver(other);

        Assert.Equal([Teams, Slack], PersonSnapshot.Of(keeper).Accounts);
    }

    [Theory]
    [InlineData(null, null, "fr Asia/Tokyo ada@example.org")]
    [InlineData("slack", null, "en Europe/London ada@example.org")]
    [InlineData("slack", "Europe/Paris", "en Europe/Paris ada@example.org")]
    public void What_somebody_set_comes_first_then_the_platform_they_prefer_then_the_one_linked_first(string? preferred, string? zone, string expected)
    {
        var person = Roster.Empty().Register("Ada", Teams);
        person.Join(Slack);
        person.Accounts[0].See(new AccountProfile(Language.French, "Asia/Tokyo", null));
        person.Accounts[1].See(new AccountProfile(Language.English, "Europe/London", "ada@example.org"));
        person.Set(PersonalSettings.None with { PreferredPlatform = preferred, Zone = zone });
        var known = PersonSnapshot.Of(person);

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{known.Language?.Code()} {known.Zone} {known.Mail}"));
    }

    [Theory]
    [InlineData("Asia/Tokyo", "ada@example.org", "Asia/Tokyo", "ada@example.org")]
    [InlineData("Mars/Olympus", "nobody", null, null)]
    public void What_cannot_be_used_is_not_kept(string zone, string mail, string? keptZone, string? keptMail) =>
        Assert.Equal(new AccountProfile(Language.English, keptZone, keptMail), AccountProfile.Seen(Language.English, zone, mail));

    [Fact]
    public void What_a_platform_does_not_say_stays_as_it_was_seen() => Assert.Equal(
        new AccountProfile(Language.French, "Asia/Tokyo", "ada@example.org"),
        new AccountProfile(Language.English, "Asia/Tokyo", "ada@example.org").Then(new AccountProfile(Language.French, null, null)));
}
