using System.Diagnostics;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Reminders;

/// <summary>Puts what the Core wants said into the outbox: once for each intent, in the conversations of whom it is for.</summary>
internal sealed class PushDesk(OutboxDispatcher outbox, AdminNames admins)
{
    /// <summary>Within the unit that decided it.</summary>
    internal async Task OweAsync(WriterSession session, PlanKey plan, IEnumerable<Push> pushes, DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var push in pushes)
            foreach (var place in await PlacesAsync(push.To, plan, cancellation))
                await outbox.OweOnceAsync(session, Owed(push, plan, place), now, cancellation);
    }

    private static Owed Owed(Push push, PlanKey plan, ConversationKey place)
    {
        var intent = push.Intent(plan);
        return new Owed(place, Intent(intent, push.To, place))
        {
            Draft = PushDraft.Write(plan, push),
            Urgency = push.IsImmediate ? Urgency.Immediate : Urgency.Later,
            Plan = plan,
            ThreadOf = push.ThreadOf is { } root ? Intent(new Push(push.To, root).Intent(plan), push.To, place) : null,
            Edits = push.Redraws is null ? null : Intent((push with { Redraws = null }).Intent(plan), push.To, place),
        };
    }

    /// <summary>What several conversations hear is owed once in each.</summary>
    private static string Intent(string intent, Recipient to, ConversationKey place) => to is Recipient.OnePerson ? intent : $"{intent}#{place.Conversation}";

    private async Task<IReadOnlyList<ConversationKey>> PlacesAsync(Recipient to, PlanKey plan, CancellationToken cancellation) => to switch
    {
        Recipient.OnePerson person => [Person(person.Name)],
        Recipient.Channel => [Channel(plan)],
        Recipient.Admins => await admins.CurrentAsync(cancellation) is { Count: > 0 } names ? [.. names.Select(Person)] : [Channel(plan)],
        _ => throw new UnreachableException(),
    };

    private static ConversationKey Person(string name) => new(WorkspaceKey.Local, LocalConversations.Person(name));

    private static ConversationKey Channel(PlanKey plan) => new(WorkspaceKey.Local, LocalConversations.Channel(plan));
}
