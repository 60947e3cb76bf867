using System.Globalization;
using System.Text;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Mail;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace ChatOpsBot.Tests.Stories;

/// <summary>One bot in a workspace of Slack and in a tenant of Teams, and people who are in both.</summary>
public sealed class BothPlatformsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_prefers_Teams_and_blocked_the_bot_there_is_called_in_Slack_and_an_admin_hears_of_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await TeamsBot.BeginAsync(
            [.. slack.Settings.Select(setting => (setting.Key, setting.Value!)), ("Slack:Mode", "Http"), ("Slack:SigningSecret", FakeSlack.SigningSecret), ("Admins", $"teams:{FakeTeams.User("cyd")}")]);
        slack.Follows(bot.Clock);
        foreach (var person in ChatPlatform.People) bot.Teams.Installed(person);
        await PlanAsync(bot);
        await bot.SaysAsync("ada", "ada", "plan");
        bot.Teams.Closes(bot.Teams.In("ada").Id, 403, "ConversationBlockedByUser");
        var before = bot.Teams.In("ada").Messages.Count;

        await bot.SaysAsync(FakeTeams.Channel, "bob", "escalate ACT-001 N1 the vendor does not answer");
        for (var second = 0; second < 5; second++) await bot.AdvanceAsync(TimeSpan.FromSeconds(1));

        slack.In("U1").ShouldShow("the vendor does not answer");
        Assert.Equal(before, bot.Teams.In("ada").Messages.Count);
        await bot.AdvanceAsync(GatheredNotices.Gathers);
        bot.Teams.In("cyd").ShouldShow("ConversationBlockedByUser");
        await bot.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Single(slack.In("U1").Messages, message => message.Shown.Contains("the vendor does not answer", StringComparison.Ordinal));
        Assert.Empty(slack.Broken);
    }

    [Fact]
    public async Task Whoever_prefers_nothing_is_called_where_they_were_linked_first()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await TeamsBot.BeginAsync(
            [.. slack.Settings.Select(setting => (setting.Key, setting.Value!)), ("Slack:Mode", "Http"), ("Slack:SigningSecret", FakeSlack.SigningSecret), ("Admins", $"teams:{FakeTeams.User("cyd")}")]);
        slack.Follows(bot.Clock);
        foreach (var person in ChatPlatform.People) bot.Teams.Installed(person);
        await PlanAsync(bot, preferred: null);
        await bot.SaysAsync("ada", "ada", "plan");

        await bot.SaysAsync(FakeTeams.Channel, "bob", "escalate ACT-001 N1 the vendor does not answer");
        for (var second = 0; second < 5; second++) await bot.AdvanceAsync(TimeSpan.FromSeconds(1));

        bot.Teams.In("ada").ShouldShow("the vendor does not answer");
        Assert.Empty(slack.In("U1").Messages);
    }

    [Fact]
    public async Task Whoever_blocked_the_bot_and_is_nowhere_else_gets_the_call_by_mail_with_nothing_to_press_and_is_forgotten_with_it()
    {
        await using var server = new StrictSmtpServer();
        await using var bot = await WithMailAsync(server);
        bot.Teams.Closes(bot.Teams.In("ada").Id, 403, "ConversationBlockedByUser");

        await bot.SaysAsync(FakeTeams.Channel, "bob", "escalate ACT-001 N1 the vendor does not answer");
        for (var second = 0; second < 5; second++) await bot.AdvanceAsync(TimeSpan.FromSeconds(1));

        var (_, to, data) = Assert.Single(server.Accepted);
        Assert.Equal("ada@example.org", to);
        using var mail = await MimeMessage.LoadAsync(new MemoryStream(Encoding.UTF8.GetBytes(data)), Cancellation);
        Assert.Contains("the vendor does not answer", mail.Subject, StringComparison.Ordinal);
        Assert.Contains("settings mail", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<button", mail.HtmlBody, StringComparison.Ordinal);

        await bot.SaysAsync(FakeTeams.Channel, "ada", "resolve ESC-1 done");
        await bot.SaysAsync("cyd", "cyd", "forget Ada yes");
        Assert.Equal(0, await bot.ReadAsync(database => database.Outbox.CountAsync(entry => entry.Conversation == "ada@example.org", Cancellation)));
        Assert.Equal(0, await bot.ReadAsync(database => database.People.CountAsync(person => person.Mail != null, Cancellation)));
    }

    [Fact]
    public async Task A_call_that_the_platform_does_not_take_for_five_minutes_goes_by_mail_as_well()
    {
        await using var server = new StrictSmtpServer();
        await using var bot = await WithMailAsync(server);
        bot.Teams.Fails(503, "ServiceUnavailable", times: 1_000);

        await bot.SaysAsync(FakeTeams.Channel, "bob", "escalate ACT-001 N1 the vendor does not answer");
        await bot.AdvanceAsync(TimeSpan.FromMinutes(4));
        Assert.Empty(server.Accepted);
        await bot.AdvanceAsync(TimeSpan.FromMinutes(1));
        await bot.AdvanceAsync(TimeSpan.FromMinutes(10));

        Assert.Equal("ada@example.org", Assert.Single(server.Accepted).To);
    }

    /// <summary>Ada has an account in Teams, and an address.</summary>
    private static async Task<TeamsBot> WithMailAsync(StrictSmtpServer server)
    {
        var bot = await TeamsBot.BeginAsync(
            ("Smtp:Host", "127.0.0.1"), ("Smtp:Port", server.Port.ToString(CultureInfo.InvariantCulture)), ("Smtp:From", "bot@example.org"), ("Admins", $"teams:{FakeTeams.User("cyd")}"));
        foreach (var person in ChatPlatform.People) bot.Teams.Installed(person);
        await PlanAsync(bot, preferred: null);
        await bot.SaysAsync("ada", "ada", "settings mail ada@example.org");
        return bot;
    }

    private static async Task PlanAsync(TeamsBot bot, string? preferred = "teams")
    {
        var document = new DocumentFile("plan.md", StoryPlan.Content(), IsDemonstration: false);
        await bot.Services.GetRequiredService<ImportHandler>().HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 11, 30), DryRun: false, Replace: false), Cancellation);
        await bot.Services.GetRequiredService<UnitsOfWork>().RunAsync(async (session, stopping) =>
        {
            var people = await PeopleRecords.LoadAsync(session.Database, Realm.House, stopping);
            foreach (var (name, user) in new[] { ("Ada", "ada"), ("Bruno", "bob"), ("Chloé", "cyd") }) people.Register(name, new AccountId(new WorkspaceKey("teams", FakeTeams.Tenant), FakeTeams.User(user)));
            var ada = people.Person(people.Snapshot().Named("Ada")!.Id);
            if (bot.Services.GetServices<IChatClient>().Any(client => client.Platform == SlackStore.Home.Platform)) ada.Join(new AccountId(SlackStore.Home, "U1"));
            ada.Set(PersonalSettings.None with { PreferredPlatform = preferred });
            return true;
        });
        var plan = await bot.ReadAsync(database => database.Plans.Select(plan => plan.Name).SingleAsync(Cancellation));
        await bot.SaysAsync(FakeTeams.Channel, "cyd", $"here {plan}");
    }
}
