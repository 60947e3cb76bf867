using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat.Page.Wire;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>Takes a plan that is dropped on the chat page: its bytes are the request, and its card is the answer.</summary>
internal static class ChatFiles
{
    /// <summary>A byte more than a plan may have: the page sends no more of a file, and what is too large is told in words.</summary>
    private const int LargestBody = (PlanReader.LimitInMegabytes * 1024 * 1024) + 1;

    internal static void MapChatFiles(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/chat/files", OfferAsync).WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    /// <param name="name">Of the file.</param>
    /// <param name="page">The page's own name, the speaker and the language; see <see cref="ChatRequest"/>.</param>
    private static async Task<IResult> OfferAsync(HttpRequest request, PlanFiles files, string name, string? page, string? speaker, string? language, CancellationToken cancellation)
    {
        var message = ChatEndpoints.Message(new ChatRequest("", language, speaker, Page: page), "", AcceptedLanguage.Of(request));
        var reader = message.Setting ?? message.Profile ?? Language.French;
        if (!PlanFiles.IsPlan(name)) return ChatEndpoints.Reply(FileMessages.NotMarkdown(reader), StatusCodes.Status415UnsupportedMediaType);

        return ChatEndpoints.Reply(await files.OfferAsync(message, ReadAsync, FileMessages.NotMarkdown), StatusCodes.Status200OK);

        async Task<DocumentFile?> ReadAsync()
        {
            var content = new MemoryStream();
            await request.Body.CopyToAsync(content, cancellation);
            return new DocumentFile(Path.GetFileName(name), content.ToArray(), IsDemonstration: false);
        }
    }
}
