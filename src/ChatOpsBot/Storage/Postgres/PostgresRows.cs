using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatOpsBot.Storage.Postgres;

/// <summary>Inserts many rows with few commands: PostgreSQL answers each of them over the network.</summary>
internal static class PostgresRows
{
    /// <summary>A command may have 65,535 parameters.</summary>
    private const int RowsAtOnce = 50;

    /// <summary>From so many rows on, what the server knows of a table matters.</summary>
    private const int Many = 1_000;

    internal static async Task InsertAsync(DbContext context, BulkTable table, IEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        var written = 0;
        foreach (var sized in rows.Chunk(RowsAtOnce).GroupBy(chunk => chunk.Length))
        {
            await using var command = Prepared(context, table, sized.Key);
            foreach (var chunk in sized)
            {
                foreach (var (index, value) in chunk.SelectMany(row => row).Index()) command.Parameters[index].Value = value ?? DBNull.Value;
                written += await command.ExecuteNonQueryAsync(cancellation);
            }
        }

        if (written >= Many) await AnalyzeAsync(context, table, cancellation);
    }

    /// <summary>
    /// Every row below is checked against this table. Without statistics the server does so by an index that finds all rows of the
    /// plan, which takes minutes (https://www.postgresql.org/docs/current/populate.html#POPULATE-ANALYZE).
    /// </summary>
    private static async Task AnalyzeAsync(DbContext context, BulkTable table, CancellationToken cancellation)
    {
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"ANALYZE {context.GetService<ISqlGenerationHelper>().DelimitIdentifier(table.Name)};";
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Prepared(DbContext context, BulkTable table, int rows)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction!.GetDbTransaction();
        var values = new List<string>(rows);
        for (var row = 0; row < rows; row++)
        {
            var names = table.Columns.Select((_, index) => $"@p{row}_{index}").ToArray();
            foreach (var (column, name) in table.Columns.Zip(names))
                command.Parameters.Add(column.Mapping.CreateParameter(command, name, null, column.Property.IsNullable));
            values.Add($"({string.Join(", ", names)})");
        }

        command.CommandText = $"{table.InsertInto(context.GetService<ISqlGenerationHelper>())}{string.Join(", ", values)};";
        command.Prepare();
        return command;
    }
}
