using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Plans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>What the bot says by itself, edits and answers in a thread; each test has a bot of its own.</summary>
public sealed class PostPageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private static readonly Regex Greeting = new(".*");

    private readonly RunningBot _bot = new();

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_post_that_is_edited_is_drawn_again_where_it_stands_also_after_the_page_was_loaded_again()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        var channel = await ChannelAsync();
        var card = await _bot.PostAsync(channel, "card", "En attente");
        await _bot.PostAsync(channel, "other", "Autre chose");
        await Expect(chat.Cards).ToHaveTextAsync([Greeting, new Regex("En attente"), new Regex("Autre chose")]);

        await _bot.PostAsync(channel, "edit/1", "Pris en charge", edited: card);
        await Expect(chat.Cards).ToHaveTextAsync([Greeting, new Regex("Pris en charge"), new Regex("Autre chose")]);

        await chat.Page.ReloadAsync();
        await Expect(chat.Cards).ToHaveTextAsync([Greeting, new Regex("Pris en charge"), new Regex("Autre chose")]);
        await _bot.PostAsync(channel, "edit/2", "Résolu", edited: card);
        await Expect(chat.Cards).ToHaveTextAsync([Greeting, new Regex("Résolu"), new Regex("Autre chose")]);
        await using var later = await chromium.OpenAsync(_bot);
        await Expect(later.Cards).ToHaveTextAsync([Greeting, new Regex("Résolu"), new Regex("Autre chose")]);
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task What_was_edited_while_the_page_was_away_is_drawn_as_it_reads_now()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        var channel = await ChannelAsync();
        var card = await _bot.PostAsync(channel, "card", "En attente");
        await Expect(chat.Cards.Last).ToContainTextAsync("En attente");
        await chat.Page.GotoAsync("/chat.svg");

        await _bot.PostAsync(channel, "edit/1", "Résolu", edited: card);
        await chat.Page.GotoAsync("/chat");

        await Expect(chat.Cards).ToHaveTextAsync([Greeting, new Regex("Résolu")]);
    }

    [Fact]
    public async Task An_answer_in_a_thread_stands_under_its_root_also_after_the_page_was_loaded_again()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        var channel = await ChannelAsync();
        var root = await _bot.PostAsync(channel, "root", "Escalade N1");
        await _bot.PostAsync(channel, "other", "Autre chose");
        var answer = await _bot.PostAsync(channel, "answer/1", "Ada prévenue", thread: root);
        await _bot.PostAsync(channel, "answer/2", "Rappel envoyé", thread: answer);

        for (var load = 0; load < 2; load++)
        {
            await Expect(chat.Cards).ToHaveTextAsync([Greeting, new Regex("Escalade N1"), new Regex("Ada prévenue"), new Regex("Rappel envoyé"), new Regex("Autre chose")]);
            await Expect(chat.Page.Locator(".thread .card")).ToHaveTextAsync([new Regex("Ada prévenue"), new Regex("Rappel envoyé")]);
            await Expect(chat.Page.Locator("#log > p.unseen").Filter(new() { HasTextRegex = new("prévenue|Rappel") })).ToHaveTextAsync(["Ada prévenue", "Rappel envoyé"]);
            Assert.True(await LeftAsync(chat.Page.Locator(".thread .card").First) > await LeftAsync(chat.Cards.Nth(1)));
            await chat.Page.ReloadAsync();
        }

        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task A_page_that_is_opened_late_shows_the_last_posts_with_the_roots_of_their_threads_and_edits_of_none_else()
    {
        var channel = await ChannelAsync();
        var root = await _bot.PostAsync(channel, "root", "Escalade N1");
        var old = await _bot.PostAsync(channel, "old", "Vieux message");
        for (var number = 1; number <= 9; number++) await _bot.PostAsync(channel, $"post/{number}", $"Message {number}");
        await _bot.PostAsync(channel, "answer", "Toujours en cours", thread: root);
        await using var chat = await chromium.OpenAsync(_bot);
        await Expect(chat.Cards).ToHaveCountAsync(12);

        await _bot.PostAsync(channel, "edit", "Vieux message, corrigé", edited: old);
        await _bot.PostAsync(channel, "last", "Le dernier");

        await Expect(chat.Cards.Last).ToContainTextAsync("Le dernier");
        await Expect(chat.Cards.Filter(new() { HasText = "Vieux message" })).ToHaveCountAsync(0);
        await Expect(chat.Page.Locator(".thread .card")).ToHaveTextAsync([new Regex("Toujours en cours")]);
    }

    [Fact]
    public async Task A_card_with_an_open_form_is_drawn_again_once_that_is_closed()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        var channel = await ChannelAsync();
        var ask = new CommandButton("Bloquer…", "bloquer ACT-006") { Prompts = [new Prompt("Pourquoi", PromptKind.Text, [])] };
        var card = await _bot.PostAsync(channel, "card", BotMessage.Answer(Language.French, "Une carte", new MessageBlock.Buttons([ask])));
        var form = chat.Cards.Nth(1).GetByText("Bloquer…");
        await form.ClickAsync();
        await chat.Cards.Nth(1).GetByLabel("Pourquoi").FillAsync("plus de clé");

        await _bot.PostAsync(channel, "edit", "Résolu", edited: card);
        await _bot.PostAsync(channel, "last", "Le dernier");
        await Expect(chat.Cards.Last).ToContainTextAsync("Le dernier");
        await Expect(chat.Cards.Nth(1).GetByLabel("Pourquoi")).ToHaveValueAsync("plus de clé");

        await form.ClickAsync();
        await Expect(chat.Cards.Nth(1)).ToContainTextAsync("Résolu");
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task A_thread_is_not_wider_than_the_window(int width)
    {
        await using var chat = await chromium.OpenAsync(_bot, width: width);
        var root = await _bot.PostAsync(await ChannelAsync(), "root", SampleMessages.Status);
        await _bot.PostAsync(await ChannelAsync(), "answer", SampleMessages.Overdue, thread: root);
        await Expect(chat.Page.Locator(".thread .card")).ToHaveCountAsync(1);

        Assert.True(await chat.Page.EvaluateAsync<bool>("[...document.querySelectorAll('main, .card, .rows li')].every(element => element.scrollWidth <= element.clientWidth + 1)"));
    }

    private async Task<string> ChannelAsync() => LocalConversations.Channel(
        (await _bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, TestContext.Current.CancellationToken))!.Key);

    private static async Task<float> LeftAsync(ILocator card) => (await card.BoundingBoxAsync())!.X;
}
