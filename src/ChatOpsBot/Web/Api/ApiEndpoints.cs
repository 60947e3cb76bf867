using ChatOpsBot.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Web.Access;
using ChatOpsBot.Web.Api.Wire;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Web.Api;

/// <summary>What programs read.</summary>
internal static class ApiEndpoints
{
    internal const string Root = "/api/v1";

    internal static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root).AddEndpointFilter(routes.ServiceProvider.GetRequiredService<ApiDoor>())
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status429TooManyRequests);
        api.MapGet("/plans", PlansAsync).WithSummary("The plan of this client").Produces<IReadOnlyList<ApiPlan>>();
        api.MapGet("/plans/{plan}", PlanAsync).WithSummary("One plan").Produces<ApiPlan>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/plans/{plan}/actions", ActionsAsync).WithSummary("The actions of a plan").Produces<IReadOnlyList<ApiAction>>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/escalations", EscalationsAsync).WithSummary("Escalations, the newest first").Produces<IReadOnlyList<ApiEscalation>>();
        api.MapChanges();
        routes.MapOpenApi($"{Root}/openapi.json").AddEndpointFilter(routes.ServiceProvider.GetRequiredService<UnderOwnName>());
    }

    private static async Task<IResult> PlansAsync(HttpContext http, PlanSnapshots snapshots) =>
        TypedResults.Json(await snapshots.CurrentAsync(http.Client().Plan, http.RequestAborted) is { } plan ? [ApiWords.Of(plan)] : [], ApiJson.Default.IReadOnlyListApiPlan);

    private static async Task<IResult> PlanAsync(HttpContext http, string plan, PlanSnapshots snapshots) =>
        plan == http.Client().PlanName && await snapshots.CurrentAsync(http.Client().Plan, http.RequestAborted) is { } found
            ? TypedResults.Json(ApiWords.Of(found), ApiJson.Default.ApiPlan)
            : ApiProblems.NotFound($"name {plan}");

    /// <param name="status">Only those of this status.</param>
    private static async Task<IResult> ActionsAsync(HttpContext http, string plan, [FromQuery] string? status, PlanSnapshots snapshots)
    {
        if (plan != http.Client().PlanName || await snapshots.CurrentAsync(http.Client().Plan, http.RequestAborted) is not { } found) return ApiProblems.NotFound($"name {plan}");

        var actions = found.Actions.Select(ApiWords.Of).Where(action => status is null || action.Status == status);
        return TypedResults.Json([.. actions], ApiJson.Default.IReadOnlyListApiAction);
    }

    private static async Task<JsonHttpResult<IReadOnlyList<ApiEscalation>>> EscalationsAsync(HttpContext http, IDbContextFactory<BotDbContext> contexts)
    {
        var plan = http.Client().Plan;
        await using var database = await contexts.CreateDbContextAsync(http.RequestAborted);
        var rows = await Reminders.Scenes.Of(database, plan).AsNoTracking().OrderByDescending(one => one.Number).ToListAsync(http.RequestAborted);
        return TypedResults.Json<IReadOnlyList<ApiEscalation>>([.. rows.Select(ApiWords.Of)], ApiJson.Default.IReadOnlyListApiEscalation);
    }
}
