using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatOpsBot.Tests.LocalChat;

public sealed class ChatPageTests(RunningBot bot, Chromium chromium) : IClassFixture<RunningBot>, IClassFixture<Chromium>
{
    [Fact]
    public async Task The_first_screen_greets_and_shows_the_plan_without_being_asked()
    {
        await using var chat = await chromium.OpenAsync(bot, height: 480, before: page =>
        {
            page.Context = SampleMessages.Context;
            page.Answers("plan", SampleMessages.Plan);
        });

        await Expect(chat.Page).ToHaveTitleAsync("Plan de migration · ChatOpsBot");
        await Expect(chat.Page.Locator(".greeting")).ToContainTextAsync("« Plan de migration »");
        await Expect(chat.Cards).ToContainTextAsync("7,5 jours sur 20");
        await Expect(chat.Page.Locator(".greeting")).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.Mine).ToHaveCountAsync(0);
        await Expect(chat.Text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_running_bot_answers_on_its_page_and_the_browser_has_nothing_to_complain_about()
    {
        await using var chat = await chromium.OpenAsync(bot);

        await chat.SayAsync("status ACT-004");

        await Expect(chat.Mine).ToHaveTextAsync("Vous : status ACT-004");
        await Expect(chat.Cards.Last).ToContainTextAsync("ACT-004");
        Assert.Empty(chat.Errors);
    }

    [Fact]
    public async Task Shift_and_Enter_start_a_line_and_Enter_sends()
    {
        await using var chat = await chromium.OpenAsync(bot);

        await chat.Text.FillAsync("plan");
        await chat.Text.PressAsync("Shift+Enter");
        await chat.Text.PressSequentiallyAsync("jalons");
        await Expect(chat.Mine).ToHaveCountAsync(0);
        await chat.Text.PressAsync("Enter");

        await Expect(chat.Mine).ToHaveTextAsync("Vous : plan\njalons");
        await Expect(chat.Text).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_row_and_a_button_ask_as_if_their_command_had_been_typed()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page =>
        {
            page.Answers("overdue", SampleMessages.Overdue);
            page.Answers("status ACT-002", SampleMessages.Status);
        });
        await chat.SayAsync("overdue");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "ACT-002 Critical alerts" }).ClickAsync();
        await Expect(chat.Mine.Last).ToHaveTextAsync("Vous : status ACT-002");
        await Expect(chat.Text).ToBeFocusedAsync();

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Actions de Léa" }).ClickAsync();
        await Expect(chat.Mine.Last).ToHaveTextAsync("Vous : actions léa");
    }

    [Fact]
    public async Task A_card_is_announced_by_its_summary_and_not_word_for_word()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Answers("overdue", SampleMessages.Overdue));

        await chat.SayAsync("overdue");

        await Expect(chat.Page.GetByRole(AriaRole.Log)).ToHaveAttributeAsync("aria-live", "polite");
        await Expect(chat.Page.Locator("#log > p").Last).ToHaveTextAsync("3 actions are overdue");
        await Expect(chat.Page.Locator(".turn").Last).ToHaveAttributeAsync("aria-live", "off");
    }

    [Fact]
    public async Task Suggestions_are_taken_with_the_arrows_and_Enter_or_with_Tab()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Context = SampleMessages.Context);

        await chat.Text.PressSequentiallyAsync("ETA");
        await Expect(chat.Suggestions).ToHaveTextAsync(["état ID… Une action en entier"]);
        await Expect(chat.Text).ToHaveAttributeAsync("aria-expanded", "true");
        await chat.Text.PressAsync("ArrowDown");
        await Expect(chat.Text).ToHaveAttributeAsync("aria-activedescendant", "suggestion-0");
        await chat.Text.PressAsync("Enter");
        await Expect(chat.Text).ToHaveValueAsync("état ");
        await Expect(chat.Suggestions).ToHaveCountAsync(0);

        await chat.Text.FillAsync("ove");
        await Expect(chat.Suggestions).ToHaveTextAsync(["overdue Ce qui est en retard"]);
        await chat.Text.PressAsync("Tab");
        await Expect(chat.Text).ToHaveValueAsync("overdue");
        await Expect(chat.Text).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_sends_what_was_typed_while_no_suggestion_is_picked()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Context = SampleMessages.Context);

        await chat.Text.PressSequentiallyAsync("sta");
        await Expect(chat.Suggestions).ToHaveCountAsync(1);
        await chat.Text.PressAsync("Enter");

        await Expect(chat.Mine).ToHaveTextAsync("Vous : sta");
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_first_and_then_empties_the_field()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Context = SampleMessages.Context);
        await chat.Text.PressSequentiallyAsync("sta");
        await Expect(chat.Suggestions).ToHaveCountAsync(1);

        await chat.Text.PressAsync("Escape");
        await Expect(chat.Suggestions).ToHaveCountAsync(0);
        await Expect(chat.Text).ToHaveValueAsync("sta");
        await chat.Text.PressAsync("Escape");
        await Expect(chat.Text).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Arrows_recall_what_was_sent_and_a_slash_comes_back_to_the_field()
    {
        await using var chat = await chromium.OpenAsync(bot);
        await chat.SayAsync("jalons");
        await chat.SayAsync("retard");

        await chat.Text.PressAsync("ArrowUp");
        await chat.Text.PressAsync("ArrowUp");
        await Expect(chat.Text).ToHaveValueAsync("jalons");
        await chat.Text.PressAsync("ArrowDown");
        await Expect(chat.Text).ToHaveValueAsync("retard");
        await chat.Text.PressAsync("ArrowDown");
        await Expect(chat.Text).ToHaveValueAsync("");

        await chat.Page.Locator("#scroller").FocusAsync();
        await chat.Page.Keyboard.PressAsync("/");
        await Expect(chat.Text).ToBeFocusedAsync();
        await Expect(chat.Text).ToHaveValueAsync("");
    }

    [Theory]
    [InlineData("en-US", "Your message")]
    [InlineData("fr-CA", "Votre message")]
    [InlineData("de-DE", "Votre message")]
    public async Task The_page_speaks_the_browsers_language_or_else_the_plans(string locale, string label)
    {
        await using var chat = await chromium.OpenAsync(bot, locale, before: page => page.Context = SampleMessages.Context);

        await Expect(chat.Page.GetByLabel(label)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_chosen_language_and_speaker_are_sent_and_kept()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Context = SampleMessages.Context);

        await chat.Page.GetByLabel("Langue").SelectOptionAsync("en");
        await chat.Page.GetByLabel("You are").SelectOptionAsync("Léa Martin");
        await Expect(chat.Page.Locator(".greeting")).ToContainTextAsync("Hello! I keep the plan “Plan de migration”.");
        await chat.Page.ReloadAsync();
        await chat.SayAsync("mine");

        await Expect(chat.Mine).ToHaveTextAsync("You: mine");
        await Expect(chat.Page.GetByLabel("You are")).ToHaveValueAsync("Léa Martin");
        Assert.Equal(("mine", "en", "Léa Martin"), ((string)chat.Sent[^1]["text"]!, (string)chat.Sent[^1]["language"]!, (string)chat.Sent[^1]["speaker"]!));
        Assert.Equal($$"""{"text":"plan","page":"{{chat.Sent[0]["page"]}}"}""", Plain(chat.Sent[0]));
    }

    [Fact]
    public async Task A_message_that_does_not_arrive_is_kept_and_can_be_sent_again()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Answers("jalons", SampleMessages.Milestones));
        await Expect(chat.Cards).ToHaveCountAsync(1);

        chat.Unreachable = true;
        await chat.SayAsync("jalons");
        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Le robot ne répond pas.");
        await Expect(chat.Mine).ToHaveTextAsync("Vous : jalons");

        chat.Unreachable = false;
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();
        await Expect(chat.Cards.Last).ToContainTextAsync("Mise en production");
        await Expect(chat.Mine).ToHaveCountAsync(1);
        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(403, "Cette page ne s'ouvre pas ici.", "Cette page ne s'ouvre pas ici.")]
    [InlineData(500, "System.Exception: at line 1", "Le robot a rencontré une erreur.")]
    public async Task A_refusal_at_the_door_is_shown_and_a_stack_trace_is_not(int status, string text, string shown)
    {
        await using var chat = await chromium.OpenAsync(bot);
        await Expect(chat.Cards).ToHaveCountAsync(1);
        await chat.Page.RouteAsync("**/chat/messages", route =>
            route.FulfillAsync(new() { Status = status, ContentType = "text/plain", Body = text }));

        await chat.SayAsync("jalons");

        await Expect(chat.Page.GetByRole(AriaRole.Alert).Locator("p")).ToContainTextAsync(shown);
        await Expect(chat.Page.GetByText("System.Exception")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_opened_while_the_bot_is_away_greets_once_it_is_back()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Unreachable = true);
        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();

        chat.Unreachable = false;
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Réessayer" }).ClickAsync();

        await Expect(chat.Page.Locator(".greeting")).ToBeVisibleAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task After_a_reload_earlier_answers_say_that_they_are_and_are_asked_again_on_request()
    {
        await using var chat = await chromium.OpenAsync(bot, before: page => page.Answers("jalons", SampleMessages.Milestones));
        await chat.SayAsync("jalons");
        await Expect(chat.Cards.Last).ToContainTextAsync("Mise en production");

        await chat.Page.ReloadAsync();
        await Expect(chat.Page.Locator(".earlier")).ToHaveCountAsync(2);
        await Expect(chat.Page.Locator(".earlier-note").Last).ToContainTextAsync("Réponse de ");
        Assert.Equal(["plan", "jalons"], chat.Sent.Select(sent => (string?)sent["text"]));

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Redemander" }).Last.ClickAsync();
        await Expect(chat.Page.Locator(".reply:not(.earlier) .card")).ToHaveCountAsync(1);
    }

    private static string Plain(JsonNode sent) => Regex.Unescape(sent.ToJsonString());
}
