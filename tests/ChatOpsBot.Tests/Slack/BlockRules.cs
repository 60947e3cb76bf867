using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What Slack accepts as blocks: types, required parts, limits, and ids that are unique.</summary>
internal sealed class BlockRules
{
    private static readonly Dictionary<string, string[]> FieldsOf = new()
    {
        ["header"] = ["text"],
        ["section"] = ["text", "fields", "accessory", "expand"],
        ["context"] = ["elements"],
        ["actions"] = ["elements"],
        ["divider"] = [],
        ["image"] = ["image_url", "alt_text", "title", "slack_file"],
        ["input"] = ["label", "element", "hint", "optional", "dispatch_action"],
    };

    private readonly List<string> _broken = [];
    private readonly HashSet<string> _ids = [];

    /// <summary>What is wrong with the blocks of a message; empty when nothing is.</summary>
    internal static IReadOnlyList<string> OfMessage(JsonNode? blocks) => Check(blocks, 50, ["input"]);

    /// <summary>The same of a modal or Home tab.</summary>
    internal static IReadOnlyList<string> OfView(JsonNode? blocks) => Check(blocks, 100, []);

    private static IReadOnlyList<string> Check(JsonNode? blocks, int most, string[] excluded)
    {
        var rules = new BlockRules();
        if (blocks is not JsonArray array) return ["blocks is no array"];

        rules.Must(array.Count <= most, $"{array.Count} blocks");
        foreach (var block in array) rules.Block(block, excluded);
        return rules._broken;
    }

    private void Block(JsonNode? node, string[] excluded)
    {
        var type = TextOf(node, "type");
        if (node is not JsonObject block || type is null || !FieldsOf.TryGetValue(type, out var fields) || excluded.Contains(type))
        {
            _broken.Add($"a block of type {type}");
            return;
        }

        foreach (var (name, _) in block) Must(name is "type" or "block_id" || fields.Contains(name), $"{type} has no {name}");
        if (TextOf(block, "block_id") is { } id) Id(id, "block_id");
        switch (type)
        {
            case "header": PlainText(block["text"], 150, "header"); break;
            case "section": Section(block); break;
            case "context": Elements(block, 10, ContextElement); break;
            case "actions": Elements(block, 25, element => Element(element, "actions")); break;
            case "input":
                PlainText(block["label"], 2000, "label");
                if (block["hint"] is { } hint) PlainText(hint, 2000, "hint");
                Element(block["element"], "input");
                break;
        }
    }

    private void Section(JsonObject block)
    {
        Must(block["text"] is not null || block["fields"] is not null, "section without text and fields");
        if (block["text"] is { } text) Text(text, 3000, "section");
        if (block["fields"] is JsonArray fields)
        {
            Must(fields.Count is > 0 and <= 10, $"{fields.Count} fields");
            foreach (var field in fields) Text(field, 2000, "field");
        }

        if (block["accessory"] is { } accessory) Element(accessory, "section");
    }

    private void Elements(JsonObject block, int most, Action<JsonNode?> check)
    {
        var elements = block["elements"] as JsonArray;
        Must(elements is { Count: > 0 } && elements.Count <= most, $"{elements?.Count} elements");
        foreach (var element in elements ?? []) check(element);
    }

    private void ContextElement(JsonNode? element)
    {
        if (TextOf(element, "type") is "image") return;
        Text(element, 3000, "context");
    }

    private void Element(JsonNode? node, string where)
    {
        if (node is not JsonObject element || TextOf(element, "type") is not { } type)
        {
            _broken.Add($"an element of {where} without a type");
            return;
        }

        if (TextOf(element, "action_id") is { } id) Id(id, "action_id");
        if (element["placeholder"] is { } placeholder) PlainText(placeholder, 150, "placeholder");
        if (type is "button") Button(element);
        if (element["options"] is JsonArray options) Options(options, type is "checkboxes" or "radio_buttons" ? 10 : type is "overflow" ? 5 : 100);
        Must(element["initial_value"] is null || TextOf(element, "initial_value")!.Length <= 3000, "initial_value");
    }

    private void Button(JsonObject button)
    {
        PlainText(button["text"], 75, "button");
        Must(TextOf(button, "action_id") is not null, "button without action_id");
        Must((TextOf(button, "value") ?? "").Length <= 2000, "value of a button");
        Must((TextOf(button, "accessibility_label") ?? "").Length <= 75, "accessibility_label");
        Must(TextOf(button, "style") is null or "primary" or "danger", "style of a button");
    }

    private void Options(JsonArray options, int most)
    {
        Must(options.Count > 0 && options.Count <= most, $"{options.Count} options");
        foreach (var option in options)
        {
            Text(option?["text"], 75, "option");
            Must(TextOf(option, "value") is { Length: > 0 and <= 150 }, "value of an option");
        }
    }

    private void PlainText(JsonNode? text, int longest, string where)
    {
        Text(text, longest, where);
        Must(TextOf(text, "type") is "plain_text", $"{where} is not plain_text");
    }

    private void Text(JsonNode? text, int longest, string where)
    {
        var words = TextOf(text, "text");
        Must(TextOf(text, "type") is "plain_text" or "mrkdwn", $"{where} is no text object");
        Must(words is { Length: > 0 } && words.Length <= longest, $"{where} of {words?.Length} characters");
        Must(TextOf(text, "type") is "mrkdwn" || text?["verbatim"] is null, $"{where} is verbatim plain_text");
        Must(TextOf(text, "type") is "plain_text" || text?["emoji"] is null, $"{where} is mrkdwn with emoji");
    }

    private void Id(string id, string what)
    {
        Must(id.Length is > 0 and <= 255, $"{what} of {id.Length} characters");
        Must(_ids.Add($"{what}/{id}"), $"{what} {id} twice");
    }

    private void Must(bool holds, string broken)
    {
        if (!holds) _broken.Add(broken);
    }

    private static string? TextOf(JsonNode? node, string name) =>
        node is JsonObject json && json[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : null;
}
