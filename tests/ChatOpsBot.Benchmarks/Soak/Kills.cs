using ChatOpsBot.Tests.Storage;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>Kills the processes in turn, and now and then restarts the database under all of them.</summary>
/// <param name="database">Null for a store that is a file.</param>
internal sealed class Kills(Fleet fleet, PostgresCluster? database, Outages outages, Chance chance)
{
    /// <summary>About as long as what a killed process had in hand waits for another one: sooner, and little of it would ever come through.</summary>
    private static readonly (int From, int End) Milliseconds = (8_000, 20_000);

    internal int DatabaseRestarts { get; private set; }

    /// <summary>Ends once everything is up again.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        for (var turn = 0; await WaitedAsync(cancellation); turn++)
        {
            if (database is not null && turn % 3 == 1) await RestartDatabaseAsync(database);
            else await fleet.RestartAsync(turn % fleet.Size, TimeSpan.FromMilliseconds(chance.Between(0, 3_000)));
        }
    }

    private async Task<bool> WaitedAsync(CancellationToken cancellation)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(chance.Between(Milliseconds.From, Milliseconds.End)), cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !cancellation.IsCancellationRequested;
    }

    private async Task RestartDatabaseAsync(PostgresCluster postgres)
    {
        var from = DateTimeOffset.UtcNow;
        outages.Blow();
        await postgres.RestartAsync();
        outages.Over(from);
        DatabaseRestarts++;
    }
}
