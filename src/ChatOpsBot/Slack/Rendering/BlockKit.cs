using System.Text.Json.Nodes;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Blocks as Slack reads them; every text in them is escaped already.</summary>
internal static class BlockKit
{
    internal static JsonObject Header(string text) => new() { ["type"] = "header", ["text"] = Plain(text) };

    /// <param name="button">Beside the text.</param>
    internal static JsonObject Section(string text, JsonObject? button = null)
    {
        var block = new JsonObject { ["type"] = "section", ["text"] = Markup(text) };
        if (button is not null) block["accessory"] = button;
        return block;
    }

    internal static JsonObject Fields(IEnumerable<string> fields) =>
        new() { ["type"] = "section", ["fields"] = new JsonArray([.. fields.Select(Markup)]) };

    internal static JsonObject Context(string text) => new() { ["type"] = "context", ["elements"] = new JsonArray(Markup(text)) };

    internal static JsonObject Actions(IEnumerable<JsonObject> buttons) => new() { ["type"] = "actions", ["elements"] = new JsonArray([.. buttons]) };

    /// <param name="reads">What is read out in place of a label that is only a sign; null where the label says it.</param>
    internal static JsonObject Button(string label, string id, string value, string? reads = null)
    {
        var button = new JsonObject { ["type"] = "button", ["text"] = Plain(label), ["action_id"] = id, ["value"] = value };
        if (reads is { Length: > 0 }) button["accessibility_label"] = reads;
        return button;
    }

    internal static JsonObject LinkButton(string label, string id, string url) => new() { ["type"] = "button", ["text"] = Plain(label), ["action_id"] = id, ["url"] = url };

    /// <summary>Verbatim: what looks like a channel or an address is not made into a link.</summary>
    private static JsonObject Markup(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };

    private static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
