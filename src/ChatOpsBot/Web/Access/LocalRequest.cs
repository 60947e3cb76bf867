using System.Net;

namespace ChatOpsBot.Web.Access;

/// <summary>What is known of a request before anything of it is believed.</summary>
/// <param name="Remote">Null when the server does not say, which is not proof of anything.</param>
/// <param name="Changes">Whether it may do something, and is not a mere reading.</param>
/// <param name="IsPublished">Whether the bot has a public address.</param>
internal sealed record LocalRequest(
    IPAddress? Remote, string Scheme, HostString Host, bool Changes, IHeaderDictionary Headers, bool IsPublished)
{
    internal static LocalRequest Of(HttpContext context, bool isPublished) => new(
        context.Connection.RemoteIpAddress,
        context.Request.Scheme,
        context.Request.Host,
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method),
        context.Request.Headers,
        isPublished);
}
