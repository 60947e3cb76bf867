namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>A bar of blocks: <c>████░░░░</c>.</summary>
internal static class DrawnBar
{
    private const string Full = "█▓■▰#";

    private const string Empty = "░▒□▱.";

    /// <summary>As long as it was, with the signs it was drawn with.</summary>
    internal static string Of(string drawn, int percent)
    {
        var full = drawn.FirstOrDefault(character => Full.Contains(character, StringComparison.Ordinal));
        var empty = drawn.FirstOrDefault(character => Empty.Contains(character, StringComparison.Ordinal));
        if (full == default) full = empty is '□' ? '■' : empty is '▱' ? '▰' : empty is '.' ? '#' : '█';
        if (empty == default) empty = full is '■' ? '□' : full is '▰' ? '▱' : full is '#' ? '.' : '░';
        // Begun is seen, and done is only what is done.
        var count = percent is 0 or 100 ? drawn.Length * percent / 100 : Math.Clamp((int)Math.Round(drawn.Length * percent / 100.0), 1, Math.Max(1, drawn.Length - 1));
        return new string(full, count) + new string(empty, drawn.Length - count);
    }
}
