using ChatOpsBot.Outbox;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Operations;

/// <summary>Looks whether what should be said is owed, or was.</summary>
internal static class OwedIntents
{
    /// <summary>In one conversation at least.</summary>
    internal static Task<bool> IsPlannedAsync(this DbSet<OutboxEntry> outbox, string intent) => outbox.AnyAsync(entry => entry.Intent == intent || entry.Intent.StartsWith(intent + "#"));
}
