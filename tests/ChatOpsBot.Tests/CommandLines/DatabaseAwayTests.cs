using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ChatOpsBot.Tests.Storage;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>The database goes away under a bot that serves, and comes back.</summary>
public sealed class DatabaseAwayTests(Shell shell) : IClassFixture<Shell>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_asks_meanwhile_is_told_to_come_again_and_no_request_fills_the_log_with_an_exception()
    {
        await using var cluster = await PostgresCluster.StartAsync();
        Assert.SkipWhen(cluster is null, "PostgreSQL is not installed here: no initdb on the PATH or under /usr/lib/postgresql.");
        using var bot = await BuiltBot.StartAsync(shell.Folder, new Dictionary<string, string> { ["Storage__Provider"] = "PostgreSql", ["Storage__ConnectionString"] = cluster.ConnectionString });
        using var client = bot.NewClient();

        await cluster.StopAsync();
        Assert.Equal((503, "5", "The bot cannot reach its database at present. Try again in a moment."), await PageAsync(client, "en"));
        Assert.Equal((503, "5", "Le robot n’atteint pas sa base de données pour l’instant. Réessayez dans un moment."), await PageAsync(client, "fr"));
        var (status, comeAgain, body) = await ProgramAsync(client);
        Assert.Equal((503, "5", "The database is away"), (status, comeAgain, JsonNode.Parse(body)!["title"]!.GetValue<string>()));

        await cluster.RestartAsync();
        Assert.Equal(200, (await PageAsync(client, "en")).Status);
        Assert.Equal(401, (await ProgramAsync(client)).Status);
        await bot.StopAsync();
        Assert.Equal(3, bot.Log.Count(line => line.Contains("A request was told to come again", StringComparison.Ordinal)));
        Assert.DoesNotContain(bot.Log, line => line.Contains("unhandled exception", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<(int Status, string ComeAgain, string Body)> PageAsync(HttpClient client, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await AnswerAsync(client, request);
    }

    private static async Task<(int Status, string ComeAgain, string Body)> ProgramAsync(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/plans");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "example-not-a-token");
        return await AnswerAsync(client, request);
    }

    private static async Task<(int Status, string ComeAgain, string Body)> AnswerAsync(HttpClient client, HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, Cancellation);
        return ((int)response.StatusCode, response.Headers.RetryAfter?.Delta?.TotalSeconds.ToString(CultureInfo.InvariantCulture) ?? "", await response.Content.ReadAsStringAsync(Cancellation));
    }
}
