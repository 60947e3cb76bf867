using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>A code that is good once and for a short while: <c>K7M2QP</c>. It holds a letter and a digit, so that no word passes for one.</summary>
public readonly record struct OneTimeCode
{
    /// <summary>Without the signs that look like another: I and 1, O and 0, L.</summary>
    public const string Alphabet = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    /// <summary>Of a code that joins two accounts.</summary>
    public const int Length = 6;

    /// <summary>Of the code that makes the first admin, which is worth guessing.</summary>
    public const int ClaimLength = 10;

    private readonly string? _text;

    private OneTimeCode(string text) => _text = text;

    /// <summary>Reads a code in any case, with or without hyphens and blanks; false when the text is none.</summary>
    public static bool TryParse(string? text, out OneTimeCode code)
    {
        var signs = Folding.Fold(text ?? "").Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var isCode = signs.Length is Length or ClaimLength && signs.All(Alphabet.Contains) && signs.Any(char.IsAsciiDigit) && signs.Any(char.IsAsciiLetter);
        code = isCode ? new OneTimeCode(signs) : default;
        return isCode;
    }

    /// <exception cref="FormatException">The text is not a code.</exception>
    public static OneTimeCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException("This is no one-time code.");

    public override string ToString() => _text ?? "";
}
