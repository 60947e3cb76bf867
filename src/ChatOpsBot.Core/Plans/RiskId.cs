using System.Globalization;

namespace ChatOpsBot.Core.Plans;

/// <summary>The id of a risk as its plan writes it: <c>RSK-002</c>, <c>R1</c>.</summary>
/// <remarks>Two ids are the same risk when prefix and number agree: <c>RSK-2</c> is <c>RSK-002</c>.</remarks>
public readonly record struct RiskId
{
    private readonly string? _text;

    private RiskId(WrittenId written)
    {
        Prefix = written.Prefix;
        Number = written.Number;
        _text = written.Text;
    }

    /// <summary>Upper-case letters: <c>RSK</c>.</summary>
    public string Prefix { get; }

    public int Number { get; }

    /// <summary>Reads an id in any case and with any hyphen; false when the text is not one.</summary>
    public static bool TryParse(string? text, out RiskId id)
    {
        var written = WrittenId.Read(text);
        id = written is { } read ? new RiskId(read) : default;
        return written is not null;
    }

    /// <exception cref="FormatException">The text is not an id.</exception>
    public static RiskId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of a risk such as RSK-002.");

    /// <summary>The id of a risk that its plan gives none.</summary>
    public static RiskId Numbered(int number) => Parse(string.Create(CultureInfo.InvariantCulture, $"RSK-{number:000}"));

    public bool Equals(RiskId other) => Number == other.Number && string.Equals(Prefix, other.Prefix, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Prefix, Number);

    public override string ToString() => _text ?? "";
}
