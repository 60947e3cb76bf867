using System.Text.Json;
using ChatOpsBot.Teams.Wire;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>The one door of Teams: proven first, then read.</summary>
internal static class TeamsEndpoints
{
    /// <summary>In bytes; the Connector itself takes a tenth of it.</summary>
    private const int Longest = 1_000_000;

    internal static void MapTeamsEndpoints(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpContext context, TeamsAuthentication authentication, PlaygroundDoor playground, IOptions<TeamsOptions> options, TeamsActivities activities, CancellationToken cancellation)
    {
        ConnectorProof? proof = null;
        if (options.Value.Playground)
        {
            if (!playground.IsOpenTo(context)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        }
        else if ((proof = await authentication.ProveAsync(context.Request.Headers.Authorization, cancellation)) is null)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (await ReadAsync(context, cancellation) is not { Type: not null, ServiceUrl: { Length: > 0 } url } activity) return Results.BadRequest();
        if (proof is not null && !proof.Covers(activity)) return Results.StatusCode(StatusCodes.Status401Unauthorized);
        if (!options.Value.IsListenedTo(activity.Tenant)) return Results.StatusCode(StatusCodes.Status403Forbidden);
        // Whoever is answered is sent the bot's token: what cannot be answered is not taken.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var service) || !options.Value.Hosts.Allows(service)) return Results.StatusCode(StatusCodes.Status403Forbidden);

        return await activities.TakeAsync(activity, cancellation);
    }

    /// <summary>Null for what is no activity.</summary>
    private static async Task<Activity?> ReadAsync(HttpContext context, CancellationToken cancellation)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Longest;
        if (!context.Request.HasJsonContentType()) return null;
        try
        {
            return await JsonSerializer.DeserializeAsync(context.Request.Body, TeamsJson.Default.Activity, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
