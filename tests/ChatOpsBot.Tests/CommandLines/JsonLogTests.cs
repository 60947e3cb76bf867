using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.CommandLines;

public sealed class JsonLogTests(Shell shell) : IClassFixture<Shell>
{
    private const string Marker = "quincaillerie-7319";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Logging__Console__FormatterName"] = "json",
        ["Logging__Console__FormatterOptions__IncludeScopes"] = "true",
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__LogLevel__Microsoft"] = "Trace",
        ["Logging__LogLevel__Hangfire"] = "Trace",
        ["Slack__Mode"] = "Http",
        ["Slack__BotToken"] = "xoxb-example-not-a-token",
        ["Slack__SigningSecret"] = "signing-example-not-a-secret",
        ["Slack__ApiUrl"] = "http://127.0.0.1:9/",
        ["Operations__MetricsToken"] = "metrics-example-not-a-token",
    };

    [Fact]
    public async Task Each_line_is_an_object_and_none_has_a_text_that_was_written_or_a_token_in_it()
    {
        using var bot = await BuiltBot.StartAsync(shell.Folder, Settings);
        using (var client = bot.NewClient())
        {
            Assert.True(await BuiltBot.SayAsync(client, "m1", $"note ACT-004 {Marker}", "Karim Benali"));
            Assert.True(await BuiltBot.SayAsync(client, "m2", $"escalate ACT-004 N1 {Marker}", "Karim Benali"));
            Assert.False(await BuiltBot.SayAsync(client, "m3", $"{Marker} what is it", "Karim Benali"));
            using var forged = await client.PostAsync("/slack/events", new StringContent($"{{\"text\":\"{Marker}\"}}"), TestContext.Current.CancellationToken);
        }

        await bot.StopAsync();

        var lines = bot.Log.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.All(lines, line => Assert.True(line.ContainsKey("LogLevel") && line.ContainsKey("Category") && line.ContainsKey("Message"), line.ToJsonString()));
        Assert.Contains(lines, line => line["LogLevel"]!.GetValue<string>() is "Trace" or "Debug");
        foreach (var secret in new[] { Marker, "example-not-a-token", "example-not-a-secret" }) Assert.DoesNotContain(bot.Log, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
