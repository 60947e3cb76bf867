using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Storage.Postgres;

/// <summary>The numbers that PostgreSQL gives to new rows.</summary>
internal static class PostgresSequences
{
    /// <summary>Goes on behind the largest number there is, after rows were written with numbers of their own.</summary>
    [SuppressMessage("Security", "EF1002", Justification = "The names are those of the model.")]
    internal static Task ContinueAsync(DbContext database, string table, string column, CancellationToken cancellation) => database.Database.ExecuteSqlRawAsync(
        $"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), COALESCE(MAX(\"{column}\"), 1), MAX(\"{column}\") IS NOT NULL) FROM \"{table}\";", cancellation);
}
