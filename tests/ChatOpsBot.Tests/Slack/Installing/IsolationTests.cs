using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Mail;
using ChatOpsBot.Outbox;
using ChatOpsBot.People;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Slack.Installing;

/// <summary>Two workspaces have the same plan names, people, channels and numbers: nothing of one is shown in the other.</summary>
public sealed class IsolationTests
{
    [Fact]
    public async Task Whoever_is_called_the_same_in_another_workspace_is_somebody_else()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        foreach (var (workspace, user) in new[] { (many.First, "U2"), (many.Second, "U3") })
            foreach (var change in new[] { "assign ACT-001 Léa Martin", $"link Léa Martin to <@{user}>", "plan start 2026-11-30", "due ACT-001 2026-12-02", "switch on" }) await many.SaysAsync(workspace, "U1", "U1", change);
        for (var hour = 0; hour < 24; hour++) await many.Bot.AdvanceAsync(TimeSpan.FromHours(1));

        many.First.In("U2").ShouldShow(ManyTeams.Alpha);
        many.Second.In("U3").ShouldShow(ManyTeams.Beta);
        many.First.In("U3").ShouldBeSilent();
        many.Second.In("U2").ShouldBeSilent();
    }

    [Fact]
    public async Task To_forget_somebody_in_one_workspace_leaves_whoever_is_called_the_same_in_another()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        foreach (var workspace in new[] { many.First, many.Second })
            foreach (var said in new[] { "assign ACT-001 Léa Martin", "link Léa Martin to <@U2>" }) await many.SaysAsync(workspace, "U1", "U1", said);
        foreach (var workspace in new[] { many.First, many.Second }) await many.SaysAsync(workspace, "U2", "U2", "note ACT-001 done by me");
        var before = await NotesAsync(many, many.Second);
        Assert.Equal(before, await NotesAsync(many, many.First));
        Assert.NotEqual(0, before);

        await many.SaysAsync(many.First, "U1", "U1", "forget <@U2>");
        var asked = many.First.In("U1").Messages[^1];
        await many.Bot.PressAsync("U1", "U1", asked, asked.Buttons[0]);

        Assert.Equal((0, before), (await NotesAsync(many, many.First), await NotesAsync(many, many.Second)));
    }

    [Fact]
    public async Task To_forget_an_account_that_never_spoke_leaves_whoever_goes_by_the_name_of_its_profile()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        many.First.Users["U2"].Name = many.First.Users["U3"].Name = "Zoé Diaz";
        await many.SaysAsync(many.First, "U1", "U1", "assign ACT-001 Léa Martin");
        await many.SaysAsync(many.First, "U1", "U1", "link Léa Martin to <@U2>");
        await many.SaysAsync(many.First, "U2", "U2", "note ACT-001 done by me");
        await many.SaysAsync(many.First, "U2", "U2", "watch ACT-002");

        await many.SaysAsync(many.First, "U1", "U1", "forget <@U3> yes");

        await using var database = await ContextAsync(many);
        Assert.Single(await database.Watches.Where(watch => watch.Watcher == "Zoé Diaz").ToListAsync(TestContext.Current.CancellationToken));
        Assert.Contains("Zoé Diaz", await database.Journal.Select(entry => entry.Actor).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task To_forget_somebody_takes_back_the_mail_that_their_own_workspace_owes_alone()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        var units = many.Bot.Services.GetRequiredService<UnitsOfWork>();
        var (first, second) = (ManyTeams.Of(many.First), ManyTeams.Of(many.Second));
        await units.RunAsync(async (session, stopping) =>
        {
            foreach (var home in new[] { first, second })
                session.Database.Outbox.Add(OutboxEntry.Of(
                    new Owed(new ConversationKey(MailClient.Personal, "zoe@example.org"), $"{home}") { Message = BotMessage.Answer(Language.English, "late"), Plan = new PlanKey(home, "essai") }, many.Bot.Clock.GetUtcNow()));
            await session.Database.SaveChangesAsync(stopping);
            return await PersonTraces.RemoveAsync(session.Database, new Realm(first), "Zoé", [], "zoe@example.org", "nobody", many.Bot.Clock.GetUtcNow(), stopping);
        });

        await using var database = await ContextAsync(many);
        Assert.Equal(["slack/T2"], await database.Outbox.Where(entry => entry.Conversation == "zoe@example.org").Select(entry => entry.Intent).ToListAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_audit_finds_in_one_workspace_is_told_to_nobody_of_another()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        many.Second.Fails("channel_not_found", method: "chat.postMessage");
        await many.SaysAsync(many.Second, "U2", "U2", "status ACT-001");
        foreach (var workspace in new[] { many.First, many.Second }) await many.SaysAsync(workspace, "U1", "U1", "doctor");

        many.Second.In("U1").ShouldShow("was given up: channel_not_found");
        Assert.DoesNotContain(many.First.Shown, shown => shown.Contains("was given up: channel_not_found", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_configuration_makes_nobody_admin_in_a_workspace_that_is_not_the_deployments_own()
    {
        await using var many = await ManyTeams.BeginAsync();
        await many.InstallAsync(many.Second, "U2");
        many.Bot.Slack = many.Second;
        (await many.Bot.EventAsync(many.Second.Drops("U1", "plan.md", "# Essai\n\n## ACT-001 : Une chose\n\n- [ ] une étape\n"))).EnsureSuccessStatusCode();
        await many.Bot.AfterAsync();

        many.Second.In("U1").ShouldShow("Only an admin imports a plan");
    }

    [Fact]
    public async Task A_code_of_one_workspace_joins_nobody_of_another()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        await many.SaysAsync(many.First, "U2", "U2", "link me");
        var code = System.Text.RegularExpressions.Regex.Match(many.First.In("U2").Messages[^1].Shown, "link ([A-Z0-9-]{6,})").Groups[1].Value;
        Assert.NotEmpty(code);

        await many.SaysAsync(many.Second, "U2", "U2", $"link {code}");

        Assert.DoesNotContain("Both accounts", many.Second.In("U2").Messages[^1].Shown, StringComparison.Ordinal);
        many.Second.In("U2").ShouldShow("code");
    }

    [Fact]
    public async Task A_form_that_somebody_of_a_third_workspace_sends_is_for_where_the_bot_is_installed()
    {
        await using var many = await ManyTeams.WithPlansAsync();
        await many.SaysAsync(many.Second, "U1", "U1", "status ACT-001");
        await many.Bot.PressAsync("U1", "U1", many.Second.In("U1").ShouldShow("ACT-001"), "Block…");
        var sent = many.Second.Submit("U1", many.Second.Views[^1], [FakeSlack.Typed("waits for the key")]);
        (sent["team"]!["id"], sent["user"]!["team_id"], sent["view"]!["app_installed_team_id"]) = ("T9", "T9", many.Second.TeamId);

        await many.Bot.InteractAsync(sent);
        await many.Bot.AfterAsync();

        await many.SaysAsync(many.Second, "U1", "U1", "blocked");
        many.Second.In("U1").ShouldShow("waits for the key");
    }

    /// <summary>Under the name of the person, in the journal of a workspace.</summary>
    private static async Task<int> NotesAsync(ManyTeams many, FakeSlack workspace)
    {
        await using var database = await ContextAsync(many);
        return await database.Journal.In(ManyTeams.Of(workspace)).CountAsync(entry => entry.Actor == "U2", TestContext.Current.CancellationToken);
    }

    private static Task<BotDbContext> ContextAsync(ManyTeams many) =>
        many.Bot.Services.GetRequiredService<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
}
