namespace ChatOpsBot.Core.Documents.Markup;

internal static class FoldedWords
{
    /// <summary>Whether a word of the folded text begins with one of these.</summary>
    internal static bool Begin(string folded, ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            for (var at = folded.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(beginning, at + 1, StringComparison.Ordinal))
                if (at == 0 || !char.IsLetter(folded[at - 1])) return true;
        }

        return false;
    }
}
