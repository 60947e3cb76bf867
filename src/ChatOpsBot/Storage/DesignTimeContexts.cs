using ChatOpsBot.Storage.Postgres;
using ChatOpsBot.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ChatOpsBot.Storage;

/// <summary>
/// Contexts without a database, for writing migrations: <c>dotnet ef migrations add NAME --context …</c>. For SQLite the script of a new
/// store and the compiled model follow them; the tests that hold both say how.
/// </summary>
internal sealed class DesignTimeSqlite : IDesignTimeDbContextFactory<SqliteBotDbContext>
{
    public SqliteBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite("Data Source=:memory:").Options);
}

internal sealed class DesignTimePostgres : IDesignTimeDbContextFactory<PostgresBotDbContext>
{
    public PostgresBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresBotDbContext>().UseNpgsql("Host=localhost").Options);
}
