using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatOpsBot.Storage.Sqlite;

internal sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options)
{
    internal override async Task MigrateAsync(CancellationToken cancellation)
    {
        await Database.OpenConnectionAsync(cancellation);
        var reached = await SqliteSchema.ReachedAsync((SqliteConnection)Database.GetDbConnection(), cancellation);
        if (string.CompareOrdinal(reached, SqliteSchema.Newest) < 0) await Database.MigrateAsync(cancellation);
        await Database.CloseConnectionAsync();
    }

    internal override Task InsertAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var connection = (SqliteConnection)Database.GetDbConnection();
        SqliteRows.Insert(connection, table.InsertInto(this.GetService<ISqlGenerationHelper>()), table.Columns.Count, rows, cancellation);
        return Task.CompletedTask;
    }

    /// <summary>Within a transaction that writes there is no other.</summary>
    internal override Task<List<TRow>> LockAsync<TRow>(List<TRow> rows, DateTimeOffset now, CancellationToken cancellation) => Task.FromResult(rows);
}
