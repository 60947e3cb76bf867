using System.Globalization;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>What a page has shown: every post up to one, and every edit up to one; <c>17.3</c>.</summary>
internal readonly record struct SeenPosts(long Post, long Edition)
{
    internal static SeenPosts? TryParse(string? text)
    {
        var parts = (text ?? "").Split('.');
        if (parts.Length > 2 || !TryParse(parts[0], out var post)) return null;

        var edition = 0L;
        return parts.Length == 1 || TryParse(parts[1], out edition) ? new SeenPosts(post, edition) : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Post}.{Edition}");

    private static bool TryParse(string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
