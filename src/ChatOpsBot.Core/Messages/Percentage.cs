namespace ChatOpsBot.Core.Messages;

/// <summary>A share in whole percent.</summary>
public static class Percentage
{
    /// <summary>French sets a blank that does not break before the sign; English sets none.</summary>
    public static string Of(int percent, Language language) => language.In($"{percent}\u00A0%", $"{percent}%");

    /// <summary>What a bar can show.</summary>
    public static int Within(int percent) => Math.Clamp(percent, 0, 100);
}
