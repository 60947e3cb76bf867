using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Installing;

/// <summary>The way of a workspace to the bot: to Slack, where somebody agrees, and back with a code.</summary>
internal static class InstallEndpoints
{
    internal const string Begin = "/slack/install";

    internal const string Back = "/slack/oauth";

    internal static void MapSlackInstall(this IEndpointRouteBuilder routes)
    {
        var door = routes.MapGroup("").AddEndpointFilter(PageHeaders.Filter).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<SignInAttempts>()).AddEndpointFilter(ByName);
        door.MapGet(Begin, GoToSlack);
        door.MapGet(Back, ComeBackAsync);
    }

    /// <summary>Under another name the cookie would be lost on the way.</summary>
    private static async ValueTask<object?> ByName(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        return http.RequestServices.GetRequiredService<UnderOwnName>().Refusal(http) ?? await next(context);
    }

    private static RedirectHttpResult GoToSlack(HttpContext http, IOptions<SlackOptions> options, InstallState state, PublicSite site, TimeProvider time) =>
        TypedResults.Redirect(QueryHelpers.AddQueryString(options.Value.AuthorizeUrl, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["scope"] = string.Join(',', SlackScopes.All),
            ["redirect_uri"] = site.Link(Back),
            ["state"] = state.Begin(http.Response, time.GetUtcNow()),
        }));

    private static async Task<IResult> ComeBackAsync(HttpContext http, string? code, string? state, string? error, InstallState begun, Installing installing, TimeProvider time)
    {
        var language = AcceptedLanguage.Of(http.Request) ?? Language.English;
        if (!begun.End(http, state, time.GetUtcNow())) return Page(StatusCodes.Status400BadRequest, InstallMessages.NotBegunHere(language), again: true);
        if (error is not null || code is null)
            return Page(StatusCodes.Status400BadRequest, error is "access_denied" ? InstallMessages.Declined(language) : InstallMessages.Refused(language, error ?? "no code"), again: true);

        return await installing.RunAsync(code, http.RequestAborted) switch
        {
            InstallOutcome.Installed => Page(StatusCodes.Status200OK, InstallMessages.Installed(language), again: false),
            InstallOutcome.Refused refused => Page(StatusCodes.Status400BadRequest, InstallMessages.Refused(language, refused.Error), again: true),
            InstallOutcome.WholeOrganisation => Page(StatusCodes.Status400BadRequest, InstallMessages.WholeOrganisation(language), again: true),
            InstallOutcome.TokenExpires => Page(StatusCodes.Status400BadRequest, InstallMessages.TokenExpires(language), again: false),
            InstallOutcome.NotNow => Page(StatusCodes.Status503ServiceUnavailable, InstallMessages.NotNow(language), again: true),
            _ => throw new UnreachableException(),
        };

        IResult Page(int status, string words, bool again) => SignInPage.Draw(
            language, status, InstallMessages.Title(language),
            again ? [SignInPage.Paragraph(words), SignInPage.Link(InstallMessages.Again(language), Begin)] : [SignInPage.Paragraph(words)]);
    }
}
