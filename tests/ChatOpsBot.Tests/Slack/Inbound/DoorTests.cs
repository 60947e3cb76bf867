using System.Net;
using System.Text.Json;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>What is not Slack's, or not of this moment, is refused without a word, and nothing of it is processed.</summary>
public sealed class DoorTests
{
    private const string Form = "application/x-www-form-urlencoded";

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    public async Task A_wrong_an_old_or_a_missing_signature_is_refused_and_nothing_is_stored(string path)
    {
        await using var bot = await SlackBot.BeginAsync();
        var (body, type) = path == "/slack/events"
            ? (bot.Slack.EventsOf("U1", bot.Slack.Says("U1", "U1", "note ACT-004 forged")).Single().ToJsonString(), "application/json")
            : (string.Join('&', bot.Slack.Command("U1", "C1", "note ACT-004 forged").Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}")), Form);

        foreach (var answer in new[]
        {
            await bot.PostAsync(path, body, type, signature => signature[..^1] + (signature[^1] == '0' ? '1' : '0')),
            await bot.PostAsync(path, body, type, _ => "v0="),
            await bot.PostAsync(path, body, type, late: TimeSpan.FromSeconds(301)),
            await bot.PostAsync(path, body, type, late: TimeSpan.FromSeconds(-301)),
            await bot.Http.PostAsync(path, new StringContent(body), TestContext.Current.CancellationToken),
        })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }

        await bot.QuietAsync();
        await using var database = await bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, await database.Inbox.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Slacks_look_at_the_certificate_is_answered_unsigned_and_nothing_else_in_it_is_taken()
    {
        await using var bot = await SlackBot.BeginAsync();
        using var content = new StringContent("ssl_check=1&user_id=U1&channel_id=C1&trigger_id=1&text=note+ACT-004+smuggled", mediaType: new(Form));
        var answer = await bot.Http.PostAsync("/slack/commands", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await bot.QuietAsync();
        Assert.DoesNotContain("users.info", bot.Slack.Calls);
    }

    [Theory]
    [InlineData("/slack/events", "{", "application/json")]
    [InlineData("/slack/events", "[]", "application/json")]
    [InlineData("/slack/events", """{"type":"event_callback","event":7}""", "application/json")]
    [InlineData("/slack/commands", "text=status", Form)]
    [InlineData("/slack/interactions", "payload=%7B", Form)]
    [InlineData("/slack/interactions", "nothing=1", Form)]
    public async Task A_signed_request_that_cannot_be_read_is_a_bad_one(string path, string body, string type)
    {
        await using var bot = await SlackBot.BeginAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await bot.PostAsync(path, body, type)).StatusCode);
    }

    [Fact]
    public async Task The_address_is_verified_with_the_challenge()
    {
        await using var bot = await SlackBot.BeginAsync();
        var answer = await bot.PostAsync("/slack/events", Contract.Text("samples/http/url_verification.request.json"), "application/json");

        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            JsonDocument.Parse(Contract.Text("samples/http/url_verification.response.json")).RootElement.GetProperty("challenge").GetString(),
            System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["challenge"]!.GetValue<string>());
    }

    [Fact]
    public async Task Over_sockets_the_bot_has_no_address_for_Slack()
    {
        await using var bot = await SlackBot.BeginAsync(mode: "Socket");
        Assert.False((await bot.PostAsync("/slack/events", "{}", "application/json")).IsSuccessStatusCode);
    }

    [Fact]
    public async Task Everything_that_Slack_is_known_to_send_is_taken()
    {
        await using var bot = await SlackBot.BeginAsync();
        foreach (var file in Contract.Files("samples/events", "shapes/events"))
        {
            var sample = JsonDocument.Parse(Contract.Text(file)).RootElement;
            if (!sample.TryGetProperty("type", out var type) || type.GetString() is not ("event_callback" or "app_rate_limited")) continue;
            Assert.Equal((file, HttpStatusCode.OK), (file, (await bot.PostAsync("/slack/events", Contract.Text(file), "application/json")).StatusCode));
        }

        foreach (var file in Contract.Files("samples/interactive").Where(file => !file.Contains("response", StringComparison.Ordinal) || file.Contains("response_urls", StringComparison.Ordinal)))
            Assert.Equal((file, HttpStatusCode.OK), (file, (await bot.PostAsync("/slack/interactions", $"payload={Uri.EscapeDataString(Contract.Text(file))}", Form)).StatusCode));

        Assert.Equal(HttpStatusCode.OK, (await bot.PostAsync("/slack/commands", Contract.Text("samples/http/slash_command.form.txt").Trim(), Form)).StatusCode);
        await bot.QuietAsync();
        // The samples were said in channels that are not here.
        Assert.All(bot.Errors.Lines, line => Assert.Contains("channel_not_found", line, StringComparison.Ordinal));
    }
}
