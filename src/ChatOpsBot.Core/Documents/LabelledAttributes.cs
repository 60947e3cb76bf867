using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Documents;

/// <summary>Attributes as lines with a bold label, alone or as items of a list: "**Responsable :** Léa", "- **Due:** J+3".</summary>
internal static partial class LabelledAttributes
{
    /// <summary>One label may stand in any text by chance.</summary>
    private const int Fewest = 2;

    /// <summary>None where there are fewer than two kinds, or where a table says it all.</summary>
    internal static IReadOnlyList<AttributeEntry> In(IReadOnlyCollection<SourceBlock> content, SourceText source)
    {
        if (content.OfType<SourceBlock.TableOf>().Any(table => AttributeTable.IsOne(table.Rows))) return [];

        List<AttributeEntry> found = [.. content.SelectMany(Parts).Where(IsOne).Select(part => Read(part, source))];
        return found.DistinctBy(entry => entry.Kind).Skip(Fewest - 1).Any() ? found : [];
    }

    /// <summary>The same by the labels alone, where no source is at hand.</summary>
    internal static bool AreIn(IEnumerable<SourceBlock> content) => content.SelectMany(Parts).Where(IsOne).DistinctBy(KindOf).Skip(Fewest - 1).Any();

    internal static bool IsOne(LabelledText part) => part.Label is not null && KindOf(part) is not AttributeKind.Other;

    private static AttributeKind KindOf(LabelledText part) => AttributeLabels.KindOf(Folding.Fold(part.Label!));

    private static IEnumerable<LabelledText> Parts(SourceBlock block) => block switch
    {
        SourceBlock.Paragraph paragraph => paragraph.Parts,
        SourceBlock.List { HasBoxes: false } list => list.Items.SelectMany(item => item.Parts),
        _ => [],
    };

    private static AttributeEntry Read(LabelledText part, SourceText source)
    {
        var span = Bare(part.Content, source.Text);
        var line = source.Lines.LineAt(span.Start);
        return new AttributeEntry(new ReadAttribute(KindOf(part), part.Label!, Escape().Replace(span.In(source.Text), "$1").Trim(), span), line, source.Lines.Text(line).Trim());
    }

    /// <summary>One line without the marks around it and the sign of a line break behind it.</summary>
    private static SourceSpan Bare(SourceSpan content, string text)
    {
        var line = content.In(text).Split('\n', '\r')[0].TrimEnd(' ', '\t', '\\');
        var bare = line.TrimStart('*', '`', '_', ' ');
        var lead = line.Length - bare.Length;
        return lead == 0 ? new SourceSpan(content.Start, line.Length) : new SourceSpan(content.Start + lead, bare.TrimEnd('*', '`', '_', ' ').Length);
    }

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
