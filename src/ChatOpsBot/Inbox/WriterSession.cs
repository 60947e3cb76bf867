using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Inbox;

/// <summary>What the units of one transaction share: the store, and the plans as the units before have left them.</summary>
internal sealed class WriterSession(BotDbContext database, PlanSnapshots snapshots)
{
    private readonly Dictionary<PlanKey, PlanSnapshot> _written = [];
    private readonly List<Action> _afterCommit = [];
    private readonly List<Action> _stagedAfterCommit = [];
    private PlanSnapshot? _staged;

    internal BotDbContext Database => database;

    /// <summary>As this unit leaves it so far.</summary>
    internal async ValueTask<PlanSnapshot?> PlanAsync(PlanKey key, CancellationToken cancellation) =>
        _staged?.Key == key ? _staged : _written.TryGetValue(key, out var plan) ? plan : await snapshots.CurrentAsync(key, cancellation);

    /// <summary>The plan as the unit that is running leaves it.</summary>
    internal void Stage(PlanSnapshot plan) => _staged = plan;

    /// <summary>To be done once what the unit that is running wrote is on the disk; never if it is not.</summary>
    internal void AfterCommit(Action action) => _stagedAfterCommit.Add(action);

    /// <summary>The unit is saved: the next one goes on from it.</summary>
    internal void Keep()
    {
        if (_staged is { } staged) _written[staged.Key] = staged;
        _afterCommit.AddRange(_stagedAfterCommit);
        Forget();
    }

    internal void Forget()
    {
        _staged = null;
        _stagedAfterCommit.Clear();
    }

    /// <summary>The transaction is committed: questions may be answered from it, and what waits for it goes on.</summary>
    internal void Publish()
    {
        foreach (var plan in _written.Values) snapshots.Offer(plan);
        foreach (var action in _afterCommit) action();
    }
}
