using System.Net;
using ChatOpsBot.Core.People;
using ChatOpsBot.Web.Access;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>A link that was sent to one person lets one browser in, once.</summary>
public sealed class SignInTests
{
    private static readonly AccountId Ada = PublicBot.Account("U1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Looking_at_a_link_uses_nothing_up_and_the_button_lets_in_once()
    {
        await using var bot = PublicBot.Begin();
        var path = new Uri(bot.Link(Ada)).PathAndQuery;
        using var scanner = new Visitor(bot);
        for (var look = 0; look < 3; look++)
        {
            using var seen = await scanner.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, seen.StatusCode);
            Assert.Contains("<form method=\"post\"", await seen.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        }

        using var browser = new Visitor(bot);
        using var entered = await browser.PostAsync(path);
        using var again = await scanner.PostAsync(path);

        Assert.Equal((HttpStatusCode.SeeOther, "/"), (entered.StatusCode, entered.Headers.Location?.ToString()));
        Assert.Equal((HttpStatusCode.Gone, null), (again.StatusCode, scanner.Cookie));
        Assert.Contains("signed in", await TextAsync(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_signed_in_is_led_to_no_door_that_is_closed_and_finds_the_way_out()
    {
        await using var bot = PublicBot.Begin();
        using var browser = await bot.SignInAsync(Ada);
        foreach (var path in new[] { "/", "/plans/nothing", "/plans/plan-d-action-nouvel-hebergement-des-reservation/actions/ACT-004" })
        {
            using var response = await browser.GetAsync(path);
            var page = await response.Content.ReadAsStringAsync(Cancellation);
            Assert.DoesNotContain("href=\"/chat\"", page, StringComparison.Ordinal);
            Assert.Contains("<a href=\"/sign-in\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_is_good_for_ten_minutes_and_a_changed_one_never()
    {
        await using var bot = PublicBot.Begin();
        var path = new Uri(bot.Link(Ada)).PathAndQuery;
        using var browser = new Visitor(bot);
        using var changed = await browser.PostAsync($"{path[..^2]}{(path[^2] == 'A' ? 'B' : 'A')}{path[^1]}");
        bot.Clock.Advance(SignInLinks.GoodFor - TimeSpan.FromMilliseconds(1));
        using var inTime = await browser.GetAsync(path);
        bot.Clock.Advance(TimeSpan.FromMilliseconds(1));
        using var seen = await browser.GetAsync(path);
        using var entered = await browser.PostAsync(path);

        Assert.Equal(
            (HttpStatusCode.Gone, HttpStatusCode.OK, HttpStatusCode.Gone, HttpStatusCode.Gone), (changed.StatusCode, inTime.StatusCode, seen.StatusCode, entered.StatusCode));
        Assert.Null(browser.Cookie);
    }

    [Fact]
    public async Task The_cookie_is_for_this_host_over_tls_and_no_script_reads_it()
    {
        await using var bot = PublicBot.Begin();
        using var browser = await bot.SignInAsync(Ada);

        Assert.Matches("^__Host-chatopsbot=[A-Za-z0-9_-]{43}; max-age=43200; path=/; secure; samesite=lax; httponly$", browser.SetCookie);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours()
    {
        await using var bot = PublicBot.Begin();
        using var browser = await bot.SignInAsync(Ada);
        bot.Clock.Advance(Session.Length - TimeSpan.FromSeconds(1));
        Assert.Contains("signed in", await TextAsync(browser), StringComparison.Ordinal);
        bot.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.DoesNotContain("signed in", await TextAsync(browser), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_ends_one_browser_and_everywhere_ends_all_of_the_person()
    {
        await using var bot = PublicBot.Begin();
        var browsers = new[] { await bot.SignInAsync(Ada), await bot.SignInAsync(Ada), await bot.SignInAsync(Ada), await bot.SignInAsync(PublicBot.Account("U2")) };
        var cookies = browsers.Select(browser => browser.Cookie).ToList();
        using var one = await browsers[0].PostAsync("/sign-out");
        Assert.Null(browsers[0].Cookie);
        // What was stolen before is worth nothing either.
        browsers[0].Cookie = cookies[0];
        Assert.Equal([false, true, true, true], await AreInAsync(browsers));

        using var all = await browsers[1].PostAsync("/sign-out/everywhere");
        browsers[1].Cookie = cookies[1];

        Assert.Equal([false, false, false, true], await AreInAsync(browsers));
        foreach (var browser in browsers) browser.Dispose();
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://bot.example")]
    [InlineData(null)]
    public async Task A_form_of_no_page_of_the_site_changes_nothing(string? origin)
    {
        await using var bot = PublicBot.Begin();
        using var browser = await bot.SignInAsync(Ada);
        using var refused = await browser.PostAsync("/sign-out", request =>
        {
            request.Headers.Remove("Origin");
            if (origin is not null) request.Headers.Add("Origin", origin);
        });

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("signed in", await TextAsync(browser), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("bot.example:8080")]
    [InlineData("localhost")]
    public async Task Under_another_name_not_even_the_sign_in_opens(string host)
    {
        await using var bot = PublicBot.Begin();
        using var browser = await bot.SignInAsync(Ada);
        using var refused = await browser.GetAsync("/sign-in", request => request.Headers.Host = host);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task More_attempts_in_a_minute_than_a_person_makes_are_refused()
    {
        await using var bot = PublicBot.Begin();
        using var browser = new Visitor(bot);
        var answers = new List<HttpStatusCode>();
        for (var attempt = 0; attempt <= SignInAttempts.MostInAMinute; attempt++)
        {
            using var response = await browser.PostAsync("/sign-in/guessed");
            answers.Add(response.StatusCode);
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.Gone, SignInAttempts.MostInAMinute), HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task The_list_of_jobs_opens_to_admins_alone_by_the_right_they_have_at_each_request()
    {
        await using var bot = PublicBot.Begin();
        using var nobody = new Visitor(bot);
        using var browser = await bot.SignInAsync(Ada);
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [await JobsAsync(nobody), await JobsAsync(browser)]);

        await bot.GrantAsync(Ada, Right.Admin);
        Assert.Equal(HttpStatusCode.OK, await JobsAsync(browser));

        await bot.GrantAsync(Ada, Right.Lead);
        Assert.Equal(HttpStatusCode.Unauthorized, await JobsAsync(browser));
    }

    [Fact]
    public async Task Every_page_says_that_it_is_read_over_tls_alone_and_framed_by_nobody()
    {
        await using var bot = PublicBot.Begin();
        using var browser = new Visitor(bot);
        using var response = await browser.GetAsync("/sign-in");

        Assert.Equal("max-age=31536000", response.Headers.GetValues("Strict-Transport-Security").Single());
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/actions/ACT-001?page=2", "/actions/ACT-001?page=2")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("/\r\nSet-Cookie: a=b", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Whoever_signs_in_goes_on_to_a_page_of_this_site_alone(string? asked, string path) => Assert.Equal(path, LocalPath.Of(asked));

    private static async Task<HttpStatusCode> JobsAsync(Visitor browser)
    {
        using var response = await browser.GetAsync("/hangfire");
        return response.StatusCode;
    }

    private static async Task<IReadOnlyList<bool>> AreInAsync(IEnumerable<Visitor> browsers)
    {
        var inside = new List<bool>();
        foreach (var browser in browsers) inside.Add((await TextAsync(browser)).Contains("signed in", StringComparison.Ordinal));
        return inside;
    }

    private static async Task<string> TextAsync(Visitor browser)
    {
        using var response = await browser.GetAsync("/sign-in");
        return await response.Content.ReadAsStringAsync(Cancellation);
    }
}
