using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;

namespace ChatOpsBot.People;

/// <summary>Gives a right, and makes the first admin of whoever has the code of the log.</summary>
internal static class GrantHandler
{
    internal static BotMessage Grant(SetUp.Grant grant, SetUpWork work)
    {
        var whom = Whom.Find(grant.Person, work.Speaker, work.Plan, work.People);
        if (whom is not (Whom.Known or Whom.New)) return LinkMessages.Of(work.Language, new LinkDecision.UnknownPerson(whom));

        var known = (whom as Whom.Known)?.Person;
        var outcome = GrantPolicy.Decide(known, grant.Right, work.Plan.Key, work.People, work.Admins);
        var account = known?.Accounts[0] ?? ((Whom.New)whom).Account;
        var before = SpeakerPolicy.Identify(account, Standing.Member, work.Plan, work.People, work.Admins);
        var name = known?.Name ?? ((Whom.New)whom).Name;
        if (outcome is GrantOutcome.Granted)
        {
            var person = work.Records.Person(whom);
            work.Records.Grant(work.Plan.Key, person, grant.Right);
            work.AuditItems = $"{person.Id} {grant.Right}";
        }

        return GrantMessages.Of(work.Language, outcome, name, before.Right, grant.Right);
    }

    internal static async Task<BotMessage> ClaimAsync(SetUp.Claim claim, SetUpWork work, CancellationToken cancellation)
    {
        var whom = Whom.Find("me", work.Speaker, work.Plan, work.People);
        if (whom is Whom.Nobody) return SettingsMessages.NobodyToSetFor(work.Language);

        // The code of the log is none in a realm that is not the deployment's own.
        var issued = work.Realm.IsHouse && OneTimeCode.TryParse(claim.Written, out var code) ? await work.Database.Codes.FindAsync([code.ToString()], cancellation) : null;
        var outcome = JoinPolicy.Claim(issued, SpeakerPolicy.HasAdmin(work.People, work.Admins), await work.WrongCodesAsync(cancellation), work.Now);
        if (outcome is CodeOutcome.WrongCode) work.Outcome = AuditOutcome.WrongCode;
        if (outcome is not CodeOutcome.Joined) return GrantMessages.Claimed(work.Language, outcome);

        work.Database.Codes.Remove(issued!);
        var person = work.Records.Person(whom);
        person.MakeAdmin(true);
        work.AuditItems = $"{person.Id}";
        return GrantMessages.Claimed(work.Language, outcome);
    }
}
