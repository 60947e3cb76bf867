using ChatOpsBot.Core.Messages;
using ChatOpsBot.Tests.Escalations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>A file that goes with a message is handed over in the personal chat, once it was accepted.</summary>
public sealed class FileTests
{
    private static readonly BotMessage Report = BotMessage.Answer(Language.English, "Report", new MessageBlock.Paragraph("A week.")) with
    {
        Attachment = new Attachment("report-2026-W49.md", "text/markdown", "# Report\n\nA week, with accents: é.\n"),
    };

    [Fact]
    public async Task The_file_is_offered_accepted_and_carried_over()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        var card = await PostedAsync(bot);

        var toast = await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "bob", card, "Send me the file"));
        var offer = bot.Teams.In("bob").Last.Activity["attachments"]![0]!;
        await bot.DoneAsync(bot.Teams.Accepts("bob", bot.Teams.In("bob").Last));

        Assert.Equal("application/vnd.microsoft.activity.message", toast!["type"]!.GetValue<string>());
        Assert.Equal("report-2026-W49.md", offer["name"]!.GetValue<string>());
        Assert.Equal(Report.Attachment!.Text, Assert.Single(bot.Teams.Uploads.Values));
        Assert.Equal("application/vnd.microsoft.teams.card.file.info", bot.Teams.In("bob").Last.Activity["attachments"]![0]!["contentType"]!.GetValue<string>());
    }

    [Fact]
    public async Task Whoever_has_no_personal_chat_is_told_how_to_get_one()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var card = await PostedAsync(bot);

        var toast = await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "bob", card, "Send me the file"));

        Assert.Contains("install me", toast!["value"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_goes_only_to_where_files_of_people_are_kept()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        await bot.DoneAsync(bot.Teams.Press(FakeTeams.Channel, "bob", await PostedAsync(bot), "Send me the file"));
        var accepted = bot.Teams.Accepts("bob", bot.Teams.In("bob").Last);
        accepted["value"]!["uploadInfo"]!["uploadUrl"] = $"http://localhost:{bot.Teams.Address.Port}/upload/bob";

        await bot.DoneAsync(accepted);

        Assert.Empty(bot.Teams.Uploads);
        Assert.Single(bot.Teams.In("bob").Messages);
    }

    [Fact]
    public async Task A_plan_that_an_admin_sends_is_shown_and_becomes_the_plan_once_it_is_confirmed()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("ada");

        await bot.DoneAsync(bot.Teams.Shares("ada", "plan.md", StoryPlan.Content()));
        var offered = bot.Teams.In("ada").Last;
        Assert.False(await bot.ReadAsync(database => database.Plans.AnyAsync(plan => !plan.IsDemonstration, TestContext.Current.CancellationToken)));
        var answer = await bot.DoneAsync(bot.Teams.Press("ada", "ada", offered, "Import"));

        Assert.Equal("application/vnd.microsoft.card.adaptive", answer!["type"]!.GetValue<string>());
        Assert.True(await bot.ReadAsync(database => database.Plans.AnyAsync(plan => !plan.IsDemonstration, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_plan_that_anybody_else_sends_is_not_even_fetched()
    {
        await using var bot = await TeamsBot.BeginAsync();
        bot.Teams.Installed("bob");
        var shared = bot.Teams.Shares("bob", "plan.md", StoryPlan.Content());
        bot.Teams.Files.Clear();

        await bot.DoneAsync(shared);

        Assert.Contains("admin", Assert.Single(bot.Teams.In("bob").Messages).Text, StringComparison.Ordinal);
    }

    /// <summary>A report in the channel, with its file.</summary>
    internal static async Task<FakeActivity> PostedAsync(TeamsBot bot)
    {
        await bot.SaysAsync(FakeTeams.Channel, "ada", "plan");
        await bot.OweAsync(FakeTeams.Channel, "weekly-report/2026-W49", Report);
        return bot.Teams.In(FakeTeams.Channel).Last;
    }
}
