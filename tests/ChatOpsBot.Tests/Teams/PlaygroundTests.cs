using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Tests.CommandLines;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>Without proof the bot listens to programs of this machine alone.</summary>
public sealed class PlaygroundTests
{
    private static readonly (string, string)[] Playground =
        [("Teams:Playground", "true"), ("Teams:AppId", ""), ("Teams:TenantId", ""), ("Teams:ClientSecret", ""), ("Teams:TokenUrl", ""), ("Teams:AllowedServiceHosts", "x.example.org")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_without_a_token_is_taken_and_none_is_asked_for()
    {
        await using var bot = await TeamsBot.BeginAsync(Playground);

        using var response = await SendAsync(bot);
        await bot.QuietAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(bot.Teams.Asked);
        Assert.Equal(1, await bot.ReadAsync(database => database.Inbox.CountAsync(Cancellation)));
    }

    [Theory]
    [InlineData("Host", "bot.example.org")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    [InlineData("CF-Connecting-IP", "203.0.113.7")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task What_may_come_from_elsewhere_is_refused(string header, string value)
    {
        await using var bot = await TeamsBot.BeginAsync(Playground);

        using var response = await SendAsync(bot, (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(0, await bot.ReadAsync(database => database.Inbox.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task It_is_answered_on_this_machine_alone()
    {
        await using var bot = await TeamsBot.BeginAsync(Playground);

        using var response = await SendAsync(bot, change: said => said["serviceUrl"] = "https://smba.trafficmanager.net/emea/");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task The_bot_refuses_to_start_with_it_where_other_machines_can_come()
    {
        using var shell = new Shell();

        var ran = await shell.RunAsync(new Dictionary<string, string> { ["Teams__Playground"] = "true", ["ASPNETCORE_URLS"] = "http://0.0.0.0:0" }, "serve")
            .WaitAsync(TimeSpan.FromMinutes(1), Cancellation);

        Assert.Equal(1, ran.ExitCode);
        Assert.StartsWith("Teams:Playground is true, and the bot listens on http://0.0.0.0:", ran.Error.Split('\n').First(line => line.StartsWith("Teams", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> SendAsync(TeamsBot bot, (string Name, string Value)? header = null, Action<JsonObject>? change = null)
    {
        bot.Teams.Installed("bob");
        var said = bot.Teams.Says("bob", "bob", "plan");
        change?.Invoke(said);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(said.ToJsonString(), Encoding.UTF8, "application/json") };
        if (header is var (name, value)) request.Headers.TryAddWithoutValidation(name, value);
        return await bot.Http.SendAsync(request, Cancellation);
    }
}
