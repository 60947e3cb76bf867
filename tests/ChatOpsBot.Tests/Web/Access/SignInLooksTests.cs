using ChatOpsBot.Tests.CommandLines;
using ChatOpsBot.Tests.LocalChat;
using ChatOpsBot.Tests.Web.Pages;
using Microsoft.Playwright;

namespace ChatOpsBot.Tests.Web.Access;

/// <summary>The pages before the door in a real browser: what they look like, and the way through them.</summary>
public sealed class SignInLooksTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly int Port = BuiltBot.FreePort();

    private readonly PublicBot _bot = PublicBot.BeginAt(Port, ("Web:PublicUrl", $"http://127.0.0.1:{Port}"));

    private Uri Address => _bot.Address;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Theory]
    [InlineData(360, ColorScheme.Dark, "fr-FR")]
    [InlineData(360, ColorScheme.Light, "en-GB")]
    [InlineData(1280, ColorScheme.Light, "fr-FR")]
    [InlineData(1280, ColorScheme.Dark, "en-GB")]
    public async Task Whoever_follows_a_link_presses_a_button_is_in_and_goes_out_again_by_pages_that_everybody_can_use(int width, ColorScheme colours, string locale)
    {
        var isFrench = locale == "fr-FR";
        await using var browser = await PageBrowser.OpenAsync(Address, chromium, "/plans", locale, width, colours);
        Assert.StartsWith(new Uri(Address, "/sign-in").ToString(), browser.Page.Url, StringComparison.Ordinal);
        Assert.Equal(colours is ColorScheme.Dark, await IsDarkAsync(browser.Page));
        Assert.Empty(await browser.FaultsAsync());

        var link = _bot.Link(PublicBot.Account("U1"));
        await browser.Page.GotoAsync(link);
        Assert.Empty(await browser.FaultsAsync());
        await browser.Page.Locator("button").FocusAsync();
        await browser.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.Page).ToHaveURLAsync(Address.ToString(), new() { Timeout = 30_000 });
        Assert.NotEmpty(await browser.Page.Locator("main h1").InnerTextAsync());

        await browser.Page.GotoAsync("/sign-in");
        Assert.Empty(await browser.FaultsAsync());
        await browser.Page.GetByRole(AriaRole.Button, new() { Name = isFrench ? "Se déconnecter" : "Sign out", Exact = true }).ClickAsync();
        await Assertions.Expect(browser.Page).ToHaveURLAsync(new Uri(Address, "/sign-in").ToString(), new() { Timeout = 30_000 });
        Assert.Empty(browser.Errors);

        await browser.Page.GotoAsync(link);
        await browser.Page.Locator("button").ClickAsync();
        await Assertions.Expect(browser.Page.Locator("main")).ToContainTextAsync(isFrench ? "n’est plus bon" : "no longer good");
        Assert.Empty(await browser.FaultsAsync());
    }

    private static async Task<bool> IsDarkAsync(IPage page) =>
        await page.EvaluateAsync<int>("getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)") < 384;
}
