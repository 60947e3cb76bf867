using ChatOpsBot.Tests.Escalations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>An older client sends what is pressed as a message, and nothing is shown but what is posted.</summary>
public sealed class SubmitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_is_done_and_its_card_drawn_again()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await PressTests.CardAsync(bot, "status ACT-008");

        Assert.Null(await bot.DoneAsync(bot.Teams.Submits(FakeTeams.Channel, "ada", card, "Start")));

        Assert.Contains("in progress", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_stands_beside_its_card_and_does_what_is_filled_in()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await PressTests.CardAsync(bot, "status ACT-008");

        await bot.DoneAsync(bot.Teams.Submits(FakeTeams.Channel, "ada", card, "Block…"));
        var form = bot.Teams.In(FakeTeams.Channel).Last;
        await bot.DoneAsync(bot.Teams.Answers(FakeTeams.Channel, "ada", form, ("p0", "waits for the vendor"), ("p1", "N1")));

        Assert.Equal(card.Root, form.Root);
        Assert.Contains("waits for the vendor", card.Text, StringComparison.Ordinal);
        Assert.Equal(1, await bot.ReadAsync(database => database.Escalations.CountAsync(Cancellation)));
    }

    [Fact]
    public async Task A_page_takes_the_place_of_the_one_before()
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.Channel, "ada", "plan");
        await bot.OweAsync(FakeTeams.Channel, "long", AloneTests.Long);
        var card = bot.Teams.In(FakeTeams.Channel).Last;

        await bot.DoneAsync(bot.Teams.Submits(FakeTeams.Channel, "ada", card, "2/2 →"));

        Assert.Equal(1, card.Edits);
        Assert.Contains("line 400", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_offered_and_where_it_cannot_be_whoever_asked_is_told()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await FileTests.PostedAsync(bot);
        await bot.DoneAsync(bot.Teams.Submits(FakeTeams.Channel, "cyd", card, "Send me the file"));
        bot.Teams.In(FakeTeams.Channel).ShouldShow("for you alone");

        bot.Teams.Installed("bob");
        await bot.DoneAsync(bot.Teams.Submits(FakeTeams.Channel, "bob", card, "Send me the file"));
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", bot.Teams.In("bob").Last.Activity["attachments"]![0]!["contentType"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_plan_is_imported_once_it_is_confirmed()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");
        await bot.DoneAsync(bot.Teams.Shares("ada", "plan.md", StoryPlan.Content()));
        await bot.DoneAsync(bot.Teams.Submits("ada", "ada", bot.Teams.In("ada").Last, "Import"));

        Assert.True(await bot.ReadAsync(database => database.Plans.AnyAsync(plan => !plan.IsDemonstration, Cancellation)));
    }
}
