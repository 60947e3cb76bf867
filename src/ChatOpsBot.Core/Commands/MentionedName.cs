namespace ChatOpsBot.Core.Commands;

/// <summary>The name in a mention of an account, <c>&lt;@U7|Karim Benali&gt;</c>, where a name is all that counts.</summary>
public static class MentionedName
{
    /// <summary>What reads as a mention of an account with this name.</summary>
    public static string Write(string user, string name) => $"<@{user}|{name}>";

    /// <summary>What is no mention is a name already.</summary>
    internal static string Of(string written) => written is ['<', '@', .. var inside, '>']
        ? inside.IndexOf('|', StringComparison.Ordinal) is > 0 and var label && label + 1 < inside.Length ? inside[(label + 1)..] : $"@{inside.Split('|')[0]}"
        : written;

    /// <summary>The length of the mention that a text begins with at this place; 0 when it begins with none.</summary>
    internal static int LengthAt(string text, int start)
    {
        if (start + 1 >= text.Length || text[start] != '<' || text[start + 1] != '@') return 0;
        var end = text.IndexOfAny(['>', '<'], start + 1);
        return end > start && text[end] == '>' ? end + 1 - start : 0;
    }
}
