using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Teams;

/// <summary>The bot's own tenant, and another one that it listens to: nothing of one is shown in the other.</summary>
public sealed class TenantTests
{
    private const string Other = "44444444-4444-4444-4444-444444444444";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_code_of_the_log_makes_an_admin_in_the_bots_own_tenant_alone()
    {
        await using var bot = await BothAsync(("Admins", ""));
        var code = await bot.ReadAsync(database => database.Codes.Where(issued => issued.Purpose == CodePurpose.Claim).Select(issued => issued.Code).SingleAsync(Cancellation));

        await bot.DoneAsync(Elsewhere(bot.Teams.Says("bob", "bob", $"claim {code}")));
        Assert.Equal(0, await AdminsAsync(bot));
        Assert.Equal(1, await bot.ReadAsync(database => database.Audit.CountAsync(entry => entry.Workspace == Other && entry.Outcome == AuditOutcome.WrongCode, Cancellation)));

        await bot.SaysAsync("ada", "ada", $"claim {code}");
        Assert.Equal(1, await AdminsAsync(bot));
    }

    [Fact]
    public async Task Each_tenant_is_answered_from_its_own_plan()
    {
        await using var bot = await BothAsync();
        await bot.SaysAsync("ada", "ada", "here essai");
        foreach (var question in new[] { "plan", "here", "actions", "status ACT-001", "mine", "next", "team", "history ACT-001", "settings", "doctor", "setup", "standup", "report" })
        {
            await bot.SaysAsync("ada", "ada", question);
            await bot.DoneAsync(Elsewhere(bot.Teams.Says("bob", "bob", question)));
            await bot.AdvanceAsync(TimeSpan.FromSeconds(2));
        }

        foreach (var (name, own, other) in new[] { ("ada", "Alpha", "Beta"), ("bob", "Beta", "Alpha") })
        {
            bot.Teams.In(name).ShouldShow(own);
            Assert.DoesNotContain(bot.Teams.In(name).Messages, message => message.Activity.ToJsonString().Contains(other, StringComparison.Ordinal));
        }

        Assert.Empty(bot.Errors.Lines);
    }

    private static async Task<TeamsBot> BothAsync(params (string Key, string Value)[] others)
    {
        var bot = await TeamsBot.BeginAsync([("Teams:AllowedTenants", Other), .. others]);
        foreach (var name in new[] { "ada", "bob" }) bot.Teams.Installed(name);
        foreach (var (tenant, word) in new[] { (FakeTeams.Tenant, "Alpha"), (Other, "Beta") })
        {
            var file = new DocumentFile("plan.md", Encoding.UTF8.GetBytes($"# Essai\n\n## ACT-001 : Secret {word}\n\n- [ ] {word} step\n"), IsDemonstration: false);
            var home = tenant == Other ? new WorkspaceKey("teams", tenant) : WorkspaceKey.Local;
            await bot.Services.GetRequiredService<ImportHandler>().HandleAsync(new ImportHandler.Request(home, file, Start: null, DryRun: false, Replace: false), Cancellation);
        }
        return bot;
    }

    /// <summary>As it comes from the other tenant.</summary>
    private static JsonObject Elsewhere(JsonObject activity)
    {
        activity["conversation"]!["tenantId"] = Other;
        activity["channelData"]!["tenant"]!["id"] = Other;
        return activity;
    }

    private static Task<int> AdminsAsync(TeamsBot bot) => bot.ReadAsync(database => database.People.CountAsync(person => person.IsAdmin, Cancellation));
}
