using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Tests.Escalations;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Teams;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        bot.Teams.In("cyd").ShouldShow("ConversationBlockedByUser");
        await bot.AdvanceAsync(TimeSpan.FromMinutes(10));
        Assert.Single(slack.In("U1").Messages, message => message.Shown.Contains("the vendor does not answer", StringComparison.Ordinal));
        Assert.Empty(slack.Broken);
    }

    private static async Task PlanAsync(TeamsBot bot)
    {
        var document = new DocumentFile("plan.md", StoryPlan.Content(), IsDemonstration: false);
        await bot.Services.GetRequiredService<ImportHandler>().HandleAsync(new ImportHandler.Request(WorkspaceKey.Local, document, new DateOnly(2026, 11, 30), DryRun: false, Replace: false), Cancellation);
        await bot.Services.GetRequiredService<UnitsOfWork>().RunAsync(async (session, stopping) =>
        {
            var people = await PeopleRecords.LoadAsync(session.Database, stopping);
            foreach (var (name, user) in new[] { ("Ada", "ada"), ("Bruno", "bob"), ("Chloé", "cyd") }) people.Register(name, new AccountId(new WorkspaceKey("teams", FakeTeams.Tenant), FakeTeams.User(user)));
            var ada = people.Person(people.Snapshot().Named("Ada")!.Id);
            ada.Join(new AccountId(SlackStore.Home, "U1"));
            ada.Set(PersonalSettings.None with { PreferredPlatform = "teams" });
            return true;
        });
        var plan = await bot.ReadAsync(database => database.Plans.Select(plan => plan.Name).SingleAsync(Cancellation));
        await bot.SaysAsync(FakeTeams.Channel, "cyd", $"here {plan}");
    }
}
