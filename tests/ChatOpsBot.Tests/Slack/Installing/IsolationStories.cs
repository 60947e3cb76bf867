using ChatOpsBot.Tests.Storage;
using Microsoft.Data.Sqlite;

namespace ChatOpsBot.Tests.Slack.Installing;

/// <summary>Two workspaces have the same plan names, people, channels and numbers: nothing of one is shown in the other. Each engine tells it.</summary>
public abstract partial class IsolationStories
{
    private static readonly string[] Questions =
    [
        "plan", "here", "actions", "status ACT-001", "mine", "next", "overdue", "blocked", "team", "contacts", "budget", "dashboard", "standup", "report", "escalations",
        "history ACT-001", "settings", "schedule", "doctor", "setup", "watch", "export", "absent",
    ];

    private static readonly string[] Changes =
    [
        "plan start 2026-11-30", "switch on", "due ACT-001 2026-12-03", "assign ACT-001 Léa Martin", "link Léa Martin to <@U2>", "absent 2026-12-07", "forget <@U2>", "undo", "grant <@U3> lead",
        "settings language fr",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task Nothing_that_is_asked_changed_escalated_or_reported_in_one_workspace_shows_in_another()
    {
        await using var many = await BothAsync();
        foreach (var (workspace, word) in many.Both)
        {
            await many.SaysAsync(workspace, "C1", "U1", "<@UBOT> here essai");
            foreach (var change in new[] { "plan start 2026-11-30", "switch on", "due ACT-001 2026-12-03", "priority ACT-001 P0", $"note ACT-001 note of {word}", $"decision {word} is decided", "watch ACT-001" })
                await many.SaysAsync(workspace, "C1", "U1", $"<@UBOT> {change}");
            await many.SaysAsync(workspace, "C1", "U1", $"<@UBOT> escalate ACT-001 the {word} is late");
        }

        foreach (var (workspace, _) in many.Both)
            foreach (var question in Questions)
            {
                await many.SaysAsync(workspace, "C1", "U2", $"<@UBOT> {question}");
                await many.SaysAsync(workspace, "U1", "U1", question);
            }

        for (var hour = 0; hour < 60; hour++) await many.Bot.AdvanceAsync(TimeSpan.FromHours(1));

        foreach (var (workspace, own) in many.Both)
        {
            Assert.Contains(workspace.Shown, shown => shown.Contains(own, StringComparison.Ordinal));
            Assert.Contains(workspace.Shown, shown => shown.Contains("ESC-1", StringComparison.Ordinal));
            Assert.DoesNotContain(workspace.Shown, shown => shown.Contains(OtherThan(own), StringComparison.Ordinal));
        }

        Assert.Empty(many.Bot.Errors.Lines);
    }

    [Fact]
    public async Task Every_statement_on_rows_of_workspaces_names_one_but_the_sweeps_that_are_listed()
    {
        await using var many = await BothAsync();
        foreach (var (workspace, _) in many.Both)
            foreach (var said in Questions.Concat(Changes)) await many.SaysAsync(workspace, "U1", "U1", said);
        for (var hour = 0; hour < 26; hour++) await many.Bot.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.NotEqual(0, many.Bot.Statements.Judged);
        Assert.Empty(many.Bot.Statements.Found);
    }

    private static string OtherThan(string word) => word is ManyTeams.Alpha ? ManyTeams.Beta : ManyTeams.Alpha;

    private async Task<ManyTeams> BothAsync()
    {
        var many = await ManyTeams.WithPlansAsync(("Storage:Provider", Provider), ("Storage:ConnectionString", await NewDatabaseAsync()));
        many.Bot.Statements.Forget();
        return many;
    }
}

public sealed class PostgresIsolationStories(PostgresServer server) : IsolationStories
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteIsolationStories : IsolationStories, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-isolation-");

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, "plans.db")}");
}
