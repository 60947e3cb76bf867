using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Documents.Markup;
using ChatOpsBot.Core.Plans;
using Markdig.Syntax;

namespace ChatOpsBot.Core.Documents;

/// <summary>A heading that may be an action's: an id, a colon or dash, a title. What stands under it decides.</summary>
internal sealed partial record ActionHeading(ActionId Id, string Title, SourceSpan TitleSpan)
{
    /// <summary>Ids of other things in a plan, and names of days, weeks and phases: boxes alone make no action of them.</summary>
    private static readonly FrozenSet<string> OtherThings = FrozenSet.Create(
        StringComparer.Ordinal,
        "M", "N", "J", "D", "P", "R", "S", "T", "W", "Q", "V", "L", "RSK", "RISK", "REC", "GATE", "CLO", "LIV", "DOC", "ATT", "DEC", "INC", "ESC",
        "KPI", "PHASE", "LOT", "SPRINT", "JALON", "MILESTONE", "NIVEAU", "LEVEL");

    internal bool NeedsAttributes => OtherThings.Contains(Id.Prefix);

    internal static ActionHeading? Of(HeadingBlock heading, SourceDocument document)
    {
        var plain = PlainText.Of(heading.Inline, document.Text);
        var match = Pattern().Match(plain.Words);
        if (!match.Success || !ActionId.TryParse(match.Groups["id"].Value, out var id)) return null;

        var title = match.Groups["title"];
        var words = title.Value.TrimEnd();
        return new ActionHeading(id, words, PlaceOf(title.Index, words.Length, plain, heading, document));
    }

    /// <summary>The title itself, or all that stands behind the separator when there is markup in it.</summary>
    private static SourceSpan PlaceOf(int start, int length, PlainText plain, HeadingBlock heading, SourceDocument document)
    {
        var end = heading.Inline!.LastChild!.Span.End + 1;
        if (length == 0) return new SourceSpan(end, 0);

        return plain.VerbatimPlace(start, length) ?? document.Trim(Math.Min(plain.Place(0, start).End, end), end);
    }

    [GeneratedRegex(
        @"^\s*(?<id>[A-Za-z]{1,12}[-\u2010-\u2015\u2212]?[0-9]{1,9})\s*(?:$|[-:\u2010-\u2015\u2212]\s*(?<title>.*)$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
