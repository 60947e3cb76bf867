using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Sqlite;

internal sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options)
{
    /// <summary>
    /// SQLite looks each parameter of a command up by its name, one after the other, so that long commands take longer than
    /// many short ones (https://sqlite.org/c3ref/bind_parameter_index.html); a command of one row costs more than it writes.
    /// </summary>
    internal override int RowsAtOnce => 4;
}
