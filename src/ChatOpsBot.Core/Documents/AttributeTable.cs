using System.Collections.Immutable;
using ChatOpsBot.Core.Documents.Markup;

namespace ChatOpsBot.Core.Documents;

/// <summary>The two-column table of labels and values under the heading of an action.</summary>
internal static class AttributeTable
{
    /// <summary>Known by its header, else by two labels: one may be a coincidence ("Source | Volume").</summary>
    internal static bool IsOne(SourceTable table) =>
        table.Rows.All(row => row.Cells.Length == 2)
        && (AttributeLabels.IsHeader(table.Header.Cells[0])
            ? table.Rows.Length > 1
            : table.Rows.Count(row => KindOf(row) != AttributeKind.Other) >= 2);

    /// <summary>The rows in their order; the header is one of them when it is labelled like one.</summary>
    internal static ImmutableArray<AttributeEntry> Read(SourceTable table) =>
    [
        .. table.Rows
            .Where((row, index) => index > 0 || KindOf(row) != AttributeKind.Other)
            .Where(row => row.Cells[0].Text.Length > 0 || row.Cells[1].Text.Length > 0)
            .Select(row => AttributeEntry.Of(KindOf(row), Label(row), row, 1)),
    ];

    private static AttributeKind KindOf(SourceRow row) => AttributeLabels.KindOf(row.Cells[0]);

    private static string Label(SourceRow row) => row.Cells[0].Text.TrimEnd(':', ' ', '\u00A0');
}
