using ChatOpsBot.Core.Messages;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Api;
using Microsoft.AspNetCore.Diagnostics;

namespace ChatOpsBot.Web;

/// <summary>
/// Answers a request that finds the store away: it may come again soon (RFC 9110, 15.6.4). Slack and Teams deliver again what was
/// not taken.
/// </summary>
internal sealed partial class StoreAway(ILogger<StoreAway> log) : IExceptionHandler
{
    /// <summary>About what a database needs to restart, in seconds.</summary>
    private const string ComeAgain = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!StoreTrouble.IsAway(exception)) return false;

        // Not what was asked for: some addresses are secrets.
        Log.Away(log, StoreTrouble.Bare(exception).Message);
        PageHeaders.Apply(httpContext.Response);
        httpContext.Response.Headers.RetryAfter = ComeAgain;
        await AnswerTo(httpContext.Request).ExecuteAsync(httpContext);
        return true;
    }

    private static IResult AnswerTo(HttpRequest request) => request.Path.StartsWithSegments(ApiEndpoints.Root, StringComparison.Ordinal)
        ? ApiProblems.StoreAway()
        : TypedResults.Text(
            (AcceptedLanguage.Of(request) ?? Language.English).In(
                "Le robot n’atteint pas sa base de données pour l’instant. Réessayez dans un moment.", "The bot cannot reach its database at present. Try again in a moment."),
            statusCode: StatusCodes.Status503ServiceUnavailable);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "A request was told to come again, as the store cannot be reached: {Reason}")]
        internal static partial void Away(ILogger logger, string reason);
    }
}
