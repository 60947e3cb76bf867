using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ChatOpsBot.Web.Api;

/// <summary>Why a request of a program was not done, and what to do next (RFC 9457).</summary>
internal static class ApiProblems
{
    internal static ProblemHttpResult NoToken() => Of(
        StatusCodes.Status401Unauthorized, "No token", "Send the header 'Authorization: Bearer TOKEN'; a token is made with 'client add NAME' on the bot's command line.");

    internal static ProblemHttpResult OtherName(string address) => Of(StatusCodes.Status403Forbidden, "Another name", $"This API is at {address}.");

    internal static ProblemHttpResult TooMany(int most) => Of(
        StatusCodes.Status429TooManyRequests, "Too many requests", $"{most} a minute are the most of one client. Wait as long as Retry-After says.");

    internal static ProblemHttpResult ReadsOnly() => Of(
        StatusCodes.Status403Forbidden, "This client reads only", "Make a client that may change something: 'client add NAME --right member' or '--right lead'.");

    internal static ProblemHttpResult NotFound(string what) => Of(
        StatusCodes.Status404NotFound, "Not found", $"The plan of this client has no {what}. GET {ApiEndpoints.Root}/plans says which plan it is, and its actions are listed below it.");

    internal static ProblemHttpResult NotUnderstood(string detail) => Of(StatusCodes.Status400BadRequest, "Not understood", detail);

    internal static ProblemHttpResult Changed() => Of(
        StatusCodes.Status412PreconditionFailed, "Changed meanwhile", "The action is another version than If-Match says. Read it again and decide again.");

    internal static ProblemHttpResult Ended(ActionId about) => Of(
        StatusCodes.Status409Conflict, "Ended meanwhile",
        $"The escalation of {about} that ran when this was asked first is over, and none was opened. GET {ApiEndpoints.Root}/escalations shows how it ended; to open one, ask again with a new Idempotency-Key.");

    internal static ProblemHttpResult NoKey() => Of(
        StatusCodes.Status400BadRequest, "No Idempotency-Key", "Send a header 'Idempotency-Key' of at most 100 characters, new for each change and the same when it is repeated.");

    internal static ProblemHttpResult StoreAway() => Of(
        StatusCodes.Status503ServiceUnavailable, "The database is away", "The bot cannot reach its database at present. Ask again as soon as Retry-After says, a change with the same Idempotency-Key.");

    /// <summary>What a person would have been told.</summary>
    internal static ProblemHttpResult Refused(BotMessage refusal) => Of(StatusCodes.Status422UnprocessableEntity, "Refused", refusal.Summary);

    private static ProblemHttpResult Of(int statusCode, string title, string detail) => TypedResults.Problem(detail, statusCode: statusCode, title: title);
}
