using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>Settings that SQLite keeps per connection, set whenever one is opened.</summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    /// <summary>A commit is on the disk when it returns; a locked file is waited for, in milliseconds.</summary>
    internal const string OnOpen = "PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = OnOpen;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = OnOpen;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
