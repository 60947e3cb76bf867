using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.LocalChat.Page;
using Microsoft.Playwright;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>The chat page in a browser, in the words of somebody who uses it.</summary>
internal sealed class ChatPage(IBrowserContext context, IPage page) : IAsyncDisposable
{
    private readonly Dictionary<string, BotMessage> _answers = [];
    private readonly List<JsonNode> _sent = [];
    private readonly List<JsonNode> _tried = [];
    private readonly List<string> _errors = [];

    internal IPage Page => page;

    internal ILocator Text => page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^(Votre message|Your message)$") });

    internal ILocator Mine => page.Locator(".mine");

    internal ILocator Cards => page.Locator("#log .card");

    internal ILocator Suggestions => page.GetByRole(AriaRole.Option).And(page.Locator("#suggestions *"));

    /// <summary>What the page has sent to the bot, oldest first.</summary>
    internal IReadOnlyList<JsonNode> Sent => _sent;

    /// <summary>The same, with what did not arrive.</summary>
    internal IReadOnlyList<JsonNode> Tried => _tried;

    /// <summary>What the browser complained about: failed scripts, blocked styles.</summary>
    internal IReadOnlyList<string> Errors => _errors;

    /// <summary>True while the bot cannot be reached.</summary>
    internal bool Unreachable { get; set; }

    /// <summary>True for a page that is never told that the plan changed.</summary>
    internal bool Deaf { get; set; }

    /// <summary>What the page is told instead of the running bot's own context; null leaves that.</summary>
    internal JsonObject? Context { get; set; }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    /// <summary>Gives the answer to a text; other texts reach the running bot.</summary>
    internal void Answers(string text, BotMessage message) => _answers[text] = message;

    internal async Task LoadAsync()
    {
        page.Console += (_, message) => Note(message.Type == "error", message.Text);
        page.PageError += (_, error) => Note(true, error);
        await page.RouteAsync("**/chat/messages", AnswerAsync);
        if (Deaf) await page.RouteAsync("**/chat/events?*", route => route.FulfillAsync(new() { Status = 204 }));
        await page.RouteAsync("**/chat/context?*", route => Context is null
            ? Unreachable ? route.AbortAsync() : route.ContinueAsync()
            : route.FulfillAsync(new() { ContentType = "application/json", Body = Context.ToJsonString() }));
        await page.GotoAsync("/chat");
    }

    internal async Task SayAsync(string text)
    {
        await Text.FillAsync(text);
        await Text.PressAsync("Enter");
    }

    private async Task AnswerAsync(IRoute route)
    {
        _tried.Add(JsonNode.Parse(route.Request.PostData!)!);
        if (Unreachable)
        {
            await route.AbortAsync();
            return;
        }

        var sent = _tried[^1];
        _sent.Add(sent);
        if (!_answers.TryGetValue((string)sent["text"]!, out var message))
        {
            await route.ContinueAsync();
            return;
        }

        var reply = new JsonObject { ["html"] = HtmlRenderer.Render(message), ["summary"] = message.Summary, ["kind"] = "answer" };
        await route.FulfillAsync(new() { ContentType = "application/json", Body = reply.ToJsonString() });
    }

    private void Note(bool error, string text)
    {
        if (error && !Unreachable) _errors.Add(text);
    }
}
