using ChatOpsBot.Slack;
using ChatOpsBot.Web;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Slack;

public sealed class SettingsTests
{
    [Fact]
    public void An_empty_section_is_off_and_refuses_nothing()
    {
        Assert.False(new SlackOptions().IsOn);
        Assert.Null(Wrong(new SlackOptions()));
    }

    [Theory]
    [InlineData(SlackMode.Socket, "", FakeSlack.AppToken, "", "Slack:BotToken")]
    [InlineData(SlackMode.Socket, FakeSlack.BotToken, "", "", "Slack:AppToken")]
    [InlineData(SlackMode.Socket, FakeSlack.BotToken, "", "secret", "Slack:AppToken")]
    [InlineData(SlackMode.Http, FakeSlack.BotToken, "", "", "Slack:SigningSecret")]
    [InlineData(SlackMode.Http, "", "", "secret", "Slack:BotToken")]
    [InlineData(SlackMode.Socket, FakeSlack.AppToken, FakeSlack.AppToken, "", "Slack:BotToken")]
    [InlineData(SlackMode.Socket, FakeSlack.BotToken, FakeSlack.BotToken, "", "Slack:AppToken")]
    internal void A_half_filled_section_names_the_key_to_set(SlackMode mode, string bot, string app, string secret, string key) =>
        Assert.StartsWith(key, Wrong(new SlackOptions { Mode = mode, BotToken = bot, AppToken = app, SigningSecret = secret }), StringComparison.Ordinal);

    [Theory]
    [InlineData(SlackMode.Socket, FakeSlack.AppToken, "")]
    [InlineData(SlackMode.Http, "", "secret")]
    internal void What_a_mode_needs_is_enough(SlackMode mode, string app, string secret) =>
        Assert.Null(Wrong(new SlackOptions { Mode = mode, BotToken = FakeSlack.BotToken, AppToken = app, SigningSecret = secret }));

    [Theory]
    [InlineData("https://slack-gov.com/api", null)]
    [InlineData("http://127.0.0.1:5099/api/", null)]
    [InlineData("http://slack.com/api/", "Slack:ApiUrl")]
    [InlineData("slack.com", "Slack:ApiUrl")]
    public void Tokens_travel_encrypted_or_not_at_all(string address, string? key)
    {
        var wrong = Wrong(new SlackOptions { BotToken = FakeSlack.BotToken, AppToken = FakeSlack.AppToken, ApiUrl = address });

        Assert.Equal(key, wrong?[.."Slack:ApiUrl".Length]);
    }

    [Fact]
    public void What_is_wrong_is_said_without_the_token() =>
        Assert.DoesNotContain("secret-thing", Wrong(new SlackOptions { BotToken = "secret-thing", AppToken = FakeSlack.AppToken }), StringComparison.Ordinal);

    [Theory]
    [InlineData("Slack:ClientId", "", "x", "", false, true)]
    [InlineData("Slack:ClientSecret", "1.2", "", "", false, true)]
    [InlineData("Slack:BotToken", "1.2", "x", FakeSlack.BotToken, false, true)]
    [InlineData("Slack:Mode", "1.2", "x", "", true, true)]
    [InlineData("Web:PublicUrl", "1.2", "x", "", false, false)]
    public void What_is_missing_to_serve_many_workspaces_is_named(string key, string id, string secret, string bot, bool isSocket, bool isPublished)
    {
        var options = new SlackOptions { ClientId = id, ClientSecret = secret, BotToken = bot, Mode = isSocket ? SlackMode.Socket : SlackMode.Http, SigningSecret = "x" };
        Assert.StartsWith(key, Wrong(options, isPublished), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_workspaces_need_no_token() =>
        Assert.Null(Wrong(new SlackOptions { ClientId = "1.2", ClientSecret = "x", Mode = SlackMode.Http, SigningSecret = "x" }, isPublished: true));

    private static string? Wrong(SlackOptions options, bool isPublished = false) => new SlackOptions.Validator(
        new PublicSite(Options.Create(new WebOptions { PublicUrl = isPublished ? "https://bot.example" : "" }))).Validate(null, options).FailureMessage;
}
