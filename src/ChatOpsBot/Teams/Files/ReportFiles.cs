using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Inbound;
using ChatOpsBot.Teams.Invokes;
using ChatOpsBot.Teams.Outbound;
using ChatOpsBot.Teams.Rendering;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Files;

/// <summary>
/// Hands over the file that goes with a message: it is offered in the personal chat, and carried over once it is accepted. Nothing
/// is stored: whoever misses the offer presses again.
/// </summary>
internal sealed class ReportFiles(TeamsCards cards, TeamsReach reach, TeamsPosts posts, PersonalFiles files)
{
    internal async Task<IResult> OfferAsync(Activity activity, TeamsPlace place, string intent, CancellationToken cancellation)
    {
        var language = TeamsSenders.LanguageOf(activity) ?? Language.English;
        if ((await cards.SaidAsync(place, intent, cancellation))?.Attachment is not { } file) return InvokeAnswers.Toast(TeamsMessages.FileNotHere(language));

        var context = new JsonObject { ["conversation"] = place.Conversation, ["intent"] = intent };
        var offer = Attached("application/vnd.microsoft.teams.card.file.consent", file.FileName, new JsonObject
        {
            ["description"] = TeamsMessages.SendFile(language),
            ["sizeInBytes"] = Encoding.UTF8.GetByteCount(file.Text),
            ["acceptContext"] = context,
            ["declineContext"] = context.DeepClone(),
        });
        return InvokeAnswers.Toast(await SendAsync(place, offer, cancellation) ? TeamsMessages.FileOffered(language) : TeamsMessages.FileNotOffered(language));
    }

    /// <summary>The answer to an offer.</summary>
    internal async Task<IResult> TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var value = activity.Value;
        if (Text(value, "action") != "accept") return InvokeAnswers.Empty;

        // Reports are read by everybody who may ask for them; what is handed over is one that was said, to whoever it is.
        var from = place with { Kind = ConversationKind.Channel, RemoteId = Text(value, "context", "conversation") ?? "" };
        var file = Text(value, "context", "intent") is { } intent ? (await cards.SaidAsync(from, intent, cancellation))?.Attachment : null;
        if (file is not null && await files.UploadAsync(Text(value, "uploadInfo", "uploadUrl"), Encoding.UTF8.GetBytes(file.Text), cancellation))
        {
            var info = Attached("application/vnd.microsoft.teams.card.file.info", Text(value, "uploadInfo", "name") ?? file.FileName, new JsonObject
            {
                ["uniqueId"] = Text(value, "uploadInfo", "uniqueId"),
                ["fileType"] = Text(value, "uploadInfo", "fileType"),
            });
            info["attachments"]![0]!["contentUrl"] = Text(value, "uploadInfo", "contentUrl");
            await SendAsync(place, info, cancellation);
        }

        return InvokeAnswers.Empty;
    }

    /// <summary>In the presser's own chat.</summary>
    private async Task<bool> SendAsync(TeamsPlace place, JsonObject activity, CancellationToken cancellation)
    {
        var (chat, _) = await reach.FindAsync(place.Tenant, place.User, isPerson: true, cancellation);
        return chat is not null && (await posts.PostAsync(chat, new TeamsTarget.New(), activity, cancellation)).Answer is ConnectorAnswer.Ok;
    }

    private static JsonObject Attached(string type, string name, JsonObject content) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = type, ["name"] = CardText.Plain(name), ["content"] = content }),
    };

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
            if (element.ValueKind is not JsonValueKind.Object || !element.TryGetProperty(name, out element)) return null;
        return element.ValueKind is JsonValueKind.String ? element.GetString() : null;
    }
}
