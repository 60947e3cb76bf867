using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Postgres;

internal sealed class PostgresBotDbContext(DbContextOptions<PostgresBotDbContext> options) : BotDbContext(options)
{
    /// <summary>PostgreSQL answers each command over the network.</summary>
    internal override int RowsAtOnce => 50;
}
