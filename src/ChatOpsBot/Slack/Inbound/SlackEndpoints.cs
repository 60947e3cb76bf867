using System.Diagnostics;
using System.Text.Json;
using ChatOpsBot.Slack.Inbound.Wire;
using ChatOpsBot.Web;
using Microsoft.AspNetCore.Mvc;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Where Slack posts what happens, when it does not come over a socket.</summary>
internal static class SlackEndpoints
{
    internal static void MapSlackEndpoints(this IEndpointRouteBuilder routes)
    {
        var signed = routes.MapGroup("/slack")
            .AddEndpointFilter(routes.ServiceProvider.GetRequiredService<SignedRequests>())
            .WithMetadata(new RequestSizeLimitAttribute(SignedRequests.LargestBody));
        signed.MapPost("/events", EventAsync);
        signed.MapPost("/commands", CommandAsync);
        signed.MapPost("/interactions", InteractionAsync);
    }

    private static async Task<IResult> EventAsync(HttpContext context, SlackInbound inbound, CancellationToken cancellation) =>
        Response(await inbound.EventAsync(Read(SignedBody.Of(context), SlackJson.Default.EventEnvelope), cancellation));

    private static async Task<IResult> CommandAsync(HttpContext context, SlackInbound inbound, CancellationToken cancellation) =>
        SlashCommand.Of(SlackForm.Of(SignedBody.Of(context))) is { } command
            ? Response(await inbound.CommandAsync(command, cancellation))
            : TypedResults.StatusCode(StatusCodes.Status400BadRequest);

    private static async Task<IResult> InteractionAsync(HttpContext context, SlackInbound inbound, CancellationToken cancellation) =>
        SlackForm.Of(SignedBody.Of(context))["payload"] is { } payload
            ? Response(await inbound.InteractionAsync(JsonSerializer.Deserialize(payload, SlackJson.Default.Interaction) ?? throw new JsonException(), cancellation))
            : TypedResults.StatusCode(StatusCodes.Status400BadRequest);

    private static T Read<T>(byte[] body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) => JsonSerializer.Deserialize(body, type) ?? throw new JsonException();

    private static IResult Response(SlackAck ack) => ack switch
    {
        SlackAck.Empty => TypedResults.Ok(),
        SlackAck.Body body => new JsonBytes(body.Json),
        SlackAck.Later => TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable),
        _ => throw new UnreachableException(),
    };
}
