using ChatOpsBot.Core.Messages;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Inbound;

/// <summary>A role that is filled by whoever is in a user group.</summary>
public sealed class GroupTests
{
    [Fact]
    public async Task Whoever_is_in_the_group_of_a_role_is_called_and_whoever_left_it_is_not()
    {
        await using var bot = await BeginAsync("Direction");
        await bot.SaysAsync("C1", "U1", "<@UBOT> escalate ACT-006 N3 the budget is spent");
        bot.Slack.In("U2").ShouldShow("ESC-1");

        bot.Slack.Groups["S1"].Members.Remove("U2");
        bot.Slack.Groups["S1"].Members.Add("U3");
        await LookAsync(bot, after: TimeSpan.FromMinutes(5));
        await bot.SaysAsync("C1", "U1", "<@UBOT> escalate ACT-009 N3 the budget is spent");

        bot.Slack.In("U3").ShouldShow("ESC-2");
        Assert.DoesNotContain(bot.Slack.In("U2").Messages, message => message.Shown.Contains("ESC-2", StringComparison.Ordinal));
        Assert.Empty(bot.Errors.Lines);
    }

    [Fact]
    public async Task The_rights_of_a_role_are_those_of_everybody_in_its_group()
    {
        await using var bot = await BeginAsync("Cheffe de projet");
        await bot.SaysAsync("C1", "U2", "<@UBOT> priority ACT-002 P0");
        bot.Slack.In("C1").ShouldShow("*P0*");

        await bot.SaysAsync("U3", "U3", "priority ACT-002 P1");
        Assert.DoesNotContain(bot.Slack.In("U3").Messages, message => message.Shown.Contains("*P1*", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Slack_does_not_say_who_is_in_it_the_role_stays_with_whoever_was()
    {
        await using var bot = await BeginAsync("Direction");
        bot.Slack.Scopes.Remove("usergroups:read");
        bot.Slack.Groups["S1"].Members.Clear();
        await LookAsync(bot, after: TimeSpan.FromMinutes(5));
        await bot.SaysAsync("C1", "U1", "<@UBOT> escalate ACT-006 N3 the budget is spent");

        bot.Slack.In("U2").ShouldShow("ESC-1");
    }

    [Fact]
    public async Task What_is_for_a_role_rings_its_group_in_the_channel()
    {
        await using var bot = await BeginAsync("Direction");
        var owed = new Owed(SlackStore.In("C1"), "for the role") { Message = BotMessage.Answer(Language.English, "news", new MessageBlock.Paragraph("news")) with { Rings = "direction" } };
        await bot.Services.GetRequiredService<ChatOpsBot.Inbox.UnitsOfWork>().RunAsync((session, _) =>
        {
            bot.Services.GetRequiredService<OutboxDispatcher>().Owe(session, owed, bot.Clock.GetUtcNow());
            return Task.FromResult(true);
        });
        await bot.AfterAsync();

        Assert.StartsWith("<!subteam^S1>", bot.Slack.In("C1").ShouldShow("news").Shown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assign ACT-004 <!subteam^S1|@ops>")]
    [InlineData("note ACT-004 for <!subteam^S1|@ops>")]
    [InlineData("note ACT-004 for <!subteam^S1>")]
    [InlineData("title ACT-004 for &lt;!subteam^S1&gt;")]
    public async Task A_group_that_somebody_writes_of_is_a_word_and_rings_nobody(string text)
    {
        await using var bot = await BeginAsync("Direction");
        await bot.SaysAsync("C1", "U1", $"<@UBOT> {text}");
        await bot.SaysAsync("C1", "U1", "<@UBOT> history ACT-004");

        Assert.All(bot.Slack.In("C1").Messages.Where(message => message.IsBot), message => Assert.DoesNotContain("<!subteam", message.Blocks.ToJsonString(), StringComparison.Ordinal));
        bot.Slack.In("C1").ShouldShow(text.StartsWith("title", StringComparison.Ordinal) ? "<!subteam^S1>" : "ops");
    }

    [Fact]
    public async Task A_person_of_the_plan_is_nobody_that_a_group_can_be()
    {
        await using var bot = await BeginAsync("Direction");
        await bot.SaysAsync("C1", "U1", "<@UBOT> link Karim Benali to <!subteam^S1|@ops>");

        bot.Slack.In("C1").ShouldWhisper("U1", "@ops");
    }

    /// <summary>A plan in C1, and a role that is linked to a group with U2 in it.</summary>
    private static async Task<SlackBot> BeginAsync(string role)
    {
        var bot = await SlackBot.BeginAsync();
        bot.Slack.Groups["S1"] = ("ops", ["U2"]);
        await bot.BindAsync("C1");
        await bot.SaysAsync("C1", "U1", $"<@UBOT> link {role} to <!subteam^S1|@ops>");
        bot.Slack.In("C1").ShouldShow("→ @ops");
        await LookAsync(bot, TimeSpan.Zero);
        return bot;
    }

    private static async Task LookAsync(SlackBot bot, TimeSpan after)
    {
        bot.Clock.Advance(after);
        await bot.Services.GetRequiredService<GroupMembers>().LookAsync(bot.Clock.GetUtcNow());
        await bot.AfterAsync();
    }
}
