using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Teams;

/// <summary>A message of the bot's, as it stands.</summary>
/// <param name="root">Of the thread of a channel; its own id for the first message of one.</param>
internal sealed class FakeActivity(string id, string? root, JsonObject activity)
{
    internal string Id => id;

    internal string? Root => root;

    internal JsonObject Activity { get; set; } = activity;

    internal int Edits { get; set; }

    internal string Summary => Activity["summary"]?.GetValue<string>() ?? "";

    internal JsonObject Card => Activity["attachments"]![0]!["content"]!.AsObject();

    /// <summary>Everything that can be read in it, from top to bottom.</summary>
    internal string Text => CardWords.Of(Card);

    /// <summary>What can be pressed: actions, and pieces of the card that are pressed themselves.</summary>
    internal JsonObject Action(string title) => CardWords.Actions(Card).FirstOrDefault(action => action["title"]?.GetValue<string>() == title)
        ?? throw new InvalidOperationException($"No '{title}' in: {string.Join(", ", CardWords.Actions(Card).Select(action => action["title"]))}");
}

/// <summary>Reads cards as people do.</summary>
internal static class CardWords
{
    internal static string Of(JsonNode? node) => node switch
    {
        JsonObject { } element when element["type"]?.GetValue<string>() == "RichTextBlock" => string.Concat(element["inlines"]!.AsArray().Select(run => run!["text"]!.GetValue<string>())) + "\n",
        JsonObject { } element when element["type"]?.GetValue<string>() == "TextBlock" => element["text"]!.GetValue<string>() + "\n",
        JsonObject { } element when element["type"]?.GetValue<string>() == "FactSet" =>
            string.Concat(element["facts"]!.AsArray().Select(fact => $"{fact!["title"]}: {fact["value"]}\n")),
        JsonObject element => string.Concat(new[] { "body", "items", "columns" }.Select(name => Of(element[name]))),
        JsonArray list => string.Concat(list.Select(Of)),
        _ => "",
    };

    internal static IEnumerable<JsonObject> Actions(JsonNode? node) => node switch
    {
        JsonObject element => (element["type"]?.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) == true ? new[] { element } : [])
            .Concat(element.Where(part => part.Key is not ("fallback" or "refresh")).SelectMany(part => Actions(part.Value))),
        JsonArray list => list.SelectMany(Actions),
        _ => [],
    };
}
