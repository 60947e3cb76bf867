using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>A file as a store of this program: whether it is one, and whether somebody has it open.</summary>
internal static class StoreFile
{
    /// <summary>Bytes before the size of a page in the head of a file (https://sqlite.org/fileformat2.html#the_database_header).</summary>
    private const int PageSizeAt = 16;

    private static ReadOnlySpan<byte> Head => "SQLite format 3\0"u8;

    internal static string ConnectionString(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString();

    internal static SqliteBotDbContext Open(string path) =>
        new(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite(ConnectionString(path, SqliteOpenMode.ReadWrite)).AddInterceptors(new SqlitePragmas()).Options);

    /// <summary>Why a file that is whole is no store that this program can use; null when it is one.</summary>
    internal static async Task<string?> WhyNotAsync(string path, CancellationToken cancellation) => await ReachedAsync(path, cancellation) switch
    {
        null => "it is a database of something else",
        var reached when string.CompareOrdinal(reached, SqliteSchema.Newest) > 0 => $"it was written by a newer version of this program (schema {reached})",
        _ => null,
    };

    /// <summary>As <see cref="SqliteSchema.ReachedAsync"/>.</summary>
    internal static async Task<string?> ReachedAsync(string path, CancellationToken cancellation)
    {
        await using var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWrite));
        await connection.OpenAsync(cancellation);
        return await SqliteSchema.ReachedAsync(connection, cancellation);
    }

    /// <summary>Whether a part of its last page is missing, as when a copy was broken off.</summary>
    internal static bool IsCutOff(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length <= PageSizeAt + 1) return true;

        file.Position = PageSizeAt;
        var written = file.ReadByte() << 8 | file.ReadByte();
        // 1 stands for the largest page, whose size has no place in two bytes.
        return written > 0 && file.Length % (written == 1 ? 65_536 : written) != 0;
    }

    /// <summary>
    /// Whether nobody has the store open. Whoever does holds a lock on the file of a store in WAL mode, which ends with its process
    /// however that ends; leaving that mode takes all of it (https://sqlite.org/wal.html#persistence_of_wal_mode).
    /// </summary>
    internal static bool IsFree(string path)
    {
        // One that cannot be read is nobody's, and the log beside it is left as it is.
        if (!File.Exists(path) || !HasHead(path)) return true;

        try
        {
            using var connection = new SqliteConnection(ConnectionString(path, SqliteOpenMode.ReadWrite));
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE;";
            command.CommandTimeout = 1;
            return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) == "delete";
        }
        catch (SqliteException exception)
        {
            return exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT;
        }
    }

    private static bool HasHead(string path)
    {
        using var file = File.OpenRead(path);
        var head = new byte[Head.Length];
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.AsSpan().SequenceEqual(Head);
    }
}
