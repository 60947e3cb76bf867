using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>
/// EF Core guards a migration on SQLite with a row that a killed process leaves behind, and the next one waits for it
/// without end (https://learn.microsoft.com/ef/core/providers/sqlite/limitations#concurrent-migrations-protection).
/// </summary>
internal static class AbandonedMigrationLock
{
    /// <summary>A migration takes well under a second; a lock this old has no owner.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(30);

    internal static async Task ClearAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        while (await AgeAsync(connection, cancellation) is { } age)
        {
            if (age < Abandoned) await Task.Delay(TimeSpan.FromSeconds(1), cancellation);
            else await connection.ScalarAsync("DELETE FROM \"__EFMigrationsLock\";", cancellation);
        }
    }

    /// <summary>How long ago the lock was taken; null when nobody holds it.</summary>
    private static async Task<TimeSpan?> AgeAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        var tables = await connection.ScalarAsync("SELECT count(*) FROM sqlite_master WHERE name = '__EFMigrationsLock';", cancellation);
        if (tables is not > 0L) return null;

        var seconds = await connection.ScalarAsync(
            "SELECT unixepoch('now') - unixepoch(\"Timestamp\") FROM \"__EFMigrationsLock\" LIMIT 1;", cancellation);
        return seconds is null ? null : TimeSpan.FromSeconds(Convert.ToInt64(seconds, CultureInfo.InvariantCulture));
    }
}
