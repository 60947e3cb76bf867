using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.People;

/// <summary>Ties a role of the plan to the people who fill it, or an account to a name of the plan.</summary>
internal static class LinkHandler
{
    internal static BotMessage Handle(SetUp.LinkRole link, SetUpWork work)
    {
        var decision = LinkPolicy.Decide(link, work.Speaker, work.Plan, work.People);
        switch (decision)
        {
            case LinkDecision.Fills fills:
                var groups = fills.People.OfType<Whom.InGroup>().DistinctBy(group => group.Group).ToList();
                var people = fills.People.Except(groups).Select(work.Records.Person).DistinctBy(person => person.Id).ToList();
                work.Records.Fill(work.Plan.Key, fills.Role, people, groups);
                work.AuditItems = string.Join(' ', people.Select(person => $"{person.Id}").Concat(groups.Select(group => group.Group.Group)));
                break;
            case LinkDecision.Names names:
                work.AuditItems = $"{Name(names, work).Id}";
                break;
        }

        return LinkMessages.Of(work.Language, decision);
    }

    /// <summary>The person of this name, with the account added where they were only spoken as on this machine.</summary>
    internal static Person Name(LinkDecision.Names names, SetUpWork work)
    {
        if (work.People.Named(names.Name) is { } spokenAs && names.Person is Whom.New added)
        {
            var known = work.Records.Person(spokenAs.Id);
            known.Join(added.Account);
            return known;
        }

        var person = work.Records.Person(names.Person);
        person.Rename(names.Name);
        return person;
    }
}
