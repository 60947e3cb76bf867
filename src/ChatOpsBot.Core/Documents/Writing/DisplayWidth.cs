using System.Globalization;
using System.Text;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>How many columns a text takes in an editor's fixed-width type: what the bars of a table are lined up by.</summary>
internal static class DisplayWidth
{
    internal static int Of(string text) => text.EnumerateRunes().Sum(Of);

    private static int Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => IsWide(rune.Value) ? 2 : 1,
    };

    /// <summary>East Asian characters, and the signs that are shown as pictures.</summary>
    private static bool IsWide(int value) => value
        is >= 0x1100 and <= 0x115F
        or 0x231A or 0x231B or 0x23E9 or 0x23EA or 0x23EB or 0x23EC or 0x23F0 or 0x23F3
        or 0x26D4 or 0x2705 or 0x274C or 0x274E or 0x2B1B or 0x2B1C or 0x2B50
        or >= 0x2E80 and <= 0x303E
        or >= 0x3041 and <= 0xA4CF
        or >= 0xAC00 and <= 0xD7A3
        or >= 0xF900 and <= 0xFAFF
        or >= 0xFE30 and <= 0xFE6F
        or >= 0xFF00 and <= 0xFF60
        or >= 0xFFE0 and <= 0xFFE6
        or >= 0x1F300 and <= 0x1FAFF
        or >= 0x20000 and <= 0x3FFFD;
}
