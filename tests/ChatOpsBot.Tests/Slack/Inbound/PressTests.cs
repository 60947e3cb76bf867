using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>What is pressed or filled in is done as if it had been typed, and the card shows what became of it.</summary>
public sealed class PressTests
{
    [Fact]
    public async Task A_button_redraws_its_card_for_everybody()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        var card = bot.Slack.In("C1").ShouldShow("ACT-006");
        await bot.PressAsync("C1", "U1", card, "Start");

        Assert.Equal(1, card.Edits);
        Assert.Contains("in progress", card.Shown, StringComparison.Ordinal);
        // The whole card, and its buttons once.
        Assert.Contains("Description", card.Shown, StringComparison.Ordinal);
        Assert.Single(card.Buttons, label => label == "Done");
        Assert.Single(bot.Slack.In("C1").Messages, message => message.IsBot);
    }

    [Fact]
    public async Task A_card_in_a_direct_message_is_redrawn_there()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("U1", "U1", "status ACT-006");
        var card = bot.Slack.In("U1").ShouldShow("ACT-006");
        await bot.PressAsync("U1", "U1", card, "Start");

        Assert.Contains("in progress", card.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_on_a_stale_card_changes_nothing_says_so_alone_and_redraws()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        var card = bot.Slack.In("C1").ShouldShow("ACT-006");
        var stale = bot.Slack.Press("C1", "U1", card, "Done");
        await bot.SaysAsync("C1", "U1", "<@UBOT> start ACT-006");
        await bot.InteractAsync(stale);
        await bot.AfterAsync();

        Assert.Single(bot.Slack.In("C1").Whispers);
        Assert.Contains("in progress", card.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocking_asks_why_and_calls_a_level_from_the_same_form()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        var card = bot.Slack.In("C1").ShouldShow("ACT-006");
        await bot.PressAsync("C1", "U1", card, "Block…");
        Assert.Equal("Block", bot.Slack.Views.Single()["title"]!["text"]!.GetValue<string>());
        Assert.Null(await bot.SubmitAsync("U1", FakeSlack.Typed("waits for the key"), FakeSlack.Chosen("N1")));

        Assert.Contains("waits for the key", card.Shown, StringComparison.Ordinal);
        await bot.SaysAsync("C1", "U1", "<@UBOT> escalations");
        bot.Slack.In("C1").ShouldShow("ESC-1");
    }

    [Fact]
    public async Task An_action_is_edited_in_one_form_and_what_stays_as_it_is_is_not_said()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        var card = bot.Slack.In("C1").ShouldShow("ACT-006");
        await bot.PressAsync("C1", "U1", card, "Due date…");
        var elements = bot.Slack.Views.Single()["blocks"]!.AsArray().Select(block => block!["element"]!).ToList();
        Assert.Equal(["datepicker", "external_select", "static_select", "plain_text_input"], elements.Select(element => element["type"]!.GetValue<string>()));
        var owner = elements[1]["initial_option"]!["value"]!.GetValue<string>();
        Assert.Null(await bot.SubmitAsync("U1", FakeSlack.Day("2027-01-15"), FakeSlack.Chosen(owner), FakeSlack.Chosen("P0"), FakeSlack.Typed("Move the archive & the index")));

        Assert.Contains("Move the archive & the index", card.Shown, StringComparison.Ordinal);
        Assert.Contains("15 January 2027", card.Shown, StringComparison.Ordinal);
        Assert.Contains("P0", card.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_speaks_the_language_that_whoever_pressed_has_chosen()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("U1", "U1", "link Karim Benali to <@U2>");
        await bot.SaysAsync("U2", "U2", "settings language fr");
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        await bot.PressAsync("C1", "U2", bot.Slack.In("C1").ShouldShow("ACT-006"), "Block…");

        Assert.Equal("Envoyer", bot.Slack.Views.Single()["submit"]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refusal_is_shown_in_the_form_and_nothing_is_changed()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        var card = bot.Slack.In("C1").ShouldShow("ACT-006");
        await bot.PressAsync("C1", "U1", card, "Block…");
        bot.Slack.Users["U3"].IsRestricted = true;
        var answer = await bot.SubmitAsync("U3", FakeSlack.Typed("waits"));

        Assert.Equal("errors", answer!["response_action"]!.GetValue<string>());
        Assert.NotNull(answer["errors"]!["p1"]);
    }

    [Fact]
    public async Task A_form_that_does_not_open_is_said_to_whoever_pressed()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        bot.Slack.Fails("expired_trigger_id", method: "views.open");
        await bot.PressAsync("C1", "U1", bot.Slack.In("C1").ShouldShow("ACT-006"), "Block…");

        bot.Slack.In("C1").ShouldWhisper("U1", "block ACT-006");
    }

    [Fact]
    public async Task People_are_looked_up_by_what_is_typed_and_anybody_else_may_be_named()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        await bot.PressAsync("C1", "U1", bot.Slack.In("C1").ShouldShow("ACT-006"), "Assign…");
        var answer = await bot.InteractAsync(new JsonObject
        {
            ["type"] = "block_suggestion",
            ["user"] = FakeSlack.Doer("U1"),
            ["action_id"] = "person",
            ["block_id"] = "p0",
            ["value"] = "karim",
            ["view"] = bot.Slack.Views.Single().DeepClone(),
        });

        Assert.Equal(["Karim Benali", "karim"], answer!["options"]!.AsArray().Select(option => option!["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Somebody_unknown_who_presses_is_asked_who_they_are_alone()
    {
        await using var bot = await SlackBot.BeginAsync();
        await bot.SaysAsync("C1", "U1", "<@UBOT> status ACT-006");
        await bot.PressAsync("C1", "U2", bot.Slack.In("C1").ShouldShow("ACT-006"), "Start");

        Assert.NotEmpty(Assert.Single(bot.Slack.In("C1").Whispers, whisper => whisper.OnlyFor == "U2").Buttons);
    }

    [Fact]
    public async Task Another_page_of_a_long_answer_takes_its_place()
    {
        await using var bot = await SlackBot.BeginAsync();
        var lines = Enumerable.Range(1, 120).Select(line => (MessageBlock)new MessageBlock.Paragraph($"line {line}"));
        var owed = new Owed(SlackStore.In("U1"), "long") { Message = BotMessage.Answer(Language.English, "long", [.. lines]) };
        await bot.Services.GetRequiredService<UnitsOfWork>().RunAsync((session, _) =>
        {
            bot.Services.GetRequiredService<OutboxDispatcher>().Owe(session, owed, bot.Clock.GetUtcNow());
            return Task.FromResult(true);
        });
        await bot.AfterAsync();
        var answer = Assert.Single(bot.Slack.In("U1").Messages, message => message.IsBot);
        var next = answer.Buttons.First(label => label.EndsWith('→'));
        // It is acknowledged before the page is there.
        var held = bot.Slack.Holds("chat.update");
        await bot.AcknowledgedAsync(bot.Slack.Press("U1", "U1", answer, next));
        Assert.Equal(0, answer.Edits);
        held.SetResult();
        await bot.AfterAsync();

        Assert.Equal(1, answer.Edits);
        Assert.Contains(answer.Buttons, label => label.StartsWith('←'));
    }
}
