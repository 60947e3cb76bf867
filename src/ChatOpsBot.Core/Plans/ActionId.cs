namespace ChatOpsBot.Core.Plans;

/// <summary>The id of an action item as its plan writes it: <c>ACT-004</c>, <c>TASK-12</c>, <c>A01</c>.</summary>
/// <remarks>Two ids are the same action when prefix and number agree: <c>ACT-4</c> is <c>ACT-004</c>.</remarks>
public readonly record struct ActionId
{
    private readonly string? _text;

    private ActionId(WrittenId written)
    {
        Prefix = written.Prefix;
        Number = written.Number;
        _text = written.Text;
    }

    /// <summary>Upper-case letters: <c>ACT</c>.</summary>
    public string Prefix { get; }

    public int Number { get; }

    /// <summary>Reads an id in any case and with any hyphen; false when the text is not one.</summary>
    public static bool TryParse(string? text, out ActionId id)
    {
        var written = WrittenId.Read(text);
        id = written is { } read ? new ActionId(read) : default;
        return written is not null;
    }

    /// <exception cref="FormatException">The text is not an id.</exception>
    public static ActionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an action id such as ACT-004.");

    public bool Equals(ActionId other) => Number == other.Number && string.Equals(Prefix, other.Prefix, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Prefix, Number);

    public override string ToString() => _text ?? "";
}
