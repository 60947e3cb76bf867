using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Storage;

/// <summary>What differs between the two engines beyond their migrations.</summary>
internal interface IStore
{
    /// <summary>Where plans are kept, for a person to read; without secrets.</summary>
    string Description { get; }

    /// <summary>Whether only one may write at a time, so that units of work had better be committed together.</summary>
    bool HasOneWriter { get; }

    /// <summary>Makes the store ready to be migrated: its folder, its journal, the tables of a new one, locks left by a process that died.</summary>
    Task PrepareAsync(CancellationToken cancellation);

    /// <summary>Sets the bot's clock by the one that all processes on this store share.</summary>
    Task AgreeOnTimeAsync(CancellationToken cancellation);

    /// <summary>
    /// A number that differs from the one read before whenever anything a snapshot of this plan shows was committed
    /// since, by any process.
    /// </summary>
    ValueTask<long> StampAsync(PlanKey plan, CancellationToken cancellation);

    /// <summary>One look for a whole message: the stamp of everything, or null where each thing is to be looked at by itself.</summary>
    ValueTask<long?> LookAsync(CancellationToken cancellation);

    /// <summary>A number that is another one after each commit, by any process; it may be another one without.</summary>
    ValueTask<long> CommittedAsync(CancellationToken cancellation);

    /// <summary>Reads all of it, and says what is wrong.</summary>
    Task<StoreHealth> ExamineAsync(CancellationToken cancellation);

    /// <summary>The stamp of what is known about people.</summary>
    ValueTask<long> PeopleStampAsync(CancellationToken cancellation);
}
