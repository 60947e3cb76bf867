using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Web.Access;

/// <summary>Getting in with a link, and going out again. What looks at links before people do only reads: nothing is used up by that.</summary>
internal static class SignInEndpoints
{
    internal const string Page = "/sign-in";

    private const string Out = "/sign-out";

    internal static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("").AddEndpointFilter(PageHeaders.Filter).AddEndpointFilter(OnlyPublished);
        door.MapGet(Page, ShowAsync);
        var attempts = door.MapGroup("").AddEndpointFilter(routes.ServiceProvider.GetRequiredService<SignInAttempts>());
        attempts.MapGet(OpenIdSignIn.Path, OpenIdSignIn.Begin);
        attempts.MapGet(SignInLinks.Path + "{link}", AskAsync);
        attempts.MapPost(SignInLinks.Path + "{link}", EnterAsync);
        door.MapPost(Out, LeaveAsync);
        door.MapPost($"{Out}/everywhere", LeaveEverywhereAsync);
    }

    private static async ValueTask<object?> OnlyPublished(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return http.RequestServices.GetRequiredService<PublicSite>().IsPublished
            ? http.RequestServices.GetRequiredService<UnderOwnName>().Refusal(http) ?? await next(context)
            : TypedResults.Text(SignInMessages.NoLoginHere(LanguageOf(http.Request)), statusCode: StatusCodes.Status404NotFound);
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, Sessions sessions, PeopleDirectory directory, IOptions<OpenIdOptions> openId, string? returnUrl, string? refused, CancellationToken cancellation)
    {
        var language = LanguageOf(request);
        if (await sessions.FindAsync(request, cancellation) is { } session)
        {
            return SignInPage.Draw(
                language, StatusCodes.Status200OK,
                SignInPage.Paragraph(SignInMessages.SignedIn(language, await NameAsync(directory, session.Account, cancellation))),
                SignInPage.Link(SignInMessages.Open(language), LocalPath.Of(returnUrl)),
                SignInPage.Button(SignInMessages.SignOut(language), Out, isQuiet: true),
                SignInPage.Button(SignInMessages.SignOutEverywhere(language), $"{Out}/everywhere", isQuiet: true));
        }

        return SignInPage.Draw(
            language, StatusCodes.Status200OK,
            [
                .. OpenIdSignIn.Words(language, refused) is { } words ? [SignInPage.Paragraph(words)] : Array.Empty<string>(),
                SignInPage.Paragraph(SignInMessages.HowTo(language)),
                .. openId.Value.IsOn ? [SignInPage.Link(SignInMessages.OpenId(language), $"{OpenIdSignIn.Path}?returnUrl={Uri.EscapeDataString(LocalPath.Of(returnUrl))}")] : Array.Empty<string>(),
            ]);
    }

    private static async Task<IResult> AskAsync(string link, HttpRequest request, SignInLinks links, PeopleDirectory directory, TimeProvider time, CancellationToken cancellation)
    {
        var language = LanguageOf(request);
        if (links.Read(link, time.GetUtcNow()) is not { } good) return NoLongerGood(language);

        return SignInPage.Draw(
            language, StatusCodes.Status200OK,
            SignInPage.Paragraph(SignInMessages.Ready(language, await NameAsync(directory, good.Account, cancellation))),
            SignInPage.Button(SignInMessages.Continue(language), SignInLinks.Path + link));
    }

    private static async Task<IResult> EnterAsync(string link, HttpContext http, SignInLinks links, Sessions sessions, TimeProvider time) =>
        links.Read(link, time.GetUtcNow()) is { } good && await sessions.BeginAsync(http.Response, good) ? SeeOther(LocalPath.Home) : NoLongerGood(LanguageOf(http.Request));

    private static async Task<IResult> LeaveAsync(HttpContext http, Sessions sessions)
    {
        if (await sessions.FindAsync(http.Request, http.RequestAborted) is { } session) await sessions.EndAsync(http.Response, session);
        return SeeOther(Page);
    }

    private static async Task<IResult> LeaveEverywhereAsync(HttpContext http, Sessions sessions)
    {
        if (await sessions.FindAsync(http.Request, http.RequestAborted) is { } session) await sessions.EndAllAsync(http.Response, session, http.RequestAborted);
        return SeeOther(Page);
    }

    private static ContentHttpResult NoLongerGood(Language language) => SignInPage.Draw(
        language, StatusCodes.Status410Gone, SignInPage.Paragraph(SignInMessages.NoLongerGood(language)), SignInPage.Paragraph(SignInMessages.HowTo(language)));

    /// <summary>A form that was posted goes on to a page that is read.</summary>
    private static SeeOtherResult SeeOther(string path) => new(path);

    private static async Task<string> NameAsync(PeopleDirectory directory, AccountId account, CancellationToken cancellation) =>
        (await directory.CurrentAsync(account.Home, cancellation)).With(account)?.Name ?? $"{account.Platform} {account.User}";

    private static Language LanguageOf(HttpRequest request) => AcceptedLanguage.Of(request) ?? Language.English;

    private sealed class SeeOtherResult(string path) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = path;
            return Task.CompletedTask;
        }
    }
}
