using ChatOpsBot.Core.News;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.News;

/// <summary>Tells the channels of plans whose time has come what was changed in private; what is no longer true is not told.</summary>
internal sealed class NewsJob(
    UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, PlanSnapshots snapshots, MessageReader reader, Places places, OutboxDispatcher outbox)
{
    /// <returns>False when nothing was due.</returns>
    internal async Task<bool> RunDueAsync(DateTimeOffset now)
    {
        await using var context = await contexts.CreateDbContextAsync();
        var due = await context.NewsTimers.AsNoTracking().Where(timer => timer.NextAt <= now).ToListAsync();
        foreach (var timer in due) await units.RunAsync((session, stopping) => TellAsync(session, timer, now, stopping));
        return due.Count > 0;
    }

    private async Task<bool> TellAsync(WriterSession session, NewsTimer due, DateTimeOffset now, CancellationToken cancellation)
    {
        var database = session.Database;
        var key = due.Plan;
        // Another process may have told it since it was seen here.
        if (await database.NewsTimers.FindAsync([key.Platform, key.Workspace, key.Plan], cancellation) is not { } timer || timer.Since != due.Since) return false;

        database.NewsTimers.Remove(timer);
        if (await snapshots.CurrentAsync(key, cancellation) is not { } plan) return false;

        var journal = await database.Journal.Of(key).AsNoTracking().Where(entry => entry.PlanVersion >= timer.Since)
            .OrderBy(entry => entry.PlanVersion).ThenBy(entry => entry.Line).ToListAsync(cancellation);
        if (ChannelNews.Of(reader.ContextOf(plan, now), journal) is not { } news) return false;

        foreach (var channel in await places.OfPlanAsync(key, cancellation))
            outbox.Owe(session, new Owed(channel, $"news/{key}/{timer.Since}#{channel.Conversation}") { Message = news, Urgency = Urgency.Later, Plan = key }, now);
        return true;
    }
}
