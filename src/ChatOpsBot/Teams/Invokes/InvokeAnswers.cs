using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Teams.Rendering;

namespace ChatOpsBot.Teams.Invokes;

/// <summary>The shapes in which an invoke is answered; a wrong one reads "something went wrong" although it was done.</summary>
internal static class InvokeAnswers
{
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Nobody answers this name.</summary>
    internal static IResult Unsupported => Results.StatusCode(StatusCodes.Status501NotImplemented);

    internal static IResult Empty => Results.Ok();

    /// <summary>The card that was pressed, for whoever pressed it.</summary>
    internal static IResult Card(JsonObject card) => Action(CardElements.ContentType, card);

    /// <summary>The small notice over the card.</summary>
    internal static IResult Toast(string text) => Action("application/vnd.microsoft.activity.message", CardText.Plain(text));

    internal static IResult Form(string title, JsonObject card) => Json(new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = CardText.Plain(title),
                ["height"] = "medium",
                ["width"] = "medium",
                ["card"] = new JsonObject { ["contentType"] = CardElements.ContentType, ["content"] = card },
            },
        },
    });

    /// <summary>In the place of a form: what became of it.</summary>
    internal static IResult FormSays(string text) => Json(new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = CardText.Plain(text) } });

    /// <param name="attachments">Each with its preview.</param>
    internal static IResult Found(IEnumerable<JsonObject> attachments) => Json(new JsonObject
    {
        ["composeExtension"] = new JsonObject { ["type"] = "result", ["attachmentLayout"] = "list", ["attachments"] = new JsonArray([.. attachments]) },
    });

    internal static IResult FoundNothing(string text) => Json(new JsonObject { ["composeExtension"] = new JsonObject { ["type"] = "message", ["text"] = CardText.Plain(text) } });

    /// <summary>The status over HTTP says that it was processed; what became of it stands within.</summary>
    private static IResult Action(string type, JsonNode value) => Json(new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value });

    private static IResult Json(JsonObject body) => Results.Text(body.ToJsonString(Compact), "application/json", Encoding.UTF8);
}
