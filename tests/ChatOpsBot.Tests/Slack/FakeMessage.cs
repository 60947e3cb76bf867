using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Tests.Slack;

/// <summary>A message as the fake Slack keeps it.</summary>
internal sealed partial class FakeMessage(string ts, string user, bool isBot)
{
    internal string Ts => ts;

    internal string User => user;

    internal bool IsBot => isBot;

    internal string? ThreadTs { get; init; }

    /// <summary>Who alone sees it; null for everybody in the channel.</summary>
    internal string? OnlyFor { get; init; }

    internal string Text { get; set; } = "";

    internal JsonArray Blocks { get; set; } = [];

    internal JsonObject? Metadata { get; set; }

    internal List<string> Files { get; } = [];

    internal int Edits { get; set; }

    /// <summary>As it is read: every text of its blocks, with the signs that were escaped.</summary>
    internal string Shown => Decoded(Blocks.Count == 0 ? Text : string.Join('\n', Texts(Blocks)));

    /// <summary>Labels of its buttons, from top to bottom.</summary>
    internal IReadOnlyList<string> Buttons => [.. ButtonsIn(Blocks).Select(button => Decoded(button["text"]!["text"]!.GetValue<string>()))];

    internal JsonObject Button(string label) => ButtonsIn(Blocks).First(button => Decoded(button["text"]!["text"]!.GetValue<string>()) == label);

    /// <summary>As methods answer with it.</summary>
    internal JsonObject Json(bool withMetadata)
    {
        var json = new JsonObject { ["type"] = "message", ["user"] = user, ["text"] = Text, ["ts"] = ts };
        if (isBot) (json["bot_id"], json["app_id"], json["team"]) = (FakeSlack.Bot, FakeSlack.App, FakeSlack.Team);
        if (ThreadTs is not null) json["thread_ts"] = ThreadTs;
        if (Blocks.Count > 0) json["blocks"] = Blocks.DeepClone();
        if (Files.Count > 0) json["files"] = new JsonArray([.. Files.Select((name, number) => new JsonObject { ["id"] = $"F{number}", ["name"] = name, ["title"] = name })]);
        if (Metadata is not null) json["metadata"] = withMetadata ? Metadata.DeepClone() : new JsonObject { ["event_type"] = Metadata["event_type"]!.DeepClone() };
        return json;
    }

    /// <summary>An instant, of which whoever reads it elsewhere sees these words.</summary>
    [GeneratedRegex(@"<!date\^\d+\^[^|<>]*\|(?<fallback>[^<>]*)>")]
    private static partial Regex Date();

    private static IEnumerable<JsonObject> ButtonsIn(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(ButtonsIn),
        JsonObject json when json["type"] is JsonValue type && type.GetValue<string>() == "button" => [json],
        JsonObject json => json.SelectMany(part => ButtonsIn(part.Value)),
        _ => [],
    };

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Texts),
        JsonObject json => json.SelectMany(part => part.Key is "text" && part.Value?.GetValueKind() is JsonValueKind.String ? [part.Value.GetValue<string>()] : Texts(part.Value)),
        _ => [],
    };

    private static string Decoded(string text) => Date().Replace(text, "${fallback}")
        .Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal)
        .Replace("\u200B", "", StringComparison.Ordinal);
}
