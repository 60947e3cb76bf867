using System.Text;
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
    /// <returns>Whether the offer stands in the personal chat, and what is said of it to whoever pressed.</returns>
    internal async Task<(bool IsOffered, string Says)> OfferAsync(TeamsPlace place, string intent, Language language, CancellationToken cancellation)
    {
        if ((await cards.SaidAsync(place, intent, cancellation))?.Attachment is not { } file) return (false, TeamsMessages.FileNotHere(language));

        var context = new JsonObject { ["conversation"] = place.Conversation, ["intent"] = intent };
        var offer = Attached("application/vnd.microsoft.teams.card.file.consent", file.FileName, new JsonObject
        {
            ["description"] = TeamsMessages.SendFile(language),
            ["sizeInBytes"] = Encoding.UTF8.GetByteCount(file.Text),
            ["acceptContext"] = context,
            ["declineContext"] = context.DeepClone(),
        });
        return await SendAsync(place, offer, cancellation) ? (true, TeamsMessages.FileOffered(language)) : (false, TeamsMessages.FileNotOffered(language));
    }

    /// <summary>The answer to an offer.</summary>
    internal async Task<IResult> TakeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        var value = activity.Value;
        if (value.Text("action") != "accept") return InvokeAnswers.Empty;

        // Reports are read by everybody who may ask for them; what is handed over is one that was said, to whoever it is.
        var from = place with { Kind = ConversationKind.Channel, RemoteId = value.Text("context", "conversation") ?? "" };
        var file = value.Text("context", "intent") is { } intent ? (await cards.SaidAsync(from, intent, cancellation))?.Attachment : null;
        if (file is not null && await files.UploadAsync(value.Text("uploadInfo", "uploadUrl"), Encoding.UTF8.GetBytes(file.Text), cancellation))
        {
            var info = Attached("application/vnd.microsoft.teams.card.file.info", value.Text("uploadInfo", "name") ?? file.FileName, new JsonObject
            {
                ["uniqueId"] = value.Text("uploadInfo", "uniqueId"),
                ["fileType"] = value.Text("uploadInfo", "fileType"),
            });
            info["attachments"]![0]!["contentUrl"] = value.Text("uploadInfo", "contentUrl");
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
}
