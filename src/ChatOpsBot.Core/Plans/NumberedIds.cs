using System.Globalization;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>The id of a milestone: <c>M2</c>.</summary>
public readonly record struct MilestoneId(int Number)
{
    /// <summary>Reads <c>M2</c>, <c>m02</c>; false when the text is not one.</summary>
    public static bool TryParse(string? text, out MilestoneId id)
    {
        var isId = NumberedId.TryParse(text, 'm', out var number);
        id = new MilestoneId(number);
        return isId;
    }

    /// <exception cref="FormatException">The text is not the id of a milestone.</exception>
    public static MilestoneId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of a milestone such as M2.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"M{Number}");
}

/// <summary>The name of an escalation level: <c>N1</c>, called first.</summary>
public readonly record struct LevelId(int Number)
{
    /// <summary>Reads <c>N1</c>; false when the text is not one.</summary>
    public static bool TryParse(string? text, out LevelId id)
    {
        var isId = NumberedId.TryParse(text, 'n', out var number);
        id = new LevelId(number);
        return isId;
    }

    /// <exception cref="FormatException">The text is not the name of a level.</exception>
    public static LevelId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not an escalation level such as N1.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"N{Number}");
}

/// <summary>One letter and a number, in any case, with or without a hyphen and leading zeros.</summary>
internal static class NumberedId
{
    internal static bool TryParse(string? text, char letter, out int number)
    {
        number = 0;
        var folded = Folding.Fold(text ?? "");
        if (folded.Length < 2 || folded[0] != letter) return false;

        var digits = folded[1] == '-' ? folded.AsSpan(2) : folded.AsSpan(1);
        return digits.Length is > 0 and <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;
    }
}
