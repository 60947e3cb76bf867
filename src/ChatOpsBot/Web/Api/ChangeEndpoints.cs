using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Api.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace ChatOpsBot.Web.Api;

/// <summary>What programs change: an action, by the rules that hold for people, and a new escalation.</summary>
internal static class ChangeEndpoints
{
    private const int LargestBody = 16 * 1024;

    internal static void MapChanges(this RouteGroupBuilder api)
    {
        api.MapGet("/actions/{id}", ReadAsync).WithSummary("One action; its ETag is its version").Produces<ApiAction>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPatch("/actions/{id}", ChangeAsync).WithSummary("Change one thing of an action; If-Match and Idempotency-Key count").WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<ActionPatch>("application/json").Produces<ApiAction>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status412PreconditionFailed).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/escalations", EscalateAsync).WithSummary("Open an escalation; Idempotency-Key counts").WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .Accepts<EscalationRequest>("application/json").Produces<ApiEscalation>(StatusCodes.Status201Created).Produces<ApiEscalation>().ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ReadAsync(HttpContext http, string id, PlanSnapshots snapshots) =>
        await FindAsync(http, id, snapshots) is { } action ? Shown(http, action) : ApiProblems.NotFound($"action {id}");

    private static async Task<IResult> ChangeAsync(HttpContext http, string id, PlanSnapshots snapshots, ApiSpeech speech, TimeProvider time)
    {
        var client = http.Client();
        if (client.Right is Right.Viewer) return ApiProblems.ReadsOnly();
        if (ApiSpeech.KeyOf(http.Request) is not { } key) return ApiProblems.NoKey();
        if (await FindAsync(http, id, snapshots) is not { } action) return ApiProblems.NotFound($"action {id}");

        if (await BodyAsync(http.Request, ApiJson.Default.ActionPatch) is not { } patch || PatchCommand.Of(action, patch) is not { } text)
            return ApiProblems.NotUnderstood("A change is JSON with exactly one of status (in-progress, blocked with a reason, done), owner, due (2026-12-04), priority (P0 to P3), note.");
        if (!PatchCommand.NamesOne(text, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)))
            return ApiProblems.NotUnderstood("The text begins with the id of another action, which would be changed as well. Put a word before it.");

        // A change that was made is told again to whoever repeats it: the version it was made on is over by then.
        var reply = await speech.SayAsync(client, key, text, Wanted(http.Request, action), http.RequestAborted);
        var now = (await FindAsync(http, id, snapshots))!;
        if (reply.Kind is not MessageKind.Refusal) return Shown(http, now);

        return Wanted(http.Request, now) is { } wanted && wanted != DrawnFrom.Of(now.Id, now.Version) ? ApiProblems.Changed() : ApiProblems.Refused(reply);
    }

    /// <summary>The version that If-Match asks for, one that never was for what is none; null for whichever there is.</summary>
    private static DrawnFrom? Wanted(HttpRequest request, ActionSnapshot action) => request.Headers.IfMatch.ToString() switch
    {
        "" or "*" => null,
        var tag when long.TryParse(tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) => DrawnFrom.Of(action.Id, version),
        _ => DrawnFrom.Of(action.Id, version: 0),
    };

    private static async Task<IResult> EscalateAsync(HttpContext http, PlanSnapshots snapshots, ApiSpeech speech, IDbContextFactory<BotDbContext> contexts)
    {
        var client = http.Client();
        if (client.Right is Right.Viewer) return ApiProblems.ReadsOnly();
        if (ApiSpeech.KeyOf(http.Request) is not { } key) return ApiProblems.NoKey();
        if (await BodyAsync(http.Request, ApiJson.Default.EscalationRequest) is not { Action: { } about, Reason: { Length: > 0 } reason } asked || asked.Level is < 1 or > 3)
            return ApiProblems.NotUnderstood("An escalation is JSON with action, reason, and if you like level (1 to 3).");
        if (await FindAsync(http, about, snapshots) is not { } action) return ApiProblems.NotFound($"action {about}");

        var level = (asked.Level ?? 1).ToString(CultureInfo.InvariantCulture);
        var reply = await speech.SayAsync(client, key, $"escalate {action.Code} N{level} {reason.ReplaceLineEndings(" ")}", drawn: null, http.RequestAborted);
        if (reply is not { Kind: MessageKind.Answer, Page: { Kind: PageKind.Escalation, Id: var id } }) return ApiProblems.Refused(reply);

        // The one that the key opened, or that ran when it was said first, whoever had opened that.
        var number = EscalationId.Parse(id).Number;
        await using var database = await contexts.CreateDbContextAsync(http.RequestAborted);
        var told = await Reminders.Scenes.Of(database, client.Plan).AsNoTracking().SingleAsync(one => one.Number == number, http.RequestAborted);
        if (await ApiSpeech.ChangedAsync(database, client, key, http.RequestAborted)) return Shown(told, StatusCodes.Status201Created);

        return told.EndedAt is null ? Shown(told, StatusCodes.Status200OK) : ApiProblems.Ended(action.Code);
    }

    private static async Task<ActionSnapshot?> FindAsync(HttpContext http, string id, PlanSnapshots snapshots) =>
        ActionId.TryParse(id, out var code) && await snapshots.CurrentAsync(http.Client().Plan, http.RequestAborted) is { } plan ? plan.Find(code) : null;

    private static JsonHttpResult<ApiAction> Shown(HttpContext http, ActionSnapshot action)
    {
        http.Response.Headers.ETag = ETag(action);
        return TypedResults.Json(ApiWords.Of(action), ApiJson.Default.ApiAction);
    }

    private static JsonHttpResult<ApiEscalation> Shown(Escalation escalation, int status) => TypedResults.Json(ApiWords.Of(escalation), ApiJson.Default.ApiEscalation, statusCode: status);

    private static string ETag(ActionSnapshot action) => new EntityTagHeaderValue($"\"{action.Version.ToString(CultureInfo.InvariantCulture)}\"").ToString();

    /// <summary>Null for what is no JSON of this shape.</summary>
    private static async Task<T?> BodyAsync<T>(HttpRequest request, JsonTypeInfo<T> type) where T : class
    {
        if (!request.HasJsonContentType()) return null;
        try
        {
            return await request.ReadFromJsonAsync(type, request.HttpContext.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
