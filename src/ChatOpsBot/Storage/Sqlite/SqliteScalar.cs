using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Storage.Sqlite;

internal static class SqliteScalar
{
    /// <param name="sql">Part of the program: nothing that came from elsewhere stands in it.</param>
    /// <returns>The first value of the first row; null where there is none, or it is null.</returns>
    internal static async Task<object?> ScalarAsync(this SqliteConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellation) is { } value and not DBNull ? value : null;
    }
}
