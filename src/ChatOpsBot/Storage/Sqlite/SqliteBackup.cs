using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>Copies a store while it is in use, and proves that the copy can be opened before it counts.</summary>
internal static class SqliteBackup
{
    /// <param name="file">Replaced when it is there.</param>
    /// <exception cref="IOException">The copy cannot be written, or is not whole; a file that was there stays as it was.</exception>
    internal static void Write(string connectionString, string file)
    {
        var unproven = file + ".part";
        try
        {
            File.Delete(unproven);
            using (var source = new SqliteConnection(connectionString))
            using (var copy = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = unproven, Pooling = false }.ToString()))
            {
                source.Open();
                copy.Open();
                source.BackupDatabase(copy);
                Prove(copy);
            }

            File.Move(unproven, file, overwrite: true);
        }
        catch (SqliteException exception)
        {
            throw new IOException(exception.Message, exception);
        }
        finally
        {
            File.Delete(unproven);
        }
    }

    /// <summary>The copy alone, without a log beside it, is read from end to end.</summary>
    private static void Prove(SqliteConnection copy)
    {
        using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE; PRAGMA integrity_check;";
        using var reader = command.ExecuteReader();
        reader.NextResult();
        if (!reader.Read() || reader.GetString(0) != "ok") throw new IOException("The copy is not whole.");
    }
}
