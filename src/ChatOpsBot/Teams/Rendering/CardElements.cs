using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Pictures;
using ChatOpsBot.Pictures;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>Elements of a card as Teams reads them; every text in them has been through <see cref="CardText"/>.</summary>
internal static class CardElements
{
    internal const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Of a label on a button, in letters; a longer one is cut by every client.</summary>
    private const int Title = 60;

    internal static JsonObject Heading(string text, bool isTitle) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = CardText.Markdown(CardText.Cut(text, CardLines.Longest)).Replace('\n', ' '),
        ["weight"] = "Bolder",
        ["size"] = isTitle ? "Large" : "Default",
        ["wrap"] = true,
        ["style"] = "heading",
    };

    /// <summary>As data: nothing of it is fetched from anywhere. Teams does not count it into the size of a message.</summary>
    internal static JsonObject Picture(Drawing drawing) => new()
    {
        ["type"] = "Image",
        // A card has the paper of its reader's theme; the picture brings its own.
        ["url"] = $"data:image/png;base64,{Convert.ToBase64String(PngRenderer.Render(drawing, Theme.Light))}",
        ["altText"] = drawing.Description,
        ["size"] = "Stretch",
    };

    internal static JsonObject Container(IEnumerable<JsonObject> items, string? style = null)
    {
        var container = new JsonObject { ["type"] = "Container", ["items"] = new JsonArray([.. items]) };
        if (style is not null) container["style"] = style;
        return container;
    }

    internal static JsonObject Column(JsonObject[] items, string width) =>
        new() { ["type"] = "Column", ["width"] = width, ["items"] = new JsonArray([.. items]) };

    internal static JsonObject Columns(params JsonObject[] columns) => new() { ["type"] = "ColumnSet", ["columns"] = new JsonArray([.. columns]) };

    internal static JsonObject Actions(IEnumerable<JsonObject> actions) => new() { ["type"] = "ActionSet", ["actions"] = new JsonArray([.. actions]) };

    /// <summary>Answered in place; where a client does not know that, sent as a message.</summary>
    internal static JsonObject Execute(string title, string verb, CardValue value) => new()
    {
        ["type"] = "Action.Execute",
        ["title"] = CardText.Cut(title, Title),
        ["verb"] = verb,
        ["data"] = value.Write(),
        ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = CardText.Cut(title, Title), ["data"] = value.Write() },
    };

    internal static JsonObject OpenUrl(string label, string address) => new() { ["type"] = "Action.OpenUrl", ["title"] = CardText.Cut(label, Title), ["url"] = address };

    /// <summary>Opens a form.</summary>
    internal static JsonObject Form(CommandButton button)
    {
        var data = CardValue.Of(button).Write();
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new JsonObject { ["type"] = "Action.Submit", ["title"] = CardText.Cut(button.Label, Title), ["data"] = data };
    }

    internal static JsonObject Card(IEnumerable<JsonObject> body) => new()
    {
        ["type"] = "AdaptiveCard",
        ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
        ["version"] = "1.5",
        ["body"] = new JsonArray([.. body]),
    };
}
