using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>
/// Inserts many rows with one statement, bound by position. A command of Microsoft.Data.Sqlite looks each parameter up by
/// its name for every row, which takes longer than the row (https://sqlite.org/c3ref/bind_parameter_index.html).
/// </summary>
internal sealed class SqliteRows : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private byte[] _bytes = new byte[4096];

    private SqliteRows(SqliteConnection connection, string insert)
    {
        _database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, insert, out _statement), _database);
    }

    /// <param name="insertInto">The command up to its values.</param>
    internal static void Insert(SqliteConnection connection, string insertInto, int columns, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        using var table = new SqliteRows(connection, $"{insertInto}({string.Join(", ", Enumerable.Repeat("?", columns))});");
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            table.Insert(row);
        }
    }

    public void Dispose() => _statement.Dispose();

    private void Insert(object?[] row)
    {
        for (var column = 0; column < row.Length; column++)
            SqliteException.ThrowExceptionForRC(Bind(column + 1, row[column]), _database);

        SqliteException.ThrowExceptionForRC(raw.sqlite3_step(_statement), _database);
        SqliteException.ThrowExceptionForRC(raw.sqlite3_reset(_statement), _database);
    }

    /// <summary>As Microsoft.Data.Sqlite writes each type, by which EF reads it back (https://learn.microsoft.com/dotnet/standard/data/sqlite/types).</summary>
    private int Bind(int position, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(_statement, position),
        string text => BindText(position, text),
        int number => raw.sqlite3_bind_int64(_statement, position, number),
        long number => raw.sqlite3_bind_int64(_statement, position, number),
        bool flag => raw.sqlite3_bind_int64(_statement, position, flag ? 1 : 0),
        decimal number => BindText(position, number.ToString("0.0###########################", CultureInfo.InvariantCulture)),
        DateOnly day => BindText(position, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        DateTime instant => BindText(position, instant.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, position, bytes),
        _ => throw new NotSupportedException($"No row has had a {value.GetType()} so far."),
    };

    private int BindText(int position, string text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_bytes.Length < most) _bytes = new byte[most];
        return raw.sqlite3_bind_text(_statement, position, _bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, _bytes)));
    }
}
