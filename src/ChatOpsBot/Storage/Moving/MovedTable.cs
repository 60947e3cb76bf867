using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatOpsBot.Storage.Moving;

/// <summary>A table of one store as the model maps it, to be read row by row into the values that the model knows.</summary>
internal sealed class MovedTable(BotDbContext database, IEntityType type)
{
    private readonly BulkTable _table = BulkTable.Of(type);

    internal string Name => _table.Name;

    internal BulkTable Columns => _table;

    /// <summary>The column whose values the store makes; null where there is none.</summary>
    internal string? Identity => type.GetProperties()
        .SingleOrDefault(property => property.ValueGenerated is ValueGenerated.OnAdd && property.IsPrimaryKey() && property.ClrType != typeof(string))?.GetColumnName();

    /// <summary>All tables, each behind those that its rows belong to.</summary>
    internal static IReadOnlyList<MovedTable> Of(BotDbContext database) =>
    [
        .. database.Model.GetEntityTypes().OrderBy(Depth).ThenBy(type => type.GetTableName(), StringComparer.Ordinal).Select(type => new MovedTable(database, type)),
    ];

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the model.")]
    internal async IAsyncEnumerable<object?[]> RowsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var sql = database.GetService<ISqlGenerationHelper>();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.Transaction = database.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"SELECT {string.Join(", ", _table.Columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName())))} FROM {sql.DelimitIdentifier(Name)};";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) yield return [.. _table.Columns.Select((column, index) => Value(reader, index, column.Mapping))];
    }

    /// <summary>How many tables there are above it.</summary>
    private static int Depth(IEntityType type) =>
        type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(principal => principal != type).Select(Depth).Append(-1).Max() + 1;

    private static object? Value(DbDataReader reader, int index, RelationalTypeMapping mapping)
    {
        if (reader.IsDBNull(index)) return null;

        var stored = Stored(reader, index, mapping.Converter?.ProviderClrType ?? mapping.ClrType);
        return mapping.Converter is { } converter ? converter.ConvertFromProvider(stored) : stored;
    }

    /// <summary>SQLite keeps most of these as text or as a number.</summary>
    private static object Stored(DbDataReader reader, int index, Type type) => Type.GetTypeCode(Nullable.GetUnderlyingType(type) ?? type) switch
    {
        TypeCode.Boolean => reader.GetBoolean(index),
        TypeCode.Int32 => reader.GetInt32(index),
        TypeCode.Int64 => reader.GetInt64(index),
        TypeCode.Decimal => reader.GetDecimal(index),
        TypeCode.DateTime => reader.GetDateTime(index),
        TypeCode.String => reader.GetString(index),
        _ when type == typeof(DateOnly) || type == typeof(DateOnly?) => reader.GetFieldValue<DateOnly>(index),
        _ when type == typeof(TimeOnly) || type == typeof(TimeOnly?) => reader.GetFieldValue<TimeOnly>(index),
        _ => reader.GetValue(index),
    };
}
