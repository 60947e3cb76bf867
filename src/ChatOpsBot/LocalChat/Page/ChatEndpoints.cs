using System.Text.Json;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.LocalChat.Page.Wire;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>The chat page, what it greets with, and the messages written on it.</summary>
internal static class ChatEndpoints
{
    /// <summary>Characters of one message; a longer one is no question.</summary>
    internal const int LongestText = 4_000;

    private const string Json = "application/json; charset=utf-8";

    /// <summary>Bytes of a request: the longest text with every character written as an escape, and its envelope.</summary>
    private const int LargestBody = 32 * 1024;

    internal static void MapChat(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/chat", Page);
        pages.MapGet("/chat/context", GreetAsync);
        pages.MapGet("/chat/events", Listen);
        pages.MapPost("/chat/messages", AnswerAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        pages.MapChatFiles();
    }

    private static FileStreamHttpResult Page(IWebHostEnvironment environment, HttpResponse response)
    {
        var page = environment.WebRootFileProvider.GetFileInfo("chat.html");
        response.Headers.CacheControl = "no-cache";
        return TypedResults.Stream(page.CreateReadStream(), "text/html; charset=utf-8", lastModified: page.LastModified);
    }

    private static async Task<IResult> GreetAsync(MessageRouter messages, HttpResponse response, string? page, CancellationToken cancellation)
    {
        var greeting = await messages.GreetAsync(Visitor(page, speaker: null), cancellation);
        response.Headers.CacheControl = "no-store";
        return TypedResults.Json(
            new ChatContext(greeting.Title, greeting.Language.Code(), greeting.People, [.. CommandCatalog.Entries.Select(Command)]),
            ChatJson.Default.ChatContext);
    }

    /// <param name="page">The page's own name; see <see cref="ChatRequest"/>.</param>
    /// <param name="after">What the page has shown; see <see cref="SeenPosts"/>.</param>
    private static ServerSentEventsResult<string> Listen(
        PlanFeed feed, HttpRequest request, string? page, string? speaker, string? after, CancellationToken cancellation)
    {
        // A line that broke is resumed by the browser, which says what it has seen.
        var seen = SeenPosts.TryParse(request.Headers["Last-Event-ID"]) ?? SeenPosts.TryParse(after);
        return TypedResults.ServerSentEvents(feed.EventsAsync(Visitor(page, speaker), seen, cancellation));
    }

    /// <summary>Whoever looks at a page, before they say anything.</summary>
    private static InboundMessage Visitor(string? page, string? speaker) =>
        new(WorkspaceKey.Local, "", string.IsNullOrWhiteSpace(speaker) ? null : speaker.Trim(), Setting: null, Profile: null)
        {
            Conversation = LocalConversations.Page(page),
        };

    private static ChatCommand Command(CatalogEntry entry) => new(
        new ChatWording(entry.French, entry.FrenchSyntax, entry.FrenchSummary),
        new ChatWording(entry.English, entry.EnglishSyntax, entry.EnglishSummary));

    private static async Task<IResult> AnswerAsync(HttpRequest request, MessageRouter messages, PlanFiles files, CancellationToken cancellation)
    {
        var profile = AcceptedLanguage.Of(request);
        if (!request.HasJsonContentType())
            return TypedResults.Problem("A message is sent as application/json.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        try
        {
            var asked = await request.ReadFromJsonAsync(ChatJson.Default.ChatRequest, cancellation);
            if (asked?.Text is not { } text)
                return TypedResults.Problem("A message has a text.", statusCode: StatusCodes.Status400BadRequest);
            var message = Message(asked, text, profile);
            if (text.Length > LongestText) return await TooLongAsync(messages, message.Setting ?? profile, cancellation);
            return PlanFiles.IsPressed(text)
                ? Reply(await files.PressAsync(message), StatusCodes.Status200OK)
                : new JsonBytes((await messages.AnsweredAsync(message, cancellation)).Drawn(new Answered.Look(WorkspaceKey.Local, IsShared: false), Drawn));
        }
        catch (JsonException)
        {
            return TypedResults.Problem("This is no JSON a message can be read from.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return await TooLongAsync(messages, profile, cancellation);
        }
    }

    internal static InboundMessage Message(ChatRequest asked, string text, Language? profile)
    {
        var message = new InboundMessage(WorkspaceKey.Local, text, Speaker(asked), Languages.FromTag(asked.Language), profile)
        {
            Conversation = LocalConversations.Page(asked.Page),
            Drawn = DrawnFrom.Parse(asked.Drawn),
        };
        return asked.Id is { Length: > 0 and <= 64 } id ? message with { DeliveryId = id } : message;
    }

    private static string? Speaker(ChatRequest asked) => string.IsNullOrWhiteSpace(asked.Speaker) ? null : asked.Speaker.Trim();

    private static async Task<IResult> TooLongAsync(MessageRouter messages, Language? wanted, CancellationToken cancellation)
    {
        var language = wanted ?? (await messages.GreetAsync(Visitor(page: null, speaker: null), cancellation)).Language;
        return Reply(LocalChatMessages.TooLong(language, LongestText), StatusCodes.Status413PayloadTooLarge);
    }

    internal static IResult Reply(BotMessage message, int statusCode) => TypedResults.Text(Drawn(message), Json, statusCode);

    private static byte[] Drawn(BotMessage message)
    {
        var kind = message.Kind switch
        {
            MessageKind.Answer => "answer",
            MessageKind.Refusal => "refusal",
        };
        var reply = new ChatReply(HtmlRenderer.Render(message), message.Summary, kind, message.About, message.Redraw);
        return JsonSerializer.SerializeToUtf8Bytes(reply, ChatJson.Default.ChatReply);
    }
}
