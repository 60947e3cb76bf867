using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ChatOpsBot.Storage;

/// <summary>A table that is written many rows at a time: by an import, and by a move to another store.</summary>
internal sealed record BulkTable(string Name, IReadOnlyList<BulkColumn> Columns)
{
    internal static BulkTable Of(IEntityType type) => new(type.GetTableName()!, [.. type.GetProperties().Select(property => new BulkColumn(property))]);

    /// <summary>The command up to its values.</summary>
    internal string InsertInto(ISqlGenerationHelper sql) =>
        $"INSERT INTO {sql.DelimitIdentifier(Name)} ({string.Join(", ", Columns.Select(column => sql.DelimitIdentifier(column.Property.GetColumnName())))}) VALUES ";
}

/// <summary>A column of it.</summary>
internal sealed class BulkColumn(IProperty property)
{
    internal IProperty Property { get; } = property;

    internal RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

    /// <summary>The value as the column holds it.</summary>
    internal object? Stored(object? value) => value is null || Mapping.Converter is not { } converter ? value : converter.ConvertToProvider(value);
}
