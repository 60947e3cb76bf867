using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>
/// How far the tables of a file have come, and how an empty file gets its own: by one script that is what all migrations come to.
/// EF Core looks through every type of the program for its migrations, and builds a model for each: half a second and 40 MB that a
/// process does not give back.
/// </summary>
internal static class SqliteSchema
{
    /// <summary>The last migration of this program. Each is named after the moment it was written: the order of names is theirs.</summary>
    internal const string Newest = "20261130084541_ProfilesWebhooksInstallations";

    /// <summary>Makes the tables of a file that has none; any other stays as it is.</summary>
    internal static async Task MakeAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        if (!await IsEmptyAsync(connection, cancellation)) return;

        await using var transaction = connection.BeginTransaction(deferred: false);
        // Asked again: another process may have made them meanwhile.
        if (await IsEmptyAsync(connection, cancellation)) await connection.ScalarAsync(Script(), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <returns>The last migration the tables went through; null where they are not those of a store.</returns>
    internal static async Task<string?> ReachedAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        if (await connection.ScalarAsync("SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'", cancellation) is null) return null;

        return (string?)await connection.ScalarAsync("SELECT max(\"MigrationId\") FROM \"__EFMigrationsHistory\"", cancellation);
    }

    internal static string Script()
    {
        using var script = new StreamReader(typeof(SqliteSchema).Assembly.GetManifestResourceStream("Schema.sql")!);
        return script.ReadToEnd();
    }

    private static async Task<bool> IsEmptyAsync(SqliteConnection connection, CancellationToken cancellation) =>
        await connection.ScalarAsync("SELECT 1 FROM sqlite_master", cancellation) is null;
}
