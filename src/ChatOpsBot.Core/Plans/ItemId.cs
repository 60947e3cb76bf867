using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Plans;

/// <summary>What is tracked beside the actions.</summary>
public enum ItemKind
{
    /// <summary>What has to be done before production: <c>GATE-1</c>.</summary>
    Gate,

    /// <summary>A criterion for closing the plan: <c>CLO-1</c>.</summary>
    Closing,

    /// <summary><c>LIV-1</c>, from French "livrable".</summary>
    Deliverable,

    /// <summary>A document that was produced: <c>DOC-1</c>.</summary>
    Document,

    /// <summary>What had to be there before the plan: <c>PRE-1</c>.</summary>
    Prerequisite,

    /// <summary>What the plan itself consists of: <c>ART-1</c>.</summary>
    Artifact,

    /// <summary>A point of attention, raised in chat: <c>ATT-1</c>.</summary>
    Attention,

    /// <summary>A decision that is needed, raised in chat: <c>DEC-1</c>.</summary>
    Decision,

    /// <summary>Raised in chat: <c>INC-1</c>.</summary>
    Incident,
}

/// <summary>The id of a tracked item: <c>GATE-1</c>, <c>LIV-3</c>.</summary>
/// <param name="Number">From 1 within its kind and plan.</param>
public readonly partial record struct ItemId(ItemKind Kind, int Number)
{
    /// <summary>Reads <c>GATE-1</c> in any case, with any hyphen or none; false when the text is not such an id.</summary>
    public static bool TryParse(string? text, out ItemId id)
    {
        id = default;
        var match = Pattern().Match(Folding.Fold(text ?? ""));
        if (!match.Success || KindOf(match.Groups["prefix"].Value) is not { } kind) return false;

        id = new ItemId(kind, int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        return id.Number > 0;
    }

    /// <exception cref="FormatException">The text is not the id of an item.</exception>
    public static ItemId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not the id of an item such as GATE-1 or LIV-3.");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix(Kind)}-{Number}");

    private static string Prefix(ItemKind kind) => kind switch
    {
        ItemKind.Gate => "GATE",
        ItemKind.Closing => "CLO",
        ItemKind.Deliverable => "LIV",
        ItemKind.Document => "DOC",
        ItemKind.Prerequisite => "PRE",
        ItemKind.Artifact => "ART",
        ItemKind.Attention => "ATT",
        ItemKind.Decision => "DEC",
        ItemKind.Incident => "INC",
    };

    private static ItemKind? KindOf(string folded) => folded switch
    {
        "gate" => ItemKind.Gate,
        "clo" => ItemKind.Closing,
        "liv" => ItemKind.Deliverable,
        "doc" => ItemKind.Document,
        "pre" => ItemKind.Prerequisite,
        "art" => ItemKind.Artifact,
        "att" => ItemKind.Attention,
        "dec" => ItemKind.Decision,
        "inc" => ItemKind.Incident,
        _ => null,
    };

    [GeneratedRegex("^(?<prefix>[a-z]{3,4})-?(?<number>[0-9]{1,6})$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
