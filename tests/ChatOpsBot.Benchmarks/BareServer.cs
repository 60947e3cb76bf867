using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Benchmarks;

/// <summary>What the bot is compared to: an endpoint that reads the same question, checks the same signature, and returns the same bytes.</summary>
internal static class BareServer
{
    internal static async Task<int> RunAsync(string url, string path, string reply, string? secret)
    {
        var bytes = await File.ReadAllBytesAsync(reply);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapPost(path, async (HttpContext context) =>
        {
            var body = await ReadAsync(context.Request);
            if (secret is not null && !IsSigned(context.Request, body, secret))
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return;
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.BodyWriter.WriteAsync(bytes);
        });
        await app.RunAsync();
        return 0;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }

    private static bool IsSigned(HttpRequest request, byte[] body, string secret) =>
        long.TryParse(request.Headers[Question.TimestampHeader], out var sent)
        && Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeSeconds() - sent) <= 300
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Question.Sign(secret, request.Headers[Question.TimestampHeader]!, body)), Encoding.UTF8.GetBytes(request.Headers[Question.SignatureHeader].ToString()));
}
