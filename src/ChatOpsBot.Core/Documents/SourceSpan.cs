namespace ChatOpsBot.Core.Documents;

/// <summary>Where something stands in the decoded text of a document, in UTF-16 code units from its start (after a byte-order mark).</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;

    public string In(string text) => text.Substring(Start, Length);
}
