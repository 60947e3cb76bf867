using ChatOpsBot.Tests.LocalChat;
using Microsoft.Playwright;

namespace ChatOpsBot.Tests.Web.Pages;

/// <summary>What every page looks like on every window and in every light: measured, since nobody looks at each of them each time.</summary>
public sealed class PageLooksTests(RunningBot bot, Chromium chromium) : IClassFixture<RunningBot>, IClassFixture<Chromium>
{
    private static readonly string[] Paths =
    [
        "", "/actions", "/actions?status=blocked&q=dns", "/actions/ACT-004", "/milestones/M1", "/items/GATE-1", "/escalations", "/escalations/ESC-1", "/reports", "/sections", "/history",
        "/actions/ACT-999",
    ];

    /// <summary>Every page on a phone in the dark, and on a desk in the light; the dashboard in all ways.</summary>
    public static TheoryData<string, int, ColorScheme> Pages =>
    [
        .. Paths.Select(path => new TheoryDataRow<string, int, ColorScheme>(path, 360, ColorScheme.Dark)),
        .. Paths.Select(path => new TheoryDataRow<string, int, ColorScheme>(path, 1280, ColorScheme.Light)),
        new TheoryDataRow<string, int, ColorScheme>("", 360, ColorScheme.Light),
        new TheoryDataRow<string, int, ColorScheme>("", 1280, ColorScheme.Dark),
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_its_window_breaks_no_rule_of_its_own_and_can_be_used_by_everybody(string path, int width, ColorScheme colours)
    {
        await bot.SayAsync("escalader ACT-004 N1 attend les tables");
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, path, width == 360 ? "fr-FR" : "en-GB", width, colours);

        Assert.Equal(0, await browser.Page.Locator("[style], main script, main style").CountAsync());
        Assert.Empty(await browser.FaultsAsync());
        Assert.DoesNotContain(browser.Errors, error => !(path.EndsWith("999", StringComparison.Ordinal) && error.Contains("404", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task On_paper_there_is_the_plan_and_no_navigation()
    {
        await using var browser = await PageBrowser.OpenAsync(bot, chromium, "", colours: ColorScheme.Dark);
        await browser.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.False(await browser.Page.Locator("nav.pages").IsVisibleAsync());
        Assert.False(await browser.Page.Locator(".tools").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await browser.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
    }
}
