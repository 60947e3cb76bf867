using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Core.Text;

/// <summary>A run of lines of one sort. Closed: a renderer answers for every case.</summary>
public abstract record SectionPart
{
    private SectionPart() { }

    public sealed record Lines(ImmutableArray<string> Texts) : SectionPart;

    public sealed record Bullets(ImmutableArray<string> Items) : SectionPart;

    public sealed record Numbered(ImmutableArray<NumberedItem> Items) : SectionPart;
}

/// <param name="Number">As written: a list may begin anywhere and leave numbers out.</param>
public sealed record NumberedItem(int Number, string Text);

/// <summary>Finds the lists in a text of the plan's document; everything else stays as it was written.</summary>
public static partial class SectionText
{
    public static ImmutableArray<SectionPart> Parts(string text)
    {
        var parts = new List<SectionPart>();
        foreach (var line in VisibleText.Of(text).Split('\n').Select(line => line.TrimEnd()))
        {
            var last = parts.Count - 1;
            switch (last < 0 ? null : parts[last], PartOf(line))
            {
                case (SectionPart.Lines above, SectionPart.Lines more):
                    parts[last] = new SectionPart.Lines([.. above.Texts, .. more.Texts]);
                    break;
                case (SectionPart.Bullets above, SectionPart.Bullets more):
                    parts[last] = new SectionPart.Bullets([.. above.Items, .. more.Items]);
                    break;
                case (SectionPart.Numbered above, SectionPart.Numbered more):
                    parts[last] = new SectionPart.Numbered([.. above.Items, .. more.Items]);
                    break;
                case (_, var first):
                    parts.Add(first);
                    break;
            }
        }

        return [.. parts.Where(part => part is not SectionPart.Lines { Texts: var lines } || lines.Any(line => line.Length > 0))];
    }

    private static SectionPart PartOf(string line)
    {
        var trimmed = line.TrimStart();
        if (trimmed.StartsWith("- ", StringComparison.Ordinal)) return new SectionPart.Bullets([trimmed[2..].TrimStart()]);
        var numbered = NumberedLine().Match(trimmed);
        return numbered.Success
            ? new SectionPart.Numbered([new NumberedItem(int.Parse(numbered.Groups[1].ValueSpan, CultureInfo.InvariantCulture), numbered.Groups[2].Value)])
            : new SectionPart.Lines([line]);
    }

    [GeneratedRegex(@"^([0-9]{1,4})[.)] +(.+)$")]
    private static partial Regex NumberedLine();
}
