using System.Text;

namespace ChatOpsBot.Core.Documents.Writing;

/// <summary>A span of the document and what takes its place; of length 0 for something more.</summary>
internal readonly record struct TextEdit(SourceSpan Place, string Text)
{
    internal static TextEdit Insert(int at, string text) => new(new SourceSpan(at, 0), text);

    /// <summary>In the order of the document; of several at one place, in the order given.</summary>
    internal static IReadOnlyList<TextEdit> Sorted(IEnumerable<TextEdit> edits) => [.. edits.OrderBy(edit => edit.Place.Start)];

    internal static string Apply(IReadOnlyList<TextEdit> sorted, string text)
    {
        var written = new StringBuilder(text.Length);
        var from = 0;
        foreach (var edit in sorted)
        {
            written.Append(text, from, edit.Place.Start - from).Append(edit.Text);
            from = edit.Place.End;
        }

        return written.Append(text, from, text.Length - from).ToString();
    }
}
