using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
    public async Task A_form_opens_with_its_inputs_and_does_what_was_filled_in()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "status ACT-008");

        var opened = await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "ada", card, "Block…"));
        Assert.Equal("continue", opened!["task"]!["type"]!.GetValue<string>());
        var form = opened["task"]!["value"]!["card"]!["content"]!.AsObject();
        Assert.Equal(["Input.Text", "Input.ChoiceSet"], form["body"]!.AsArray().Select(input => input!["type"]!.GetValue<string>()));
        var closed = await bot.DoneAsync(bot.Teams.Sends(FakeTeams.Channel, "ada", card, form, ("p0", "waits for the vendor")));

        Assert.Null(closed);
        Assert.Contains("waits for the vendor", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_refused_says_why()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "status ACT-008");
        bot.Teams.People[FakeTeams.User("cyd")].Role = "guest";
        var opened = await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "cyd", card, "Due date…"));
        var form = opened!["task"]!["value"]!["card"]!["content"]!.AsObject();

        var refused = await bot.DoneAsync(bot.Teams.Sends(FakeTeams.Channel, "cyd", card, form, ("p0", "2026-12-24")));

        Assert.Equal("message", refused!["task"]!["type"]!.GetValue<string>());
        Assert.DoesNotContain("24 Dec", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_form_is_what_the_schema_of_the_vendor_takes()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var schema = await TeamsReference.CardsAsync();
        var status = await CardAsync(bot, "status ACT-008");
        var plan = await CardAsync(bot, "plan");
        foreach (var (card, button) in new[] { (status, "Block…"), (status, "Assign…"), (status, "Due date…"), (plan, "New action…") })
        {
            var opened = await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "ada", card, button));
            opened!["task"]!["value"]!["card"]!["content"]!.ShouldFit(schema);
        }
    }

    [Fact]
    public async Task One_form_gives_all_vacant_roles_to_accounts_of_the_channel()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "setup");
        var button = CardWords.Actions(card.Card).First(action => action["data"]?["_act"]?["c"]?.GetValue<string>().StartsWith("link", StringComparison.Ordinal) == true);

        var opened = await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "ada", card, button["title"]!.GetValue<string>()));
        var form = opened!["task"]!["value"]!["card"]!["content"]!.AsObject();
        var choice = form["body"]![0]!["choices"]!.AsArray().First(choice => choice!["title"]!.GetValue<string>() == "Cyd")!["value"]!.GetValue<string>();
        await bot.DoneAsync(bot.Teams.Sends(FakeTeams.Channel, "ada", card, form, ("p0", choice)));

        Assert.Equal($"<@{FakeTeams.User("cyd")}|Cyd>", choice);
        Assert.Contains(
            await bot.ReadAsync(database => database.People.Include(person => person.Accounts).ToListAsync(Cancellation)), person => person.Accounts.Any(account => account.UserId == FakeTeams.User("cyd")));
    }

    [Fact]
    public async Task An_edit_says_only_what_was_changed()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "status ACT-008");
        var opened = await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "ada", card, "Due date…"));
        var form = opened!["task"]!["value"]!["card"]!["content"]!.AsObject();
        var before = form["body"]!.AsArray().Where(input => input!["value"] is not null).Select(input => (input!["id"]!.GetValue<string>(), input["value"]!.GetValue<string>())).ToArray();

        await bot.DoneAsync(bot.Teams.Sends(FakeTeams.Channel, "ada", card, form, [.. before, ("p0", "2026-12-24")]));

        var changed = await bot.ReadAsync(database => database.Journal.Where(entry => entry.Item == 8).Select(entry => entry.Field).ToListAsync(Cancellation));
        Assert.Equal([ChangedField.Due], changed);
    }

    [Fact]
    public async Task A_form_of_several_steps_that_takes_too_long_is_done_to_its_end_all_the_same()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await CardAsync(bot, "status ACT-008");
        var opened = await bot.DoneAsync(bot.Teams.Fetches(FakeTeams.Channel, "ada", card, "Due date…"));
        var form = opened!["task"]!["value"]!["card"]!["content"]!.AsObject();
        var writing = new TaskCompletionSource<bool>();
        var held = bot.Services.GetRequiredService<UnitsOfWork>().RunAsync((_, _) => writing.Task);
        var answer = bot.TellAsync(bot.Teams.Sends(FakeTeams.Channel, "ada", card, form, ("p0", "2026-12-24"), ("p2", "P0")));
        while (await Task.WhenAny(answer, Task.Delay(20, Cancellation)) != answer) bot.Clock.Advance(TimeSpan.FromMilliseconds(500));
        Assert.Contains("follows", await (await answer).Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        writing.SetResult(true);
        await held;
        await bot.QuietAsync();

        var changed = await bot.ReadAsync(database => database.Journal.Where(entry => entry.Item == 8).Select(entry => entry.Field).ToListAsync(Cancellation));
        Assert.Equal([ChangedField.Due, ChangedField.Priority], changed);
        Assert.Contains("24 December", card.Text, StringComparison.Ordinal);
        Assert.Empty(bot.Errors.Lines);
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
