using System.Text.RegularExpressions;
using ChatOpsBot.Tests.LocalChat;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatOpsBot.Tests.Web.Pages;

/// <summary>The pages in the hands of somebody.</summary>
public sealed class PageUseTests(RunningBot bot, Chromium chromium) : IClassFixture<RunningBot>, IClassFixture<Chromium>
{
    [Fact]
    public async Task What_is_changed_elsewhere_appears_and_the_reader_stays_where_they_are()
    {
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "");
        var page = browser.Page;
        await page.Locator("#first-run summary").ClickAsync();
        await page.Locator("#alerts a").First.FocusAsync();
        await page.EvaluateAsync("scrollTo({ top: 500, behavior: 'instant' })");

        await bot.SayAsync("bloquer ACT-006 attend le pare-feu");

        await Expect(page.Locator("#alerts")).ToContainTextAsync("attend le pare-feu");
        Assert.False(await page.EvaluateAsync<bool>("document.getElementById('first-run').open"));
        Assert.Equal("alerts", await page.EvaluateAsync<string>("document.activeElement.closest('section')?.id"));
        Assert.Equal(500, await page.EvaluateAsync<int>("Math.round(scrollY)"));
        Assert.Empty(browser.Errors);
    }

    [Fact]
    public async Task A_filter_stands_in_the_address_and_comes_back_with_it()
    {
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "/actions");
        var page = browser.Page;
        await page.GetByLabel("Priorité").SelectOptionAsync("P0");
        await page.GetByRole(AriaRole.Button, new() { Name = "Filtrer" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex(@"/actions\?priority=P0$"));
        await page.ReloadAsync();
        await Expect(page.GetByLabel("Priorité")).ToHaveValueAsync("P0");
        await Expect(page.Locator("#found h2")).ToContainTextAsync("P0");
        await Expect(page.Locator("#found .rows li")).ToHaveCountAsync(await page.Locator("#found .badge", new() { HasText = "P0" }).CountAsync());
    }

    [Fact]
    public async Task The_keys_alone_lead_past_the_navigation_and_to_an_action()
    {
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "/actions");
        var page = browser.Page;
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));

        await page.Locator("#found a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/actions/ACT-001$"));
    }

    [Fact]
    public async Task The_time_that_is_left_is_kept_current()
    {
        await bot.SayAsync("escalader ACT-007 N1 attend la salle");
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "/escalations");
        var clock = browser.Page.Locator("time.left").First;
        await Expect(clock).ToContainTextAsync("encore");

        await clock.EvaluateAsync("clock => clock.dateTime = '2020-01-01T00:00:00Z'");
        await Expect(clock).ToHaveTextAsync("délai dépassé", new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task The_dashboard_and_the_chat_lead_to_each_other()
    {
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Chat", Exact = true }).ClickAsync();
        await Expect(browser.Page).ToHaveURLAsync(new Regex("/chat$"));

        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Tableau de bord" }).ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = "Jalons" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_language_link_holds_on_every_page()
    {
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "/history");
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();

        await Expect(browser.Page).ToHaveURLAsync(new Regex("/history$"));
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = "History" })).ToBeVisibleAsync();
        await browser.Page.GetByRole(AriaRole.Link, new() { Name = "Dashboard" }).ClickAsync();
        await Expect(browser.Page.GetByRole(AriaRole.Heading, new() { Name = "Milestones" })).ToBeVisibleAsync();
    }
}
