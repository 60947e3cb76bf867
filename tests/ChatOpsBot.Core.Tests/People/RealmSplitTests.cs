using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.Tests.People;

/// <summary>One person of before there were realms, where Slack is divided now.</summary>
public sealed class RealmSplitTests
{
    private static readonly Realms Divided = new([new DividedPlatform("slack", [])]);

    private readonly Roster _roster = Roster.Empty();

    [Fact]
    public void They_stay_who_they_are_and_admin_in_the_house_and_are_somebody_else_elsewhere()
    {
        var person = Joined(SamplePeople.Slack("U1"), SamplePeople.Local("Ada"), SamplePeople.Teams("29:ada"));

        var (realm, part) = Assert.Single(_roster.Split(person, Divided));

        Assert.Equal((1, true), (person.Id, person.IsAdmin));
        Assert.Equal([SamplePeople.Local("Ada"), SamplePeople.Teams("29:ada")], PersonSnapshot.Of(person).Accounts);
        Assert.Equal(("slack/T1", 2, "Ada", false), ($"{realm.Key}", part.Id, part.Name, part.IsAdmin));
        Assert.Equal([SamplePeople.Slack("U1")], PersonSnapshot.Of(part).Accounts);
    }

    [Fact]
    public void Without_an_account_in_the_house_they_stay_where_they_were_linked_first_and_are_admin_of_nothing()
    {
        var person = Joined(SamplePeople.Teams("29:ada"), SamplePeople.Slack("U1"));

        var (realm, part) = Assert.Single(_roster.Split(person, new Realms([new DividedPlatform("slack", []), new DividedPlatform("teams", [])])));

        Assert.Equal([SamplePeople.Teams("29:ada")], PersonSnapshot.Of(person).Accounts);
        Assert.Equal(("slack/T1", false, false), ($"{realm.Key}", person.IsAdmin, part.IsAdmin));
    }

    [Fact]
    public void Whoever_has_accounts_of_one_realm_alone_stays_as_they_are()
    {
        var (ours, theirs) = (Joined(SamplePeople.Local("Ada"), SamplePeople.Teams("29:ada")), Joined(SamplePeople.Slack("U1")));

        Assert.Empty(_roster.Split(ours, Divided).Concat(_roster.Split(theirs, Divided)));
        Assert.Equal((2, true, 1, true), (ours.Accounts.Count, ours.IsAdmin, theirs.Accounts.Count, theirs.IsAdmin));
    }

    [Fact]
    public void Each_is_talked_to_as_before_and_prefers_no_platform_that_the_other_has()
    {
        var person = Joined(SamplePeople.Local("Ada"), SamplePeople.Slack("U1"));
        person.Set(PersonalSettings.None with { Zone = "Asia/Tokyo", PreferredPlatform = "slack" });

        var part = _roster.Split(person, Divided).Single().Part;

        Assert.Equal(("Asia/Tokyo", null), (person.Zone, person.PreferredPlatform));
        Assert.Equal(("Asia/Tokyo", "slack"), (part.Zone, part.PreferredPlatform));
    }

    private Person Joined(AccountId first, params AccountId[] others)
    {
        var person = _roster.Register("Ada", first);
        foreach (var other in others) person.Join(other);
        person.MakeAdmin(true);
        return person;
    }
}
