using System.Diagnostics;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reminders;

/// <summary>Puts what the Core wants said into the outbox: once for each intent, in the conversations of whom it is for.</summary>
internal sealed class PushDesk(OutboxDispatcher outbox, Places places)
{
    /// <summary>Within the unit that decided it.</summary>
    internal async Task OweAsync(WriterSession session, PlanKey plan, IEnumerable<Push> pushes, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var push in pushes)
            foreach (var place in await PlacesAsync(push, plan, cancellation))
            {
                var (said, there) = await WhereAsync(session, push, plan, place, cancellation);
                await outbox.OweOnceAsync(session, Owed(said, plan, there), now, cancellation);
            }
    }

    /// <summary>Whether the plan's channel has it, or is to have it.</summary>
    internal async Task<bool> IsOwedAsync(WriterSession session, PlanKey plan, Draft draft, CancellationToken cancellation)
    {
        foreach (var place in await places.OfPlanAsync(plan, cancellation))
            if (await IsOwedAsync(session, Intent(new Push(Recipient.PlanChannel, draft), plan, place), place, cancellation)) return true;
        return false;
    }

    /// <summary>
    /// A message is drawn again where it stands, wherever its reader is written to by now; a channel that was bound since gets one
    /// of its own.
    /// </summary>
    private async Task<(Push Push, ConversationKey Place)> WhereAsync(WriterSession session, Push push, PlanKey plan, ConversationKey place, CancellationToken cancellation)
    {
        if (push.Redraws is null) return (push, place);

        var first = push with { Redraws = null };
        if (push.To is not Recipient.OnePerson person) return await IsOwedAsync(session, Intent(first, plan, place), place, cancellation) ? (push, place) : (first, place);

        foreach (var other in await places.AllOfPersonAsync(plan.Home, person.Name, cancellation))
            if (await IsOwedAsync(session, Intent(first, plan, other), other, cancellation)) return (push, other);
        return (push, place);
    }

    private static async Task<bool> IsOwedAsync(WriterSession session, string intent, ConversationKey place, CancellationToken cancellation)
    {
        var (home, outbox) = (place.Workspace, session.Database.Outbox);
        return outbox.Local.Any(row => row.Platform == home.Platform && row.Workspace == home.Workspace && row.Intent == intent)
            || await outbox.AnyAsync(row => row.Platform == home.Platform && row.Workspace == home.Workspace && row.Intent == intent, cancellation);
    }

    private static Owed Owed(Push push, PlanKey plan, ConversationKey place) => new(place, Intent(push, plan, place))
    {
        Draft = PushDraft.Write(plan, push),
        Urgency = push.IsImmediate ? Urgency.Immediate : Urgency.Later,
        Plan = plan,
        ThreadOf = push is { Redraws: null, ThreadOf: { } root } ? Intent(new Push(push.To, root), plan, place) : null,
        Edits = push.Redraws is null ? null : Intent(push with { Redraws = null }, plan, place),
    };

    /// <summary>What several conversations hear is owed once in each. So is a morning, which names no plan: in another realm somebody may go by the same name.</summary>
    internal static string Intent(Push push, PlanKey plan, ConversationKey place) =>
        push is { To: Recipient.OnePerson, Draft: not Draft.Digest } ? push.Intent(plan) : $"{push.Intent(plan)}#{place.Conversation}";

    private async Task<IReadOnlyList<ConversationKey>> PlacesAsync(Push push, PlanKey plan, CancellationToken cancellation) => push.To switch
    {
        // What is asked is asked where it can be answered.
        Recipient.OnePerson person when push.Draft is Draft.StandUpQuestions =>
            [(await places.AllOfPersonAsync(plan.Home, person.Name, cancellation)).First(place => place.Workspace != MailClient.Personal)],
        Recipient.OnePerson person => [await places.OfPersonAsync(plan.Home, person.Name, cancellation)],
        Recipient.Channel => await places.OfPlanAsync(plan, cancellation),
        Recipient.Admins => await places.OfAdminsAsync(plan.Home, cancellation) is { Count: > 0 } told ? [.. told.Select(admin => admin.Place)] : await places.OfPlanAsync(plan, cancellation),
        _ => throw new UnreachableException(),
    };
}
