using System.Text.Json.Nodes;
using ChatOpsBot.Teams.Conversations;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Teams;

/// <summary>Where the bot is, as it is installed, removed and moved.</summary>
public sealed class InstallationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_installed_removed_and_moved_is_followed()
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");
        Assert.Null((await ReferenceAsync(bot)).GoneAt);

        var removed = bot.Teams.Activity("conversationUpdate", bot.Teams.In(FakeTeams.Channel), "ada");
        removed["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = FakeTeams.Bot });
        await bot.DoneAsync(removed);
        Assert.NotNull((await ReferenceAsync(bot)).GoneAt);

        var moved = bot.Teams.Says(FakeTeams.Channel, "bob", "plan");
        moved["serviceUrl"] = $"{bot.Teams.Address}emea/{FakeTeams.Tenant}/";
        await bot.DoneAsync(moved);
        var back = await ReferenceAsync(bot);
        Assert.Null(back.GoneAt);
        Assert.Contains("/emea/", back.ServiceUrl, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("conversationUpdate", "teamArchived", "teamUnarchived")]
    [InlineData("installationUpdate", "remove", "add-upgrade")]
    public async Task A_team_is_lost_and_found_again_with_all_its_channels(string type, string lost, string found)
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");
        foreach (var what in new[] { lost, found })
        {
            var told = bot.Teams.Activity(type, bot.Teams.In(FakeTeams.OtherChannel), "ada");
            if (type == "installationUpdate") told["action"] = what;
            else told["channelData"]!["eventType"] = what;
            await bot.DoneAsync(told);
            Assert.Equal(what == lost, (await ReferenceAsync(bot)).GoneAt is not null);
        }
    }

    [Fact]
    public async Task A_channel_that_was_deleted_comes_back_by_itself_and_not_with_its_team()
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");
        foreach (var (what, isGone) in new[] { ("channelDeleted", true), ("teamUnarchived", true), ("channelRenamed", true), ("channelRestored", false) })
        {
            // It is told in the first channel of the team.
            var told = bot.Teams.Activity("conversationUpdate", bot.Teams.In(FakeTeams.OtherChannel), "ada");
            told["channelData"]!["eventType"] = what;
            if (what != "teamUnarchived") told["channelData"]!["channel"]!["id"] = FakeTeams.Channel;
            await bot.DoneAsync(told);
            Assert.Equal(isGone, (await ReferenceAsync(bot)).GoneAt is not null);
        }
    }

    [Fact]
    public async Task An_upgrade_of_the_app_takes_it_from_no_channel()
    {
        await using var bot = await TeamsBot.BeginAsync();
        await bot.SaysAsync(FakeTeams.Channel, "bob", "plan");
        var upgraded = bot.Teams.Activity("installationUpdate", bot.Teams.In(FakeTeams.Channel), "ada");
        upgraded["action"] = "remove-upgrade";
        await bot.DoneAsync(upgraded);

        Assert.Null((await ReferenceAsync(bot)).GoneAt);
    }

    [Fact]
    public async Task Whoever_installs_it_in_a_team_is_led_through_the_first_steps_in_the_chosen_channel()
    {
        await using var bot = await TeamsBot.BeginAsync();
        var installed = bot.Teams.Activity("installationUpdate", bot.Teams.In(FakeTeams.Channel), "ada");
        installed["action"] = "add";
        installed["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = FakeTeams.Channel } };
        await bot.DoneAsync(installed);

        Assert.Contains("First steps", Assert.Single(bot.Teams.In(FakeTeams.Channel).Messages).Text, StringComparison.OrdinalIgnoreCase);
    }

    private static Task<TeamsConversation> ReferenceAsync(TeamsBot bot) =>
        bot.ReadAsync(database => database.Set<TeamsConversation>().AsNoTracking().SingleAsync(known => known.Conversation == FakeTeams.Channel, Cancellation));
}
