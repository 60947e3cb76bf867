using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.LocalChat;

internal static class Percentage
{
    /// <summary>French sets a blank that does not break before the sign; English sets none.</summary>
    internal static string Of(int percent, Language language) => language.In($"{percent}\u00A0%", $"{percent}%");

    internal static int Within(int percent) => Math.Clamp(percent, 0, 100);
}
