using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Benchmarks;

/// <summary>As much of a workspace as the bot asks for before it answers a question: who it is, and who asks.</summary>
internal sealed class QuietSlack : IAsyncDisposable
{
    private const string Answer = """{"ok":true,"team_id":"T1","user_id":"U0","bot_id":"B0","user":{"id":"U1","real_name":"Ada","locale":"en-GB","tz":"Europe/Paris"}}""";

    private readonly WebApplication _app;

    private QuietSlack(WebApplication app, Uri api) => (_app, Api) = (app, api);

    internal Uri Api { get; }

    internal static async Task<QuietSlack> StartAsync()
    {
        var address = new Uri($"http://127.0.0.1:{BuiltProgram.FreePort()}");
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var app = builder.Build();
        app.MapPost("/api/{method}", () => Results.Text(Answer, "application/json"));
        await app.StartAsync();
        return new QuietSlack(app, new Uri(address, "api/"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
