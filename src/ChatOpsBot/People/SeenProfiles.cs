using System.Collections.Concurrent;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Keeps what platforms say of the people the bot knows, so that what it says first is in their language and by their clocks.</summary>
internal sealed class SeenProfiles(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, PeopleDirectory directory, IEnumerable<IProfileSource> sources, TimeProvider time)
{
    /// <summary>Somebody of whom a platform says nothing is asked about again after this long.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <summary>A workspace takes about a hundred questions a minute, and others ask too.</summary>
    private const int MostAtOnce = 20;

    private readonly ConcurrentDictionary<AccountId, DateTimeOffset> _nextAt = [];

    /// <summary>Most show nothing new, and cost no commit.</summary>
    internal async Task SeeAsync(AccountId account, AccountProfile seen)
    {
        if (directory.LastSeen(account.Home).ProfileOf(account) is not { } known || known.Then(seen) == known) return;

        await units.RunAsync(async (session, stopping) =>
        {
            var realm = directory.RealmOf(account.Home);
            if (!(await PeopleRecords.LoadAsync(session.Database, realm, stopping)).See(account, seen)) return false;

            await PlanTimers.LookAgainAtAllAsync(session.Database, realm, time.GetUtcNow(), stopping);
            return true;
        });
    }

    /// <summary>Asks about those who were linked and have not spoken yet.</summary>
    internal async Task LookAsync(DateTimeOffset now)
    {
        var asked = 0;
        var unseen = await UnseenAsync();
        foreach (var gone in _nextAt.Keys.Except(unseen)) _nextAt.TryRemove(gone, out _);
        foreach (var account in unseen)
        {
            if (_nextAt.TryGetValue(account, out var next) && now < next) continue;
            if (++asked > MostAtOnce) return;

            _nextAt[account] = now + Between;
            await SeeAsync(account, await sources.First(source => source.Platform == account.Platform).ProfileAsync(account));
        }
    }

    /// <summary>The accounts of which no platform has said anything.</summary>
    private async Task<List<AccountId>> UnseenAsync()
    {
        var platforms = sources.Select(source => source.Platform).ToArray();
        await using var database = await contexts.CreateDbContextAsync();
        var rows = await database.Set<Account>().OfAll().AsNoTracking()
            .Where(account => platforms.Contains(account.Platform) && account.Language == null && account.Zone == null && account.Mail == null).ToListAsync();
        return [.. rows.Select(row => row.Id)];
    }
}
