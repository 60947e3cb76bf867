using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>
/// Where a long document may be cut so that its parts mean what the whole does: before a heading at the margin below an
/// empty line, which ends every block but code and HTML.
/// </summary>
internal sealed partial class DocumentParts(string text, int length)
{
    internal const int UsualLength = 16 * 1024;

    /// <summary>A link definition is seen from everywhere: a document that has one is not cut.</summary>
    internal int Length { get; } = DefinitionPattern().IsMatch(text) ? int.MaxValue / 2 : length;

    internal int EndOf(int start, int wanted)
    {
        if (wanted >= text.Length - start) return text.Length;

        var cut = CutPattern().Match(text, start + wanted);
        return cut.Success ? cut.Index : text.Length;
    }

    [GeneratedRegex(@"(?<=\n\r?\n)#{1,6}[ \t]", RegexOptions.CultureInvariant)]
    private static partial Regex CutPattern();

    [GeneratedRegex(@"^[ >\t]{0,8}\[[^\]\r\n]+\]:", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex DefinitionPattern();
}
