using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Markup;

/// <summary>A heading that may be an action's: an id, a colon or dash, a title. What stands under it decides.</summary>
internal sealed partial record ActionHeading(ActionId Id, string Title, SourceSpan TitleSpan)
{
    /// <summary>Ids of other things in a plan, and names of days, weeks and phases: boxes alone make no action of them.</summary>
    private static readonly FrozenSet<string> OtherThings = FrozenSet.Create(
        StringComparer.Ordinal,
        "M", "N", "J", "D", "P", "R", "S", "T", "W", "Q", "V", "L", "RSK", "RISK", "REC", "GATE", "CLO", "LIV", "DOC", "ATT", "DEC", "INC", "ESC",
        "KPI", "PHASE", "LOT", "SPRINT", "JALON", "MILESTONE", "NIVEAU", "LEVEL");

    /// <summary>Whether it is the id of something that a plan numbers beside its actions: a risk, a recommendation, a milestone.</summary>
    internal static bool NamesOtherThing(ActionId id) => id.Prefix.Length > 1 ? OtherThings.Contains(id.Prefix) : id.Prefix is "M" or "N" or "J";

    internal bool NeedsAttributes => OtherThings.Contains(Id.Prefix);

    /// <param name="end">Where the words of the heading end in the source.</param>
    internal static ActionHeading? Of(PlainText heading, int end, SourceText source)
    {
        var match = Pattern().Match(heading.Words);
        if (!match.Success || !ActionId.TryParse(match.Groups["id"].Value, out var id)) return null;

        var start = match.Groups["title"].Index;
        var title = match.Groups["title"].Value.TrimEnd();
        if (title.Length == 0) return new ActionHeading(id, "", new SourceSpan(end, 0));

        // With markup in it, the title is all that stands behind the separator.
        var place = heading.VerbatimPlace(start, title.Length) ?? source.Trim(Math.Min(heading.Place(0, start).End, end), end);
        return new ActionHeading(id, title, place);
    }

    [GeneratedRegex(
        @"^\s*(?<id>[A-Za-z]{1,12}[-\u2010-\u2015\u2212]?[0-9]{1,9})\s*(?:$|[-:\u2010-\u2015\u2212]\s*(?<title>.*)$)",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
