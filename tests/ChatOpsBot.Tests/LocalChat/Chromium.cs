using Microsoft.Playwright;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>The Chromium of this machine, by <c>CHROMIUM</c> or where Debian puts it; tests that need it skip without.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] UsualPlaces = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var named = Environment.GetEnvironmentVariable("CHROMIUM");
        var program = string.IsNullOrEmpty(named) ? UsualPlaces.FirstOrDefault(File.Exists) : named;
        if (program is null) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.CloseAsync();
        _playwright?.Dispose();
    }

    /// <summary>The chat page as one reader has it: their browser's language, colours and window.</summary>
    internal async Task<ChatPage> OpenAsync(
        RunningBot bot, string locale = "fr-FR", int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light, Action<ChatPage>? before = null)
    {
        var context = await ContextAsync(bot, locale, width, height, colours);
        var page = new ChatPage(context, await context.NewPageAsync());
        before?.Invoke(page);
        await page.LoadAsync();
        return page;
    }

    /// <summary>A browser of somebody who has not been here before.</summary>
    internal Task<IBrowserContext> ContextAsync(RunningBot bot, string locale = "fr-FR", int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light) =>
        ContextAsync(bot.Address, locale, width, height, colours);

    internal async Task<IBrowserContext> ContextAsync(Uri address, string locale = "fr-FR", int width = 1280, int height = 800, ColorScheme colours = ColorScheme.Light)
    {
        Assert.SkipUnless(_browser is not null, "No Chromium: install it, or name its program in CHROMIUM.");
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            Locale = locale,
            ColorScheme = colours,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        context.SetDefaultTimeout(30_000);
        return context;
    }
}
