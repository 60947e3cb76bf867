using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Learns who an unknown account is, and makes the change it was kept waiting with.</summary>
internal sealed class HeldChangeHandler(MessageReader reader, ChangeHandler changes)
{
    internal static async Task<BotMessage> IntroduceAsync(SetUp.IAm introduced, SetUpWork work, CancellationToken cancellation)
    {
        var account = work.Message.Account;
        var held = await work.Database.HeldChanges
            .Where(row => row.Platform == account.Platform && row.Workspace == account.Workspace && row.UserId == account.User && row.ExpiresAt > work.Now)
            .ToListAsync(cancellation);
        if (held.Count == 0) return LinkMessages.NothingHeld(work.Language);

        // A name that the plan does not know is a name all the same: a lead sees it before it counts.
        var name = PlanRoles.Persons(work.Plan).FirstOrDefault(known => Folding.Fold(known) == Folding.Fold(introduced.Name)) ?? introduced.Name;
        if (LinkPolicy.Named(name, new Whom.New(account, name), work.People) is LinkDecision.NameTaken taken) return LinkMessages.Of(work.Language, taken);

        foreach (var row in held) row.ClaimToBe(name);
        return LinkMessages.Introduced(work.Language, name, RightHolders.Of(Right.Lead, work.Plan, work.People, work.Admins));
    }

    /// <summary>The account gets its name and the last change it waited with is made, in one unit of work.</summary>
    internal async Task<BotMessage> ConfirmAsync(SetUp.Confirm confirm, SetUpWork work, CancellationToken cancellation)
    {
        var home = work.Message.Workspace;
        var kept = await work.Database.HeldChanges
            .Where(row => row.Platform == home.Platform && row.Workspace == home.Workspace && row.ExpiresAt > work.Now && row.ClaimedName != null)
            .ToListAsync(cancellation);
        var claims = kept.Where(row => Folding.Fold(row.ClaimedName!) == Folding.Fold(confirm.Name)).OrderBy(row => row.ExpiresAt).ToList();
        if (claims.Count == 0) return LinkMessages.NobodyClaims(work.Language, confirm.Name);

        var last = claims[^1];
        var decision = LinkPolicy.Named(last.ClaimedName!, new Whom.New(last.Account, last.ClaimedName!), work.People);
        if (decision is not LinkDecision.Names names) return LinkMessages.Of(work.Language, decision);

        var person = LinkHandler.Name(names, work);
        work.AuditItems = $"{person.Id}";
        work.Database.HeldChanges.RemoveRange(claims.Where(row => row.Account == last.Account));
        // The directory shows this link only once it is committed.
        var speaker = SpeakerPolicy.Identify(last.Account, Standing.Member, work.Plan, work.Records.Snapshot(), work.Admins);
        var message = AsItCame(last, person, work.Language);
        var (parsed, context) = reader.Read(message, work.Plan, work.Now);
        // What it said can mean something else by now: then it is answered, and changes nothing.
        var done = parsed is ParsedCommand.Changing changing
            ? await changes.HandleAsync(work.Session, message, changing, context, work.Now, speaker, cancellation)
            : new MessageHandler.Handled(Answer.To(parsed, context), Changed: false);
        var inbox = work.Database.Inbox;
        if (done.Changed && !await inbox.AnyAsync(MessageHandler.IsDelivery(message), cancellation))
            inbox.Add(InboxEntry.Answered(message, work.Now, done.Reply));
        return LinkMessages.Confirmed(work.Language, person.Name, done.Reply);
    }

    /// <summary>Its answer stands in the answer to whoever confirmed it, and speaks their language.</summary>
    private static InboundMessage AsItCame(HeldChange held, Person person, Language language) => new(held.Account.Home, held.Text, person.Name, language, Profile: null)
    {
        DeliveryId = held.DeliveryId,
        Conversation = held.Conversation,
        Drawn = DrawnFrom.Parse(held.Drawn),
        User = held.UserId,
    };
}
