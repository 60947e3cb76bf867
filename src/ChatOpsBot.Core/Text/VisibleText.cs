using System.Text;

namespace ChatOpsBot.Core.Text;

/// <summary>Leaves of a text what a reader can see: no escape codes, nothing that turns the line around.</summary>
public static class VisibleText
{
    /// <summary>Line feeds stay, tabs become blanks, other control signs and direction marks go.</summary>
    public static string Of(string text)
    {
        if (!text.Any(IsUnseen)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (character == '\t') visible.Append(' ');
            else if (!IsUnseen(character)) visible.Append(character);
        }

        return visible.ToString();
    }

    private static bool IsUnseen(char character) => character switch
    {
        '\n' => false,
        // Embeddings, overrides and isolates can make a text read as another one.
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => true,
        _ => char.IsControl(character),
    };
}
