namespace ChatOpsBot.Outbox;

/// <summary>Picks the other way of an urgent message: the same person's account on another platform.</summary>
internal sealed class AnotherWay(Recipients recipients)
{
    /// <returns>The same message for the other place, made anew when it is sent where it is a draft; null when there is none.</returns>
    internal async Task<Owed?> FindAsync(OutboxEntry entry, CancellationToken cancellation)
    {
        if (await recipients.ElsewhereAsync(entry.ConversationKey, cancellation) is not { } place) return null;

        return new Owed(place, $"another-way/{entry.Sequence}")
        {
            Message = entry.Draft is null ? entry.Content : null,
            Draft = entry.Draft,
            Urgency = Urgency.Immediate,
            Plan = entry.Plan,
            IsNotice = true,
        };
    }
}
