using System.Diagnostics.CodeAnalysis;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ChatOpsBot.Tests.Storage;

/// <summary>Everything a store holds about plans, row by row as the engine gives it.</summary>
internal static class StoredRows
{
    internal static async Task<List<string>> OfPlansAsync(BotDbContext context)
    {
        await context.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        foreach (var type in context.Model.GetEntityTypes().Where(IsOfAPlan).OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
            rows.AddRange(await ReadAsync(context, type));
        return rows;
    }

    private static bool IsOfAPlan(IEntityType type) => type.GetTableName() == "plans" || type.FindProperty(PlanRows.PlanName) is not null;

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the model.")]
    private static async Task<List<string>> ReadAsync(BotDbContext context, IEntityType type)
    {
        var columns = string.Join(", ", type.GetProperties().Select(property => property.GetColumnName()));
        var key = string.Join(", ", type.FindPrimaryKey()!.Properties.Select(property => property.GetColumnName()));
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT {columns} FROM {type.GetTableName()} ORDER BY {key};";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        var values = new object[reader.FieldCount];
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            reader.GetValues(values);
            rows.Add($"{type.GetTableName()}: {string.Join(" | ", values.Select(Written))}");
        }

        return rows;
    }

    /// <summary>SQLite keeps a type with each value.</summary>
    private static string Written(object value) => value switch
    {
        byte[] bytes => Convert.ToHexString(bytes),
        DateTime instant => $"{instant:O}",
        _ => $"{value} {value.GetType().Name}",
    };
}
