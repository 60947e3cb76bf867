using System.Net;

namespace ChatOpsBot.Web.Access;

/// <summary>What is known of a request before anything of it is believed.</summary>
/// <param name="Remote">Null when the server does not say, which is not proof of anything.</param>
/// <param name="Changes">Whether it may do something, and is not a mere reading.</param>
/// <param name="PublicUrl">The address the bot is published under; empty when it is not.</param>
internal sealed record LocalRequest(
    IPAddress? Remote, string Scheme, HostString Host, bool Changes, IHeaderDictionary Headers, string? PublicUrl)
{
    internal static LocalRequest Of(HttpContext context, string? publicUrl) => new(
        context.Connection.RemoteIpAddress,
        context.Request.Scheme,
        context.Request.Host,
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method),
        context.Request.Headers,
        publicUrl);
}
