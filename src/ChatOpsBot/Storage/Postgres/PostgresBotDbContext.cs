using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Postgres;

internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options)
{
    internal override Task InsertAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation) =>
        PostgresRows.InsertAsync(this, table, rows, cancellation);
}
