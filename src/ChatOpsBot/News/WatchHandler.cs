using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.News;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.News;

/// <summary>Starts and stops watching.</summary>
internal static class WatchHandler
{
    internal static async Task<BotMessage> HandleAsync(SetUp.Watch command, SetUpWork work, CancellationToken cancellation)
    {
        if (work.Message.Sender is not { } watcher) return RefusalMessages.Of(work.Context, new Refusal.WhoAreYou(), work.Zone);

        var (subjects, refusal) = Watched.Subjects(command.Targets, work.Plan);
        if (refusal is not null) return RefusalMessages.Of(work.Context, refusal, work.Zone);

        var rows = await OfAsync(work, watcher, cancellation);
        foreach (var subject in subjects)
        {
            var row = rows.Find(watch => watch.Subject == subject);
            if (command.Watching && row is null) work.Database.Watches.Add(Watch.Of(work.Plan.Key, subject, watcher));
            else if (!command.Watching && row is not null) work.Database.Watches.Remove(row);
        }

        return WatchMessages.Watching(work.Language, [.. subjects.Select(subject => work.Plan.Find(subject)!.Name)], command.Watching);
    }

    internal static async Task<BotMessage> ListAsync(SetUpWork work, CancellationToken cancellation) => work.Message.Sender is { } watcher
        ? WatchMessages.Listed(work.Language, [.. (await OfAsync(work, watcher, cancellation)).Select(watch => work.Plan.Find(watch.Subject)?.Name).OfType<string>().Order()])
        : RefusalMessages.Of(work.Context, new Refusal.WhoAreYou(), work.Zone);

    private static Task<List<Watch>> OfAsync(SetUpWork work, string watcher, CancellationToken cancellation) =>
        NewsDesk.Of(work.Database, work.Plan.Key).Where(watch => watch.Watcher == watcher).ToListAsync(cancellation);
}
