using System.Collections.Immutable;
using System.Globalization;

namespace ChatOpsBot.Core.Messages;

/// <summary>The items a button is about and the version each had when it was drawn: <c>4@7 5@2</c>.</summary>
public sealed record DrawnFrom(ImmutableArray<DrawnItem> Items)
{
    /// <summary>More than any card shows; a longer text is nobody's button.</summary>
    private const int Most = 200;

    public static DrawnFrom Of(int id, long version) => new([new DrawnItem(id, version)]);

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text is nothing of the kind.</summary>
    public static DrawnFrom? Parse(string? text)
    {
        var words = (text ?? "").Split(' ', Most + 1, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > Most) return null;

        var items = ImmutableArray.CreateBuilder<DrawnItem>(words.Length);
        foreach (var word in words)
        {
            var parts = word.Split('@');
            if (parts.Length != 2
                || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                || !long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)) return null;
            items.Add(new DrawnItem(id, version));
        }

        return new DrawnFrom(items.MoveToImmutable());
    }

    public bool Equals(DrawnFrom? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(' ', Items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Id}@{item.Version}")));
}

/// <param name="Id">Within its plan, never given twice.</param>
public readonly record struct DrawnItem(int Id, long Version);
