using ChatOpsBot.Inbox;

namespace ChatOpsBot.Outbox;

/// <summary>Picks the other way of an urgent message: the same person's account on another platform, else the thread that is about it in their plan's channel.</summary>
internal sealed class AnotherWay(Recipients recipients, Places places, Composers composers)
{
    /// <returns>The same message for the other place, made anew when it is sent where it is a draft; null when there is none.</returns>
    internal async Task<Owed?> FindAsync(OutboxEntry entry, CancellationToken cancellation) =>
        await recipients.ElsewhereAsync(entry.ConversationKey, cancellation) is { } place
            ? Of(entry, place)
            : await InThreadAsync(entry, cancellation);

    private async Task<Owed?> InThreadAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        if (entry is not { Draft: { } draft, Plan: { } plan }) return null;

        foreach (var channel in await places.OfPlanAsync(plan, cancellation))
            if (channel.Workspace == entry.ConversationKey.Workspace && channel != entry.ConversationKey && composers.ThreadIn(channel, draft) is { } root)
                return Of(entry, channel) with { ThreadOf = root };
        return null;
    }

    private static Owed Of(OutboxEntry entry, ConversationKey place) => new(place, $"another-way/{entry.Sequence}")
    {
        Message = entry.Draft is null ? entry.Content : null,
        Draft = entry.Draft,
        Urgency = Urgency.Immediate,
        Plan = entry.Plan,
        IsNotice = true,
    };
}
