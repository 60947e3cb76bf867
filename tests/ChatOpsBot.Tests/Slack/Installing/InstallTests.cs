using System.Net;
using System.Text.Json.Nodes;
using ChatOpsBot.Slack.Installing;

namespace ChatOpsBot.Tests.Slack.Installing;

/// <summary>A workspace installs the bot: somebody agrees in Slack, and comes back with a code.</summary>
public sealed class InstallTests
{
    [Fact]
    public async Task A_workspace_that_installs_the_bot_is_spoken_to_under_its_own_sealed_token()
    {
        await using var many = await ManyTeams.BeginAsync();
        await many.InstallAsync(many.Second, "U2");

        many.Second.In("U2").ShouldShow("you are my admin here");
        many.First.In("U2").ShouldBeSilent();
        var stored = await many.StoredAsync(many.Second);
        Assert.Equal(("UBOT", "A1", "U2"), (stored!.BotUser, stored.App, stored.InstalledBy));
        Assert.DoesNotContain("xoxb", stored.Token, StringComparison.Ordinal);
        Assert.Empty(many.Bot.Errors.Lines);
    }

    [Fact]
    public async Task A_workspace_that_did_not_install_the_bot_is_told_so_politely_and_nothing_is_done()
    {
        await using var many = await ManyTeams.BeginAsync();
        many.Bot.Slack = many.Second;
        await many.SaysAsync(many.Second, "C1", "U1", "<@UBOT> status ACT-004");

        var answer = await many.Bot.CommandAsync("U1", "C1", "status ACT-004");

        Assert.Contains("https://bot.example/slack/install", answer!["text"]!.GetValue<string>() + answer["blocks"]!.ToJsonString(), StringComparison.Ordinal);
        many.Second.In("C1").ShouldBeSilent();
        Assert.Empty(many.Second.Calls);
    }

    [Fact]
    public async Task Nothing_is_installed_by_a_browser_that_did_not_begin_it_a_short_while_ago()
    {
        await using var many = await ManyTeams.BeginAsync();
        var back = many.First.Agrees(await many.AskAsync(), "U1", many.Second);
        var cookie = many.Cookie;
        foreach (var held in new[] { null, "__Host-chatopsbot-install=of-somebody-else" })
        {
            many.Cookie = held;
            Assert.Equal(HttpStatusCode.BadRequest, (await many.ComeBackAsync(back)).Status);
        }

        many.Cookie = cookie;
        many.Bot.Clock.Advance(InstallState.GoodFor);
        var (status, page) = await many.ComeBackAsync(back);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("more than ten minutes ago", page, StringComparison.Ordinal);
        Assert.DoesNotContain("oauth.v2.access", many.First.Calls);
        Assert.Null(await many.StoredAsync(many.Second));
    }

    [Theory]
    [InlineData("error=access_denied", "cancelled in Slack")]
    [InlineData("error=invalid_scope", "invalid_scope")]
    [InlineData("code=wrong", "invalid_code")]
    public async Task What_Slack_refuses_gets_a_page_that_says_why_and_leads_back_to_the_beginning(string answered, string said)
    {
        await using var many = await ManyTeams.BeginAsync();
        var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery((await many.AskAsync()).Query)["state"];

        var (status, page) = await many.ComeBackAsync(new Uri($"https://bot.example/slack/oauth?state={state}&{answered}"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains("/slack/install", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"is_enterprise_install":true,"team":null}""", "one workspace at a time")]
    [InlineData("""{"refresh_token":"xoxe-example","expires_in":43200}""", "token rotation")]
    public async Task What_the_bot_cannot_keep_up_is_not_installed(string adds, string said)
    {
        await using var many = await ManyTeams.BeginAsync();
        many.First.Adds = JsonNode.Parse(adds)!.AsObject();

        var (status, page) = await many.ComeBackAsync(many.First.Agrees(await many.AskAsync(), "U1", many.Second));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Null(await many.StoredAsync(many.Second));
    }

    [Fact]
    public async Task Whoever_installs_again_is_no_admin_where_there_is_one()
    {
        await using var many = await ManyTeams.BeginAsync();
        await many.InstallAsync(many.Second, "U1");
        await many.InstallAsync(many.Second, "U2");

        Assert.DoesNotContain("admin", many.Second.In("U2").Messages.Last(message => message.IsBot).Shown, StringComparison.Ordinal);
    }
}
