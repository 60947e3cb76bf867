using ChatOpsBot.Inbox;
using ChatOpsBot.Operations;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Outbox;

/// <summary>Removes what was delivered long ago, a portion at a time, so that nobody waits for it.</summary>
internal sealed class DeliveryCleaning(UnitsOfWork units, IOptions<RetentionOptions> options)
{
    /// <summary>Rows of one unit.</summary>
    private const int Portion = 500;

    /// <returns>How many rows were removed.</returns>
    internal async Task<int> CleanAsync(DateTimeOffset now)
    {
        var (received, said) = (now.AddDays(-options.Value.RawEvents), now.AddDays(-options.Value.Messages));
        return await InPortionsAsync((database, stopping) => InboxAsync(database, received, said, stopping))
            + await InPortionsAsync((database, stopping) => OutboxAsync(database, said, stopping))
            + await InPortionsAsync((database, stopping) => PostsAsync(database, said, stopping));
    }

    /// <summary>Finished rows are the receipts of deliveries, which no platform repeats after days; what was given up is kept as long as what was said.</summary>
    private static async Task<int> InboxAsync(BotDbContext database, DateTimeOffset before, DateTimeOffset deadBefore, CancellationToken cancellation)
    {
        var rows = await database.Inbox
            .Where(entry => entry.State == InboxState.Done && entry.ReceivedAt < before || entry.State == InboxState.Dead && entry.ReceivedAt < deadBefore)
            .OrderBy(entry => entry.Sequence).Take(Portion).Select(entry => entry.Sequence).ToListAsync(cancellation);
        return rows.Count == 0 ? 0 : await database.Inbox.Where(entry => rows.Contains(entry.Sequence)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>The message that a younger or waiting one answers or replaces is kept with it: it is known by its row.</summary>
    private static async Task<int> OutboxAsync(BotDbContext database, DateTimeOffset before, CancellationToken cancellation)
    {
        var rows = await database.Outbox
            .Where(entry => entry.EndedAt < before && !database.Outbox.Any(younger =>
                younger.Platform == entry.Platform && younger.Workspace == entry.Workspace
                && (younger.ThreadOf == entry.Intent || younger.Edits == entry.Intent) && (younger.EndedAt == null || younger.EndedAt >= before)))
            .OrderBy(entry => entry.Sequence).Take(Portion).Select(entry => entry.Sequence).ToListAsync(cancellation);
        return rows.Count == 0 ? 0 : await database.Outbox.Where(entry => rows.Contains(entry.Sequence)).ExecuteDeleteAsync(cancellation);
    }

    private static async Task<int> PostsAsync(BotDbContext database, DateTimeOffset before, CancellationToken cancellation)
    {
        var rows = await database.LocalPosts
            .Where(post => post.PostedAt < before && (post.EditedAt == null || post.EditedAt < before)
                && !database.LocalPosts.Any(answer => answer.Root == post.Id && answer.PostedAt >= before))
            .OrderBy(post => post.Id).Take(Portion).Select(post => post.Id).ToListAsync(cancellation);
        return rows.Count == 0 ? 0 : await database.LocalPosts.Where(post => rows.Contains(post.Id)).ExecuteDeleteAsync(cancellation);
    }

    private async Task<int> InPortionsAsync(Func<BotDbContext, CancellationToken, Task<int>> portion)
    {
        var removed = 0;
        while (await units.RunAsync((session, stopping) => portion(session.Database, stopping)) is > 0 and var rows) removed += rows;
        return removed;
    }
}
