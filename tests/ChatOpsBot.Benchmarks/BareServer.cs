using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Benchmarks;

/// <summary>What the chat page is compared to: an endpoint that reads the same question and returns the same bytes.</summary>
internal static class BareServer
{
    internal static async Task<int> RunAsync(string url, string reply)
    {
        var bytes = await File.ReadAllBytesAsync(reply);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using var app = builder.Build();
        app.MapPost(Question.Path, async (HttpContext context) =>
        {
            while (await context.Request.BodyReader.ReadAsync() is { } read)
            {
                context.Request.BodyReader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted) break;
            }

            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.ContentLength = bytes.Length;
            await context.Response.BodyWriter.WriteAsync(bytes);
        });
        await app.RunAsync();
        return 0;
    }
}
