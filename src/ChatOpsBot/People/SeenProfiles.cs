using System.Collections.Concurrent;
using ChatOpsBot.Core.People;
using ChatOpsBot.Inbox;
using ChatOpsBot.Scheduling;

namespace ChatOpsBot.People;

/// <summary>Keeps what platforms say of the people the bot knows, so that what it says first is in their language and by their clocks.</summary>
internal sealed class SeenProfiles(UnitsOfWork units, PeopleDirectory directory, IEnumerable<IProfileSource> sources, TimeProvider time)
{
    /// <summary>Somebody of whom a platform says nothing is asked about again after this long.</summary>
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    /// <summary>A workspace takes about a hundred questions a minute, and others ask too.</summary>
    private const int MostAtOnce = 20;

    private readonly ConcurrentDictionary<AccountId, DateTimeOffset> _nextAt = [];

    /// <summary>Most show nothing new, and cost no commit.</summary>
    internal async Task SeeAsync(AccountId account, AccountProfile seen)
    {
        if (directory.LastSeen.ProfileOf(account) is not { } known || known.Then(seen) == known) return;

        await units.RunAsync(async (session, stopping) =>
        {
            if (!(await PeopleRecords.LoadAsync(session.Database, stopping)).See(account, seen)) return false;

            await PlanTimers.LookAgainAtAllAsync(session.Database, time.GetUtcNow(), stopping);
            return true;
        });
    }

    /// <summary>Asks about those who were linked and have not spoken yet.</summary>
    internal async Task LookAsync(DateTimeOffset now)
    {
        var unseen = (await directory.CurrentAsync(CancellationToken.None)).Unseen.Where(account => !_nextAt.TryGetValue(account, out var next) || now >= next);
        foreach (var (account, source) in unseen.Join(sources, account => account.Platform, source => source.Platform, (account, source) => (account, source)).Take(MostAtOnce).ToList())
        {
            _nextAt[account] = now + Between;
            if (await source.ProfileAsync(account) is { } profile) await SeeAsync(account, profile);
        }
    }
}
