using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Web.Access;

/// <summary>
/// Lets a visitor in, and says to what stands behind it who they are: whoever sits at this machine, or once the bot is published,
/// whoever has a session. A change has to come from a page of this site, whose cookie no other site's form carries either.
/// </summary>
internal sealed class Door(LocalRequests local, PublicSite site, Sessions sessions) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await RefusalAsync(context.HttpContext) ?? await next(context);

    /// <summary>Null for whoever is let in: they are a <see cref="Visitor"/> from then on.</summary>
    internal async ValueTask<IResult?> RefusalAsync(HttpContext http)
    {
        if (site.IsPublished) return await PublicRefusalAsync(http);

        var verdict = local.Judge(http);
        if (verdict is not LocalVerdict.Local) return LocalRequests.Refusal(verdict, http.Request);

        http.Features.Set(new Visitor(new AccountId(WorkspaceKey.Local, ""), Standing.Member, AcceptedLanguage.Of(http.Request)));
        return null;
    }

    private async ValueTask<IResult?> PublicRefusalAsync(HttpContext http)
    {
        var accepted = AcceptedLanguage.Of(http.Request);
        if (Misdirected(http.Request, site) is { } refusal) return refusal;
        if (await sessions.FindAsync(http.Request, http.RequestAborted) is not { } session) return SignInFirst(http.Request, accepted ?? Language.English);

        http.Features.Set(new Visitor(session.Account, session.Standing, accepted));
        // What one person sees is for no cache on the way.
        http.Response.Headers.CacheControl = "private, no-cache";
        return null;
    }

    /// <summary>The answer to what did not come under the public name, and to a change that comes from nowhere on this site; else null.</summary>
    internal static IResult? Misdirected(HttpRequest request, PublicSite site)
    {
        var language = AcceptedLanguage.Of(request) ?? Language.English;
        if (!site.IsAskedByName(request)) return TypedResults.Text(SignInMessages.OtherName(language, site.Link("/")), statusCode: StatusCodes.Status403Forbidden);

        return IsReading(request) || site.IsAskedByOwnPage(request) ? null : TypedResults.Text(SignInMessages.OtherOrigin(language), statusCode: StatusCodes.Status403Forbidden);
    }

    private IResult SignInFirst(HttpRequest request, Language language) => IsReading(request)
        ? TypedResults.LocalRedirect($"{SignInEndpoints.Page}?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}")
        : TypedResults.Text(SignInMessages.SignInFirst(language) + site.Link(SignInEndpoints.Page), statusCode: StatusCodes.Status401Unauthorized);

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}

internal static class VisitorFeature
{
    /// <exception cref="InvalidOperationException">The endpoint does not stand behind the <see cref="Door"/>.</exception>
    internal static Visitor Visitor(this HttpContext http) =>
        http.Features.Get<Visitor>() ?? throw new InvalidOperationException("This endpoint does not stand behind the door.");
}
