using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>
/// Picks the other ways of an urgent message: the same person's account on another platform; else their mail, and the thread that is
/// about it in their plan's channel. Whoever is reached by mail alone reads it on this machine's page.
/// </summary>
internal sealed class AnotherWay(Recipients recipients, Places places, Composers composers)
{
    /// <summary>Of the intent, before the number of the message.</summary>
    internal const string Prefix = "another-way/";

    /// <returns>The same message for the other places, made anew when it is sent where it is a draft; empty when there is none.</returns>
    internal async Task<IReadOnlyList<Owed>> FindAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        if (await recipients.ElsewhereAsync(entry.ConversationKey, cancellation) is { } place) return [Of(entry, place)];
        if (await places.InsteadOfMailAsync(entry.ConversationKey, entry.Plan?.Home ?? WorkspaceKey.Local, cancellation) is { } page) return [Of(entry, page)];

        // A thread is on the platform that did not take it: where a person can be mailed to, they are.
        var mail = await recipients.MailAsync(entry.ConversationKey, cancellation) is { } address ? Of(entry, address) : null;
        return [.. new[] { mail, await InThreadAsync(entry, cancellation) }.OfType<Owed>()];
    }

    private async Task<Owed?> InThreadAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        if (entry is not { Draft: { } draft, Plan: { } plan }) return null;

        foreach (var channel in await places.OfPlanAsync(plan, cancellation))
            if (channel.Workspace == entry.ConversationKey.Workspace && channel != entry.ConversationKey && composers.ThreadIn(channel, draft) is { } root)
                return Of(entry, channel) with { ThreadOf = root };
        return null;
    }

    private static Owed Of(OutboxEntry entry, ConversationKey place) => new(place, Prefix + entry.Sequence)
    {
        Message = entry.Draft is null ? entry.Content : null,
        Draft = entry.Draft,
        Urgency = Urgency.Immediate,
        Plan = entry.Plan,
        IsNotice = true,
    };
}
