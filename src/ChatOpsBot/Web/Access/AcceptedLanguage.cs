using ChatOpsBot.Core.Messages;
using Microsoft.AspNetCore.Http.Headers;

namespace ChatOpsBot.Web.Access;

internal static class AcceptedLanguage
{
    /// <summary>The language the browser asks for first among those the bot speaks; null when it asks for neither.</summary>
    internal static Language? Of(HttpRequest request) => new RequestHeaders(request.Headers).AcceptLanguage
        .Where(wanted => wanted.Quality is not 0)
        .OrderByDescending(wanted => wanted.Quality ?? 1)
        .Select(wanted => Languages.FromTag(wanted.Value.Value))
        .FirstOrDefault(language => language is not null);
}
