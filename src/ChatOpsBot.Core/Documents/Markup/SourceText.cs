namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>The decoded text of a document and its lines: what every span counts in.</summary>
internal sealed class SourceText(string text)
{
    internal string Text { get; } = text;

    internal LineIndex Lines { get; } = new(text);

    /// <summary>The part between two places without the white space at its ends.</summary>
    internal SourceSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Text[start])) start++;
        while (end > start && char.IsWhiteSpace(Text[end - 1])) end--;
        return new SourceSpan(start, Math.Max(0, end - start));
    }
}
