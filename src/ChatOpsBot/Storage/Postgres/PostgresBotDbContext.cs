using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Postgres;

internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options)
{
    internal override async Task MigrateAsync(CancellationToken cancellation)
    {
        // Migrate takes a lock in the database even when it has nothing to do.
        if ((await Database.GetPendingMigrationsAsync(cancellation)).Any()) await Database.MigrateAsync(cancellation);
    }

    internal override Task InsertAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        PostgresRows.InsertAsync(this, table, rows, cancellation);

    internal override async Task<List<TRow>> LockAsync<TRow>(List<TRow> rows, DateTimeOffset now, CancellationToken cancellation)
    {
        var sql = $"SELECT * FROM {Model.FindEntityType(typeof(TRow))!.GetTableName()} WHERE sequence = ANY({{0}}) AND next_at <= {{1}} ORDER BY sequence FOR UPDATE SKIP LOCKED";
        long[] sequences = [.. rows.Select(row => row.Sequence)];
        var locked = await Set<TRow>().FromSql(FormattableStringFactory.Create(sql, sequences, Conversions.Kept(now).UtcDateTime)).AsNoTracking().ToDictionaryAsync(row => row.Sequence, cancellation);
        return [.. rows.Select(row => locked.GetValueOrDefault(row.Sequence)).OfType<TRow>()];
    }
}
