using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Outbox;

/// <summary>What stands between a row and its sending.</summary>
internal abstract record DeliveryGate
{
    private DeliveryGate() { }

    internal sealed record Open(string? ThreadId, string? EditedId) : DeliveryGate;

    /// <summary>Something said earlier in its conversation is due, being sent by another process, or to be tried again.</summary>
    internal sealed record Behind : DeliveryGate;

    /// <summary>The message it answers or replaces is still to be sent.</summary>
    internal sealed record Waits(string Intent) : DeliveryGate;

    /// <summary>It is not to be said any more.</summary>
    internal sealed record Closed(string Reason) : DeliveryGate;

    internal static async Task<DeliveryGate> OfAsync(BotDbContext database, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await IsBehindAsync(database, entry, now, cancellation)) return new Behind();
        if (entry.Edits is not null) return await OfEditAsync(database, entry, now, cancellation);
        if (entry.ThreadOf is null) return new Open(null, null);

        var root = await Named(database, entry, entry.ThreadOf).SingleOrDefaultAsync(cancellation);
        return root is { State: OutboxState.Waiting } ? new Waits(root.Intent) : new Open(root?.MessageId, null);
    }

    private static async Task<DeliveryGate> OfEditAsync(BotDbContext database, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation)
    {
        // A newer one that was sent already must not be written over either.
        var isSuperseded = await Here(database, entry).AnyAsync(
            newer => newer.Edits == entry.Edits && newer.Sequence > entry.Sequence
                && (newer.State == OutboxState.Sent || newer.State == OutboxState.Waiting && (newer.NotBefore == null || newer.NotBefore <= now)),
            cancellation);
        if (isSuperseded) return new Closed("superseded");

        var edited = await Named(database, entry, entry.Edits!).SingleOrDefaultAsync(cancellation);
        if (edited is null) return new Closed("the message it replaces is not known");

        return edited.State switch
        {
            OutboxState.Waiting => new Waits(edited.Intent),
            OutboxState.Sent => new Open(null, edited.MessageId),
            OutboxState.Dead or OutboxState.Withdrawn => new Closed("the message it replaces was not sent"),
        };
    }

    private static Task<bool> IsBehindAsync(BotDbContext database, OutboxEntry entry, DateTimeOffset now, CancellationToken cancellation) =>
        Here(database, entry).AnyAsync(
            earlier => earlier.NextAt != null && earlier.WaitsFor == null
                && (earlier.NextAt <= now || earlier.Attempts > 0 || earlier.LeasedBy != null || earlier.Paced)
                && earlier.Conversation == entry.Conversation && earlier.Urgency == entry.Urgency && earlier.Sequence < entry.Sequence,
            cancellation);

    private static IQueryable<OutboxEntry> Named(BotDbContext database, OutboxEntry entry, string intent) =>
        Here(database, entry).Where(named => named.Intent == intent);

    private static IQueryable<OutboxEntry> Here(BotDbContext database, OutboxEntry entry) =>
        database.Outbox.AsNoTracking().Where(row => row.Platform == entry.Platform && row.Workspace == entry.Workspace);
}
