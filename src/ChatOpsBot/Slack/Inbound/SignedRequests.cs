using System.Text.Json;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Lets in what Slack signed, with its body as it came; everything else learns nothing but that.</summary>
internal sealed class SignedRequests(IOptions<SlackOptions> options, TimeProvider time) : IEndpointFilter
{
    /// <summary>Bytes; the largest payload seen is an eighth of it.</summary>
    internal const int LargestBody = 1024 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (await ReadAsync(request, context.HttpContext.RequestAborted) is not { } body) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);

        // Slack looks at the certificate with a request it does not sign: nothing else in it is taken for anything.
        if (IsForm(request) && body.AsSpan().IndexOf("ssl_check"u8) >= 0 && SlackForm.Of(body)["ssl_check"] == "1") return TypedResults.Ok();

        var (timestamp, signature) = (request.Headers[SlackSignature.TimestampHeader], request.Headers[SlackSignature.Header]);
        if (timestamp.Count != 1 || signature.Count != 1 || !SlackSignature.IsGenuine(options.Value.SigningSecret, timestamp, signature, body, time.GetUtcNow()))
            return TypedResults.StatusCode(StatusCodes.Status401Unauthorized);

        context.HttpContext.Features.Set(new SignedBody(body));
        try
        {
            return await next(context);
        }
        catch (JsonException)
        {
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > LargestBody) return null;

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        try
        {
            await request.Body.CopyToAsync(body, cancellation);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return body.ToArray();
    }

    private static bool IsForm(HttpRequest request) => request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
}
