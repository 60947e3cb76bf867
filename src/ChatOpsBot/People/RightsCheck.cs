using System.Collections.Immutable;
using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Asks the table of rights before something is done; a refusal is audited, and a change of somebody unknown is kept.</summary>
internal sealed class RightsCheck(PeopleDirectory directory, Speakers speakers)
{
    /// <param name="Refusal">What the sender is told; null when they may.</param>
    /// <param name="MayTake">Actions without an owner that a member may change: the answer offers to take them.</param>
    internal sealed record Verdict(BotMessage? Refusal, ImmutableArray<ActionSnapshot> MayTake);

    /// <summary>Whether the sender may make a change.</summary>
    internal Task<Verdict> ChangeAsync(
        BotDbContext database, InboundMessage message, Speaker speaker, Change change, AnswerContext context, DateTimeOffset now, CancellationToken cancellation) =>
        AskAsync(database, message, speaker, Capabilities.Of(change), RightsTarget.Of(change, context.Plan), context, now, cancellation);

    internal async Task<Verdict> AskAsync(
        BotDbContext database, InboundMessage message, Speaker speaker, Capability capability, RightsTarget target, AnswerContext context, DateTimeOffset now,
        CancellationToken cancellation)
    {
        var decision = RightsPolicy.Decide(speaker, capability, target);
        if (decision is RightsDecision.Allowed allowed) return new Verdict(null, allowed.MayTake);

        var people = await directory.CurrentAsync(context.Plan.Key.Home, cancellation);
        var outcome = decision is RightsDecision.Unknown ? AuditOutcome.Held : AuditOutcome.Refused;
        await AuditAsync(database, message, context.Plan.Key, now, capability, string.Join(' ', target.Actions.Select(action => action.Code)), outcome, cancellation);
        return new Verdict(decision switch
        {
            RightsDecision.Refused refused => RightsMessages.Refused(
                context.Language, speaker, refused, RightHolders.Of(refused.Needed, context.Plan, people, speakers.AdminsIn(context.Plan.Key.Home))),
            RightsDecision.NotTheContact contact => RightsMessages.NotTheContact(
                context.Language, speaker, contact.Level, RightHolders.Of(Right.Admin, context.Plan, people, speakers.AdminsIn(context.Plan.Key.Home))),
            RightsDecision.Unknown => await HoldAsync(database, message, context, people, now, cancellation),
            _ => throw new UnreachableException(),
        }, []);
    }

    internal static async Task AuditAsync(
        BotDbContext database, InboundMessage message, PlanKey plan, DateTimeOffset now, Capability capability, string items, AuditOutcome outcome, CancellationToken cancellation)
    {
        var account = message.Account;
        if (await database.Audit.FindAsync([account.Platform, account.Workspace, message.DeliveryId], cancellation) is not null) return;
        database.Audit.Add(AuditEntry.Of(account, message.DeliveryId, plan.Plan, now, capability, items, outcome));
    }

    /// <summary>Keeps the message as it came. Those that nobody confirmed in time go.</summary>
    private static async Task<BotMessage> HoldAsync(
        BotDbContext database, InboundMessage message, AnswerContext context, PeopleSnapshot people, DateTimeOffset now, CancellationToken cancellation)
    {
        await database.HeldChanges.Where(held => held.ExpiresAt <= now).ExecuteDeleteAsync(cancellation);
        var account = message.Account;
        if (await database.HeldChanges.FindAsync([account.Platform, account.Workspace, message.DeliveryId], cancellation) is null)
            database.HeldChanges.Add(HeldChange.Of(account, message.DeliveryId, message.Conversation, message.Text, message.Drawn?.ToString(), now));
        return LinkMessages.WhoAreYou(context.Language, UnlinkedNames.Of(context.Plan, people, account.Platform));
    }
}
