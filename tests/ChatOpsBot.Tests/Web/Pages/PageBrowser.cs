using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.LocalChat;
using Deque.AxeCore.Playwright;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ChatOpsBot.Tests.Web.Pages;

/// <summary>A page of the plan in a browser, and what the browser complained about.</summary>
internal sealed class PageBrowser : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly List<string> _errors = [];

    private PageBrowser(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => _errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => _errors.Add(error);
    }

    internal IPage Page { get; }

    /// <summary>Failed scripts, blocked styles.</summary>
    internal IReadOnlyList<string> Errors => _errors;

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    /// <param name="path">Under the demonstration plan; empty for its dashboard.</param>
    internal static async Task<PageBrowser> OpenAsync(
        RunningBot bot, Chromium chromium, string path, string locale = "fr-FR", int width = 1280, ColorScheme colours = ColorScheme.Light) =>
        await OpenAsync(bot.Address, chromium, DemonstrationPages.Plan + path, locale, width, colours);

    /// <param name="path">From the root.</param>
    internal static async Task<PageBrowser> OpenAsync(Uri address, Chromium chromium, string path, string locale, int width, ColorScheme colours)
    {
        var context = await chromium.ContextAsync(address, locale, width, colours: colours);
        var browser = new PageBrowser(context, await context.NewPageAsync());
        await browser.Page.GotoAsync(path);
        return browser;
    }

    /// <summary>Measured: nothing sticks out of the window, and axe finds nothing that keeps somebody out.</summary>
    internal async Task<IReadOnlyList<string>> FaultsAsync()
    {
        var wide = await Page.EvaluateAsync<int>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
        var found = await Page.RunAxe();
        return
        [
            .. wide > 0 ? [$"{wide} pixels too wide"] : Array.Empty<string>(),
            .. found.Violations.Where(one => one.Impact is not "minor").Select(one => $"{one.Id}: {string.Join(' ', one.Nodes.Select(node => node.Html))}"),
        ];
    }
}

/// <summary>The demonstration plan in the addresses of its pages, and somebody who changes it.</summary>
internal static class DemonstrationPages
{
    internal const string Plan = "/plans/plan-d-action-nouvel-hebergement-des-reservation";

    /// <summary>As a lead on the chat page.</summary>
    internal static async Task SayAsync(this RunningBot bot, string text) => await bot.Services.GetRequiredService<MessageRouter>().AnswerAsync(
        new InboundMessage(WorkspaceKey.Local, text, "Léa Martin", Setting: null, Profile: null) { Conversation = "page/test" }, TestContext.Current.CancellationToken);
}
