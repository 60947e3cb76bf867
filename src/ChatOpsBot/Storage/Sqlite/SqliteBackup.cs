using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>Copies a store while it is in use, and proves that the copy can be opened before it counts.</summary>
internal static class SqliteBackup
{
    /// <summary>Behind the name of a copy until it is proven.</summary>
    internal const string Unproven = ".part";

    /// <param name="file">Replaced when it is there.</param>
    /// <returns>What is in the copy; null while its tables are older than this program.</returns>
    /// <exception cref="IOException">The copy cannot be written, or is not whole; a file that was there stays as it was.</exception>
    internal static async Task<StoreContents?> WriteAsync(string connectionString, string file, CancellationToken cancellation)
    {
        var unproven = file + Unproven;
        try
        {
            Copy(connectionString, unproven);
            if (await StoreFile.WhyNotAsync(unproven, cancellation) is { } why) throw new IOException($"The copy cannot be used: {why}.");

            var contents = await ContentsAsync(unproven, cancellation);
            File.Move(unproven, file, overwrite: true);
            return contents;
        }
        finally
        {
            File.Delete(unproven);
        }
    }

    /// <summary>A copy that is whole, whatever it is a database of.</summary>
    /// <param name="file">Replaced when it is there.</param>
    /// <exception cref="IOException">It cannot be read or written, or is not whole.</exception>
    internal static void Copy(string connectionString, string file)
    {
        try
        {
            File.Delete(file);
            using var source = new SqliteConnection(connectionString);
            using var copy = new SqliteConnection(StoreFile.ConnectionString(file, SqliteOpenMode.ReadWriteCreate));
            source.Open();
            copy.Open();
            source.BackupDatabase(copy);
            Prove(copy);
        }
        catch (SqliteException exception)
        {
            throw new IOException(Words(exception), exception);
        }
    }

    private static string Words(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => "it is no database of SQLite",
        SQLitePCL.raw.SQLITE_CORRUPT => "it is damaged",
        _ => exception.Message,
    };

    private static async Task<StoreContents?> ContentsAsync(string file, CancellationToken cancellation)
    {
        if (await StoreFile.ReachedAsync(file, cancellation) != SqliteSchema.Newest) return null;

        await using var database = StoreFile.Open(file);
        return await StoreContents.OfAsync(database, cancellation);
    }

    /// <summary>The copy alone, without a log beside it, is read from end to end.</summary>
    private static void Prove(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA integrity_check; PRAGMA foreign_key_check;";
        using var reader = command.ExecuteReader();
        reader.NextResult();
        if (!reader.Read() || reader.GetString(0) != "ok") throw new IOException("The copy is not whole.");

        reader.NextResult();
        if (reader.Read()) throw new IOException($"The copy is not whole: rows of {reader.GetString(0)} belong to none.");
    }
}
