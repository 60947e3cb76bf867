using System.Collections.Concurrent;
using System.Net;
using System.Text;
using ChatOpsBot.Tests.CommandLines;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace ChatOpsBot.Tests.Operations;

/// <summary>What is handed to a collector, over a real connection.</summary>
public sealed class OtlpTests(Shell shell) : IClassFixture<Shell>, IAsyncLifetime
{
    private const string Marker = "quincaillerie-7319";

    private readonly ConcurrentQueue<(string Path, string? Type, string Content)> _collected = [];
    private WebApplication _collector = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _collector = builder.Build();
        _collector.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            // Names stand in protobuf as they are, one byte a letter.
            _collected.Enqueue((context.Request.Path, context.Request.ContentType, Encoding.Latin1.GetString(body.ToArray())));
        });
        await _collector.StartAsync();
    }

    public ValueTask DisposeAsync() => _collector.DisposeAsync();

    [Fact]
    public async Task Commands_arrive_as_a_metric_and_as_spans_over_http_and_nothing_in_them_names_anybody()
    {
        using var bot = await BuiltBot.StartAsync(shell.Folder, new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "600000",
        });
        using (var client = bot.NewClient()) Assert.True(await BuiltBot.SayAsync(client, "m1", $"note ACT-002 {Marker}", "Karim Benali"));

        // What is left is handed over when it stops.
        Assert.Equal(0, (await bot.StopAsync()).ExitCode);
        Assert.All(_collected, one => Assert.Equal("application/x-protobuf", one.Type));
        var metrics = string.Concat(_collected.Where(one => one.Path == "/v1/metrics").Select(one => one.Content));
        var traces = string.Concat(_collected.Where(one => one.Path == "/v1/traces").Select(one => one.Content));
        foreach (var name in new[] { "chatopsbot.commands", "chatopsbot.command.duration", "outcome", "answered", "platform", "local", "service.name" }) Assert.Contains(name, metrics, StringComparison.Ordinal);
        Assert.Contains("\u0007command", traces, StringComparison.Ordinal);
        foreach (var (_, _, content) in _collected)
            foreach (var word in new[] { Marker, "Karim", "Benali", "ACT-002", "plan-d-action" }) Assert.DoesNotContain(word, content, StringComparison.OrdinalIgnoreCase);
    }
}
