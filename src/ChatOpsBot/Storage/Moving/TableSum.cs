using System.Collections;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ChatOpsBot.Storage.Moving;

/// <summary>What a table holds, in two numbers that are the same in whatever order its rows are read.</summary>
internal readonly record struct TableSum(long Rows, UInt128 Hash)
{
    internal static async Task<TableSum> OfAsync(MovedTable table, CancellationToken cancellation)
    {
        var sum = new TableSum();
        await foreach (var row in table.RowsAsync(cancellation)) sum = sum.With(row);
        return sum;
    }

    private TableSum With(object?[] row)
    {
        // A sign that no text has parts the values, so that none can be taken for two.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', row.Select(Written))));
        return new TableSum(Rows + 1, unchecked(Hash + BitConverter.ToUInt128(hash)));
    }

    private static string Written(object? value) => value switch
    {
        null => "\u001E",
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        // 1.5 and 1.50 are one number, and each engine keeps the one it likes.
        decimal number => number.ToString("0.############################", CultureInfo.InvariantCulture),
        IEnumerable several => string.Join('\u001D', several.Cast<object?>().Select(Written)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
