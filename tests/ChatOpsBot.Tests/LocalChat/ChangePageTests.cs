using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatOpsBot.Tests.LocalChat;

/// <summary>Changing the plan from cards, in one browser and in two; each test has a bot of its own.</summary>
public sealed class ChangePageTests(Chromium chromium) : IClassFixture<Chromium>, IAsyncLifetime
{
    private readonly RunningBot _bot = new();

    public ValueTask InitializeAsync() => _bot.InitializeAsync();

    public ValueTask DisposeAsync() => _bot.DisposeAsync();

    [Fact]
    public async Task A_box_on_the_card_ticks_its_step_and_the_card_is_drawn_again()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        await chat.SayAsync("status ACT-007");
        var card = chat.Cards.Filter(new() { HasText = "Critères de succès" });

        await Box(card, "ACT-007.1").ClickAsync();

        await Expect(chat.Mine.Last).ToHaveTextAsync("Vous : fait ACT-007.1");
        await Expect(Box(card, "ACT-007.1")).ToBeCheckedAsync();
        await Expect(card.Locator("h3")).ToContainTextAsync("en cours");
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task A_button_that_needs_a_reason_asks_for_it_first()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        await chat.SayAsync("status ACT-006");
        var card = chat.Cards.Last;

        await card.GetByText("Bloquer…").ClickAsync();
        await Expect(card.GetByLabel("Raison du blocage")).ToBeFocusedAsync();
        await card.GetByLabel("Raison du blocage").PressAsync("Enter");
        await Expect(chat.Mine).ToHaveCountAsync(1);
        await card.GetByLabel("Raison du blocage").FillAsync("pas de machine");
        await card.GetByLabel("Raison du blocage").PressAsync("Enter");

        await Expect(chat.Mine.Last).ToHaveTextAsync("Vous : bloquer ACT-006 pas de machine");
        await Expect(chat.Cards.Last).ToContainTextAsync("Bloquée : pas de machine");
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task Escape_closes_a_form_and_sends_nothing()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        await chat.SayAsync("status ACT-006");

        await chat.Cards.Last.GetByText("Échéance…").ClickAsync();
        await chat.Cards.Last.GetByLabel("Nouvelle échéance").PressAsync("Escape");

        await Expect(chat.Cards.Last.GetByLabel("Nouvelle échéance")).ToBeHiddenAsync();
        await Expect(chat.Mine).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_click_in_one_browser_is_seen_in_the_other_within_a_second()
    {
        await using var first = await chromium.OpenAsync(_bot);
        await using var second = await chromium.OpenAsync(_bot, locale: "en-GB");
        await first.SayAsync("status ACT-006");
        await second.SayAsync("status ACT-006");
        await Expect(second.Cards.Last.Locator("h3")).ToContainTextAsync("to do");

        await first.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "Démarrer" }).ClickAsync();
        await Expect(first.Cards.Last).ToContainTextAsync("statut : à faire → en cours");

        await Expect(second.Cards.Last.Locator("h3")).ToContainTextAsync("in progress", new() { Timeout = 1_000 });
        await Expect(second.Mine).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Of_two_who_press_the_same_button_the_second_is_told_who_was_first()
    {
        await using var second = await chromium.OpenAsync(_bot, locale: "en-GB", before: page => page.Deaf = true);
        await second.SayAsync("status ACT-006");
        var start = second.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "Start" });
        await Expect(start).ToBeVisibleAsync();
        await using var first = await chromium.OpenAsync(_bot);
        await first.Page.GetByLabel("Vous êtes").SelectOptionAsync("Léa Martin");
        await first.SayAsync("status ACT-006");
        await first.Cards.Last.GetByRole(AriaRole.Button, new() { Name = "Démarrer" }).ClickAsync();
        await Expect(first.Cards.Last).ToContainTextAsync("statut : à faire → en cours");

        await start.ClickAsync();

        await Expect(second.Cards.Last).ToContainTextAsync("This card was out of date: nothing was changed. By Léa Martin at 10:00: status: to do → in progress.");
        await Expect(second.Cards.Last.Locator("h3")).ToContainTextAsync("in progress");
    }

    [Fact]
    public async Task A_message_that_is_tried_again_keeps_its_id()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        await Expect(chat.Cards).ToHaveCountAsync(1);
        chat.Unreachable = true;
        await chat.SayAsync("spent ACT-006 1");
        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        chat.Unreachable = false;

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();

        await Expect(chat.Cards.Last).ToContainTextAsync("1 jour-homme");
        var ids = chat.Tried.Where(tried => (string?)tried["text"] == "spent ACT-006 1").Select(tried => (string)tried["id"]!).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Equal(32, Assert.Single(ids.Distinct()).Length);
    }

    private static ILocator Box(ILocator card, string id) => card.Locator("li").Filter(new() { HasText = id }).GetByRole(AriaRole.Checkbox);
}
