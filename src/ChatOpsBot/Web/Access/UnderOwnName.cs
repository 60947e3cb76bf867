using ChatOpsBot.Core.Messages;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsBot.Web.Access;

/// <summary>Before everything: the bot opens under its public name, and to this machine while there is none. What needs no session stands behind this alone.</summary>
internal sealed class UnderOwnName(PublicSite site, LocalRequests local) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        PageHeaders.Apply(context.HttpContext.Response);
        return Refusal(context.HttpContext) ?? await next(context);
    }

    /// <summary>The answer to what did not come under the public name or from this machine, and to a change that comes from nowhere on this site; else null.</summary>
    internal IResult? Refusal(HttpContext http) => site.IsPublished ? Misdirected(http.Request) : local.Refusal(http);

    private ContentHttpResult? Misdirected(HttpRequest request)
    {
        var language = AcceptedLanguage.Of(request) ?? Language.English;
        if (!site.IsAskedByName(request)) return TypedResults.Text(SignInMessages.OtherName(language, site.Link("/")), statusCode: StatusCodes.Status403Forbidden);

        return IsReading(request) || site.IsAskedByOwnPage(request) ? null : TypedResults.Text(SignInMessages.OtherOrigin(language), statusCode: StatusCodes.Status403Forbidden);
    }

    internal static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
