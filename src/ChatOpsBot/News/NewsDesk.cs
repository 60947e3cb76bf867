using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.News;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.News;

/// <summary>Hears of every change as it is written: tells those who watch what it is about, and sets the timer of the plan's channel.</summary>
internal sealed class NewsDesk(PeopleDirectory directory, Places places, OutboxDispatcher outbox)
{
    /// <summary>Within the unit of work that makes the change.</summary>
    /// <param name="after">The plan as the change leaves it.</param>
    internal async Task HearAsync(
        WriterSession session, PlanSnapshot after, IReadOnlyList<FieldChange> changes, ChangeOrigin origin, CancellationToken cancellation)
    {
        if (origin.IsPrivate && changes.Any(ChannelNews.IsNews)) await SetTimerAsync(session.Database, after, origin.At, cancellation);
        await TellWatchersAsync(session, after, changes, origin, cancellation);
    }

    internal static IQueryable<Watch> Of(BotDbContext database, PlanKey plan) => database.Watches.OfPlan(plan);

    private static async Task SetTimerAsync(BotDbContext database, PlanSnapshot after, DateTimeOffset now, CancellationToken cancellation)
    {
        var key = after.Key;
        if (await database.NewsTimers.FindAsync([key.Platform, key.Workspace, key.Plan], cancellation) is null)
            database.NewsTimers.Add(NewsTimer.Of(key, after.Version, now + ChannelNews.Bundled));
    }

    /// <summary>Nobody is told what they did themselves.</summary>
    private async Task TellWatchersAsync(
        WriterSession session, PlanSnapshot after, IReadOnlyList<FieldChange> changes, ChangeOrigin origin, CancellationToken cancellation)
    {
        var kinds = changes.Select(change => change.Subject.Kind).Distinct().ToList();
        var numbers = changes.Select(change => change.Subject.Number).Distinct().ToList();
        var watches = await Of(session.Database, after.Key).AsNoTracking()
            .Where(watch => kinds.Contains(watch.Kind) && numbers.Contains(watch.Item)).ToListAsync(cancellation);
        foreach (var watcher in watches.Where(watch => watch.Watcher != origin.Actor).GroupBy(watch => watch.Watcher))
        {
            var subjects = watcher.Select(watch => watch.Subject).ToHashSet();
            var told = changes.Where(change => subjects.Contains(change.Subject)).ToList();
            if (told.Count == 0) continue;

            var names = told.Select(change => after.Find(change.Subject)!.Name).Distinct().ToList();
            var message = WatchMessages.Changed(LanguageOf(watcher.Key, after), after, origin.Actor, told, names);
            var owed = new Owed(await places.OfPersonAsync(after.Key.Home, watcher.Key, cancellation), $"watch/{after.Key}/{after.Version}/{watcher.Key}") { Message = message, Urgency = Urgency.Later, Plan = after.Key };
            outbox.Owe(session, owed, origin.At);
        }
    }

    /// <summary>The one they chose, else the plan's.</summary>
    private Language LanguageOf(string name, PlanSnapshot plan) => directory.LastSeen(plan.Key.Home).Named(name)?.Language ?? plan.Language;
}
