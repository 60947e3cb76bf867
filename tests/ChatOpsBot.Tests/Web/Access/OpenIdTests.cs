using System.Net;
using ChatOpsBot.Inbox;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Web;
using ChatOpsBot.Web.Access;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>Whoever the organisation signs in gets in as the account that is theirs, and never by a name.</summary>
public sealed class OpenIdTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_verified_address_that_an_admin_wrote_down_gets_in_and_goes_on_to_where_it_wanted()
    {
        await using var provider = await FakeOpenId.StartAsync();
        await using var bot = Begin(provider);
        (provider.Claims["sub"], provider.Claims["email"], provider.Claims["email_verified"]) = ("s-1", "Karim@example.org", true);
        using var browser = new Visitor(bot);
        using var back = await SignInAsync(provider, browser, "/hangfire");

        Assert.Equal((HttpStatusCode.Redirect, "/hangfire"), (back.StatusCode, back.Headers.Location?.ToString()));
        using var jobs = await browser.GetAsync("/hangfire");
        Assert.Equal(HttpStatusCode.OK, jobs.StatusCode);
    }

    [Fact]
    public async Task The_Teams_account_of_the_same_object_of_the_same_tenant_gets_in()
    {
        await using var provider = await FakeOpenId.StartAsync();
        await using var bot = Begin(provider);
        await SeeInTeamsAsync(bot, "29:karim", "object-1");
        (provider.Claims["sub"], provider.Claims["oid"], provider.Claims["tid"]) = ("s-2", "object-1", FakeOpenId.Tenant);
        using var browser = new Visitor(bot);
        using var back = await SignInAsync(provider, browser, "//evil.example");

        Assert.Equal("/", back.Headers.Location?.ToString());
        using var seen = await browser.GetAsync("/sign-in");
        Assert.Contains("signed in: teams 29:karim", await seen.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("email", "karim@example.org")]
    [InlineData("name", "Karim Benali")]
    [InlineData("preferred_username", "karim@example.org")]
    [InlineData("tid", "another-tenant")]
    public async Task Whoever_the_bot_does_not_know_is_told_so_and_stays_outside(string claim, string value)
    {
        await using var provider = await FakeOpenId.StartAsync();
        await using var bot = Begin(provider);
        await SeeInTeamsAsync(bot, "29:karim", "object-1", "another-tenant");
        (provider.Claims["sub"], provider.Claims["oid"], provider.Claims[claim]) = ("s-3", "object-1", value);
        using var browser = new Visitor(bot);
        using var back = await SignInAsync(provider, browser, "/");

        Assert.Equal("/sign-in?refused=unknown", back.Headers.Location?.ToString());
        Assert.Null(browser.Cookie);
        using var seen = await browser.GetAsync("/sign-in?refused=unknown");
        Assert.Contains("does not know this account", await seen.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_return_that_this_browser_did_not_begin_lets_nobody_in()
    {
        await using var provider = await FakeOpenId.StartAsync();
        await using var bot = Begin(provider);
        (provider.Claims["sub"], provider.Claims["email"], provider.Claims["email_verified"]) = ("s-1", "karim@example.org", true);
        using var attacker = new Visitor(bot);
        using var away = await attacker.GetAsync("/sign-in/openid");
        using var victim = new Visitor(bot);
        using var back = await victim.GetAsync(new Uri(provider.Authorize(away.Headers.Location!)).PathAndQuery);

        Assert.Equal("/sign-in?refused=failed", back.Headers.Location?.ToString());
        Assert.Null(victim.Cookie);
    }

    [Theory]
    [InlineData("", "half filled")]
    [InlineData("http://login.example/v2.0", "no https address")]
    [InlineData("https://login.example/v2.0", "names no account")]
    public void What_is_half_filled_or_unsafe_refuses_to_start_and_names_the_key(string authority, string sentence)
    {
        var web = Options.Create(new WebOptions { PublicUrl = PublicBot.Origin });
        var refused = new OpenIdOptions.Validator(web).Validate(null, new OpenIdOptions { Authority = authority, ClientId = "c", ClientSecret = "s", Accounts = "karim" }).FailureMessage;

        Assert.Contains(sentence, refused, StringComparison.Ordinal);
        Assert.Contains("Web:OpenIdConnect", refused, StringComparison.Ordinal);
    }

    private static PublicBot Begin(FakeOpenId provider) => PublicBot.Begin(
        ("Web:OpenIdConnect:Authority", provider.Authority), ("Web:OpenIdConnect:ClientId", FakeOpenId.ClientId), ("Web:OpenIdConnect:ClientSecret", FakeOpenId.ClientSecret),
        ("Web:OpenIdConnect:Accounts", "karim@example.org=slack/T1/U1"), ("Admins", "slack:U1"));

    private static async Task<HttpResponseMessage> SignInAsync(FakeOpenId provider, Visitor browser, string returnUrl)
    {
        using var away = await browser.GetAsync($"/sign-in/openid?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(HttpStatusCode.Redirect, away.StatusCode);
        browser.Cookie = string.Join("; ", away.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        var back = await browser.GetAsync(new Uri(provider.Authorize(away.Headers.Location!)).PathAndQuery);
        if (browser.Cookie.Contains("Correlation", StringComparison.Ordinal)) browser.Cookie = null;
        return back;
    }

    private static Task SeeInTeamsAsync(PublicBot bot, string user, string person, string tenant = FakeOpenId.Tenant) =>
        bot.Services.GetRequiredService<UnitsOfWork>().RunAsync((session, _) =>
        {
            session.Database.Add(TeamsConversation.Of(new ConversationSight(tenant, user, ConversationKind.Personal, "a:1", "https://smba.trafficmanager.net/emea/") { AadObjectId = person }));
            return Task.FromResult(true);
        });
}
