using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatOpsBot.Storage.Moving;

/// <summary>
/// Moves everything a store holds into an empty one of PostgreSQL: table by table as the model maps them, in one transaction that is
/// committed once both sides were read again and are the same. The store it comes from is only read.
/// </summary>
internal static class StoreMove
{
    /// <summary>Rows held in memory at once.</summary>
    private const int Portion = 1_000;

    internal static PostgresBotDbContext Open(string connectionString) =>
        new(new DbContextOptionsBuilder<PostgresBotDbContext>().UseNpgsql(connectionString).Options);

    /// <param name="from">With tables that are up to date, and nobody else at work on it.</param>
    /// <param name="to">An empty database; its tables are made here.</param>
    internal static async Task<MoveOutcome> RunAsync(BotDbContext from, BotDbContext to, CancellationToken cancellation)
    {
        await to.MigrateAsync(cancellation);
        await using var reading = await from.Database.BeginTransactionAsync(cancellation);
        await using var writing = await to.Database.BeginTransactionAsync(cancellation);
        // The one row that a new store begins with comes from the other.
        await to.Rosters.Where(roster => roster.Version == Roster.Empty().Version).ExecuteDeleteAsync(cancellation);
        var (sources, targets) = (MovedTable.Of(from), MovedTable.Of(to));
        foreach (var target in targets)
            if (await target.RowsAsync(cancellation).AnyAsync(cancellation)) return new MoveOutcome.NotEmpty(target.Name);

        var moved = ImmutableArray.CreateBuilder<MovedRows>();
        foreach (var (source, target) in sources.Zip(targets))
        {
            await foreach (var rows in source.RowsAsync(cancellation).Chunk(Portion).WithCancellation(cancellation))
                await to.InsertAsync(target.Columns, rows.Select(row => Stored(target, row)), cancellation);
            if (target.Identity is { } identity) await PostgresSequences.ContinueAsync(to, target.Name, identity, cancellation);
            moved.Add(new MovedRows(source.Name, await TableSum.OfAsync(source, cancellation), await TableSum.OfAsync(target, cancellation)));
        }

        var outcome = new MoveOutcome.Compared(moved.ToImmutable());
        return outcome.IsMoved && await CommitAsync(writing) is { } why ? new MoveOutcome.Unconfirmed(why) : outcome;
    }

    /// <returns>Why nobody knows whether it was committed; null when it was.</returns>
    private static async Task<string?> CommitAsync(IDbContextTransaction writing)
    {
        try
        {
            await writing.CommitAsync(CancellationToken.None);
            return null;
        }
        catch (Exception exception) when (StoreTrouble.Is(exception))
        {
            return StoreTrouble.Bare(exception).Message;
        }
    }

    private static object?[] Stored(MovedTable target, object?[] row) => [.. target.Columns.Columns.Select((column, index) => column.Stored(row[index]))];
}
