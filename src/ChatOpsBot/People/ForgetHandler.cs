using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Forgets a person: asks first, then removes what is theirs and takes their name out of what is everybody's.</summary>
internal static class ForgetHandler
{
    internal static async Task<BotMessage> HandleAsync(SetUp.Forget forget, SetUpWork work, CancellationToken cancellation)
    {
        var whom = Whom.Find(forget.Person, work.Speaker, work.Plan, work.People);
        if (whom is Whom.Several) return LinkMessages.Of(work.Language, new LinkDecision.UnknownPerson(whom));
        if (whom is Whom.New stranger) return await StrangerAsync(stranger, forget, work, cancellation);
        if (whom is not Whom.Known { Person: var known }) return ForgetMessages.NothingKnown(work.Language, forget.Person);

        // Whoever has no right any more has none that could be the last one.
        if (GrantPolicy.Decide(known, Right.Viewer, work.Plan.Key, work.People, work.Admins) is (GrantOutcome.LastAdmin or GrantOutcome.ConfiguredAdmin) and var refused)
            return GrantMessages.Of(work.Language, refused, known.Name, Right.Admin, Right.Viewer);
        if (await RunningAsync(work, known.Name, cancellation) is { Length: > 0 } running) return ForgetMessages.StillNeeded(work.Language, known.Name, running);
        if (!forget.IsSure) return ForgetMessages.Ask(work.Language, known.Name, forget.Person);

        var rows = await PersonTraces.RemoveAsync(work.Database, work.Realm, known.Name, known.Accounts, known.Mail, ForgetMessages.NeutralName(work.Plan.Language), work.Now, cancellation);
        work.Records.Forget(known.Id);
        work.AuditItems = $"{known.Id}";
        return ForgetMessages.Done(work.Language, known.Name, rows + 1);
    }

    /// <summary>Whoever only spoke, on this machine's page or elsewhere, and is nobody in the directory: what they left is looked for when it is removed.</summary>
    private static async Task<BotMessage> StrangerAsync(Whom.New stranger, SetUp.Forget forget, SetUpWork work, CancellationToken cancellation)
    {
        // On this machine's page a name is all there is; elsewhere it is only a label, which somebody else may go by.
        var name = stranger.Account.IsLocal ? stranger.Name : null;
        if (name is not null && await RunningAsync(work, name, cancellation) is { Length: > 0 } running) return ForgetMessages.StillNeeded(work.Language, name, running);
        if (!forget.IsSure) return ForgetMessages.Ask(work.Language, stranger.Name, forget.Person);

        var rows = await PersonTraces.RemoveAsync(work.Database, work.Realm, name, [stranger.Account], mail: null, ForgetMessages.NeutralName(work.Plan.Language), work.Now, cancellation);
        return rows == 0 ? ForgetMessages.NothingKnown(work.Language, stranger.Name) : ForgetMessages.Done(work.Language, stranger.Name, rows);
    }

    /// <summary>Escalations that have not ended and could not go on without the name.</summary>
    private static async Task<string> RunningAsync(SetUpWork work, string name, CancellationToken cancellation)
    {
        var open = await work.Database.Escalations.In(work.Realm).AsNoTracking().Include(escalation => escalation.Lines).Where(escalation => escalation.EndedAt == null).ToListAsync(cancellation);
        return string.Join(", ", open
            .Where(escalation => escalation.Opener == name || escalation.AcknowledgedBy == name || escalation.Lines.Any(line => line.People.Contains(name)))
            .Select(escalation => escalation.Id));
    }
}
