using System.Text;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat;
using ChatOpsBot.Plans;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task A_new_action_is_filled_into_a_form_and_gets_the_next_number()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        var card = chat.Cards.First;
        await card.GetByText("Nouvelle action…").ClickAsync();
        await card.GetByLabel("Ce qu’il faut faire").FillAsync("Former l’accueil");
        await card.GetByLabel("Responsable").FillAsync("Karim Benali");
        await card.GetByLabel("Priorité").SelectOptionAsync("P2");
        await card.GetByLabel("Échéance").FillAsync("2026-12-18");
        await card.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();

        await Expect(chat.Mine.Last).ToHaveTextAsync("Vous : ajouter Former l’accueil @\"Karim Benali\" P2 pour 2026-12-18");
        await Expect(chat.Cards.Last.Locator("h3")).ToContainTextAsync("ACT-010");
        await Expect(chat.Cards.Last).ToContainTextAsync("Karim Benali");
        await Expect(chat.Cards.Last).ToContainTextAsync("18 décembre");
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task Only_what_has_to_be_said_of_a_new_action_is_required()
    {
        await using var chat = await chromium.OpenAsync(_bot);
        var card = chat.Cards.First;
        await card.GetByText("Nouvelle action…").ClickAsync();
        await card.GetByLabel("Ce qu’il faut faire").PressAsync("Enter");
        await Expect(chat.Mine).ToHaveCountAsync(0);

        await card.GetByLabel("Ce qu’il faut faire").FillAsync("Former l’accueil");
        await card.GetByLabel("Ce qu’il faut faire").PressAsync("Enter");

        await Expect(chat.Mine.Last).ToHaveTextAsync("Vous : ajouter Former l’accueil");
    }

    [Fact]
    public async Task Two_pages_are_two_conversations_in_which_nobody_undoes_what_the_other_did()
    {
        await using var first = await chromium.OpenAsync(_bot, locale: "en-GB");
        await using var second = await chromium.OpenAsync(_bot, locale: "en-GB");
        await first.SayAsync("start ACT-006");
        await Expect(first.Cards.Last).ToContainTextAsync("status: to do → in progress");

        await second.SayAsync("undo");
        await Expect(second.Cards.Last).ToContainTextAsync("Nothing to take back");
        await first.SayAsync("undo");

        await Expect(first.Cards.Last).ToContainTextAsync("status: in progress → to do");
    }

    [Fact]
    public async Task What_the_bot_says_by_itself_is_on_every_page_it_concerns_also_on_one_opened_later()
    {
        await using var lea = await chromium.OpenAsync(_bot);
        await lea.Page.GetByLabel("Vous êtes").SelectOptionAsync("Léa Martin");
        await using var nobody = await chromium.OpenAsync(_bot);
        await Expect(nobody.Cards).ToHaveCountAsync(1);

        var channel = LocalConversations.Channel((await _bot.Services.GetRequiredService<PlanSnapshots>().FirstAsync(WorkspaceKey.Local, TestContext.Current.CancellationToken))!.Key);
        await _bot.PostAsync(LocalConversations.Person("Léa Martin"), "digest/1", "Trois actions pour vous");
        await _bot.PostAsync(channel, "news/1", "Une nouvelle pour tous");

        await Expect(lea.Cards).ToHaveTextAsync([new Regex(".*"), new Regex("Trois actions pour vous"), new Regex("Une nouvelle pour tous")]);
        await Expect(nobody.Cards).ToHaveTextAsync([new Regex(".*"), new Regex("Une nouvelle pour tous")]);
        await using var later = await chromium.OpenAsync(_bot);
        await Expect(later.Cards).ToHaveTextAsync([new Regex(".*"), new Regex("Une nouvelle pour tous")]);
        await nobody.Page.ReloadAsync();
        await Expect(nobody.Cards).ToHaveTextAsync([new Regex(".*"), new Regex("Une nouvelle pour tous")]);
        await _bot.PostAsync(channel, "news/1", "Une nouvelle pour tous");
        await _bot.PostAsync(channel, "news/2", "Encore une");
        await Expect(nobody.Cards).ToHaveTextAsync([new Regex(".*"), new Regex("Une nouvelle pour tous"), new Regex("Encore une")]);
    }

    [Fact]
    public async Task A_page_that_is_bound_to_another_plan_shows_that_plans_title_and_people()
    {
        foreach (var name in new[] { "Garden", "Cellar" })
        {
            var document = $"# {name}\n\n## ACT-001: Clear the {name}\n\n| Attribute | Value |\n|---|---|\n| Owner | {name} Keeper |\n";
            await _bot.Services.GetRequiredService<ImportHandler>().HandleAsync(
                new ImportHandler.Request(WorkspaceKey.Local, new DocumentFile("plan.md", Encoding.UTF8.GetBytes(document), false), null, DryRun: false, Replace: false),
                TestContext.Current.CancellationToken);
        }

        await using var chat = await chromium.OpenAsync(_bot, locale: "en-GB");
        await chat.Cards.First.GetByRole(AriaRole.Button, new() { Name = "Cellar" }).ClickAsync();

        await Expect(chat.Page.Locator("#title")).ToHaveTextAsync("Cellar");
        await Expect(chat.Page.GetByLabel("You are").Locator("option")).ToHaveTextAsync(["You are…", "Cellar Keeper"]);
        Assert.Empty(chat.Errors);
    }

    private static ILocator Box(ILocator card, string id) => card.Locator("li").Filter(new() { HasText = id }).GetByRole(AriaRole.Checkbox);
}
