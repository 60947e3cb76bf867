using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Web.Access;

/// <summary>
/// Lets a visitor in, and says to what stands behind it who they are: whoever sits at this machine, or once the bot is published,
/// whoever has a session. A change has to come from a page of this site, whose cookie no other site's form carries either.
/// </summary>
internal sealed class Door(UnderOwnName own, PublicSite site, Sessions sessions) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await RefusalAsync(context.HttpContext) ?? await next(context);

    /// <summary>Null for whoever is let in: they are a <see cref="Visitor"/> from then on.</summary>
    internal async ValueTask<IResult?> RefusalAsync(HttpContext http)
    {
        if (own.Refusal(http) is { } refusal) return refusal;
        if (site.IsPublished) return await SignedOutAsync(http);

        http.Features.Set(new Visitor(new AccountId(WorkspaceKey.Local, ""), Standing.Member, AcceptedLanguage.Of(http.Request)));
        return null;
    }

    private async ValueTask<IResult?> SignedOutAsync(HttpContext http)
    {
        var accepted = AcceptedLanguage.Of(http.Request);
        if (await sessions.FindAsync(http.Request, http.RequestAborted) is not { } session) return SignInFirst(http.Request, accepted ?? Language.English);

        http.Features.Set(new Visitor(session.Account, session.Standing, accepted));
        // What one person sees is for no cache on the way.
        http.Response.Headers.CacheControl = "private, no-cache";
        return null;
    }

    private IResult SignInFirst(HttpRequest request, Language language) => UnderOwnName.IsReading(request)
        ? TypedResults.LocalRedirect($"{SignInEndpoints.Page}?returnUrl={Uri.EscapeDataString(request.Path + request.QueryString)}")
        : TypedResults.Text(SignInMessages.SignInFirst(language) + site.Link(SignInEndpoints.Page), statusCode: StatusCodes.Status401Unauthorized);
}

internal static class VisitorFeature
{
    /// <exception cref="InvalidOperationException">The endpoint does not stand behind the <see cref="Door"/>.</exception>
    internal static Visitor Visitor(this HttpContext http) =>
        http.Features.Get<Visitor>() ?? throw new InvalidOperationException("This endpoint does not stand behind the door.");
}
