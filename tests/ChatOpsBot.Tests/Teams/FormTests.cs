using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Teams;

/// <summary>A form opens over what its reader sees, and all of it is done when it is sent.</summary>
public sealed class FormTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_opens_with_its_inputs_and_does_what_was_filled_in()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await PressTests.CardAsync(bot, "status ACT-008");

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
        var card = await PressTests.CardAsync(bot, "status ACT-008");
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
        var status = await PressTests.CardAsync(bot, "status ACT-008");
        var plan = await PressTests.CardAsync(bot, "plan");
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
        var card = await PressTests.CardAsync(bot, "setup");
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
        var card = await PressTests.CardAsync(bot, "status ACT-008");
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
        var card = await PressTests.CardAsync(bot, "status ACT-008");
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
}
