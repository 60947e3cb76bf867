using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What is pressed is answered within the request, in the shape Teams reads.</summary>
public sealed class PressTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pressed_button_changes_the_plan_and_draws_the_card_again_for_everybody()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "status ACT-008");

        var answer = await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "ada", card, "Start"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", answer!["type"]!.GetValue<string>());
        Assert.Equal(200, answer["statusCode"]!.GetValue<int>());
        Assert.Contains("in progress", CardWords.Of(answer["value"]), StringComparison.Ordinal);
        Assert.Equal(1, card.Edits);
        Assert.Contains("in progress", card.Text, StringComparison.Ordinal);
        Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages);
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_changes_the_plan_once_under_whichever_id()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "status ACT-008");
        var press = bot.Teams.Press(FakeTeams.Channel, "ada", card, "Start");
        var later = (JsonObject)press.DeepClone();
        later["id"] = "f:another";

        await bot.DoneAsync(press);
        await bot.DoneAsync(press);
        var stale = await bot.DoneAsync(later);

        Assert.Equal(1, await bot.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.Status && entry.Item == 8, Cancellation)));
        Assert.Equal("application/vnd.microsoft.activity.message", stale!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_refusal_is_a_notice_over_the_card_that_only_whoever_pressed_sees()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.People[FakeTeams.User("cyd")].Role = "guest";
        var card = await CardAsync(bot, "status ACT-008");

        var answer = await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "cyd", card, "Start"));

        Assert.Equal("application/vnd.microsoft.activity.message", answer!["type"]!.GetValue<string>());
        Assert.NotEqual("", answer["value"]!.GetValue<string>());
        Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages);
        Assert.Equal(0, await bot.ReadAsync(database => database.Journal.CountAsync(entry => entry.Field == ChangedField.Status && entry.Item == 8, Cancellation)));
    }

    [Fact]
    public async Task A_question_on_a_card_is_answered_to_whoever_pressed_alone()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "plan");

        var answer = await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "bob", card, "Milestones"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", answer!["type"]!.GetValue<string>());
        Assert.Equal(0, card.Edits);
        Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages);
    }

    [Fact]
    public async Task A_card_that_is_shown_is_drawn_as_it_stands_in_the_readers_language()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        var card = await CardAsync(bot, "status ACT-008");
        await bot.SaysAsync("ada", "ada", "start ACT-008");
        bot.Teams.People[FakeTeams.User("bob")].Locale = "fr-FR";

        var seen = await bot.DoneAsync(bot.Teams.Shows(FakeTeams.Channel, "bob", card));

        Assert.Contains("en cours", CardWords.Of(seen!["value"]), StringComparison.Ordinal);
        Assert.NotNull(seen["value"]!["refresh"]);
    }

    [Fact]
    public async Task An_invoke_that_nobody_answers_is_not_implemented()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");

        using var response = await bot.TellAsync(bot.Teams.Invoke("signin/verifyState", "ada", "ada", message: null, []));

        Assert.Equal(501, (int)response.StatusCode);
    }

    /// <summary>The card that answers a question in the channel.</summary>
    internal static async Task<FakeActivity> CardAsync(TeamsBot bot, string question)
    {
        await bot.SaysAsync(FakeTeams.Channel, "ada", question);
        return bot.Teams.In(FakeTeams.Channel).Last;
    }
}
