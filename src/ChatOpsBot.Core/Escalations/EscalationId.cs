using System.Globalization;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Escalations;

/// <summary>The id of an escalation within its plan: <c>ESC-3</c>.</summary>
public readonly record struct EscalationId(int Number)
{
    private const string Prefix = "ESC";

    /// <summary>Reads <c>ESC-3</c>, <c>esc3</c>, <c>ESC-003</c>; false when the text is not one.</summary>
    public static bool TryParse(string? text, out EscalationId id)
    {
        var isId = WrittenId.Read(text) is { Prefix: Prefix, Number: > 0 } written;
        id = new EscalationId(isId ? WrittenId.Read(text)!.Value.Number : 0);
        return isId;
    }

    /// <exception cref="FormatException">The text is not the id of an escalation.</exception>
    public static EscalationId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of an escalation such as ESC-3.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Number}");
}
