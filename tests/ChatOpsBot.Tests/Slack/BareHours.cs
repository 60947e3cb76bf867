using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Hours that a reader would take for their own clock's: neither shown by it nor with the zone they are of.</summary>
internal static partial class BareHours
{
    internal static IEnumerable<string> In(JsonNode? node) => node switch
    {
        // What a button will do, it says by the clock of whoever asked for it; no token is read there.
        JsonObject { } block when (string?)block["type"] is "button" => [],
        JsonObject { } block => block.Where(part => part.Key is not "value").SelectMany(part => In(part.Value)),
        JsonArray list => list.SelectMany(In),
        JsonValue value when value.TryGetValue(out string? text) && Hour().IsMatch(Told().Replace(text, "")) && !text.Contains("Europe/Paris", StringComparison.Ordinal) => [text],
        _ => [],
    };

    /// <summary>An instant for each reader's clock, and what is to be typed.</summary>
    [GeneratedRegex("<!date[^>]*>|`[^`]*`|\\*schedule,[^*]*\\*|\\*planifier,[^*]*\\*", RegexOptions.CultureInvariant)]
    private static partial Regex Told();

    [GeneratedRegex(@"\b[0-9]{1,2}:[0-9]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();
}
