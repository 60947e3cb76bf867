using ChatOpsBot.Storage.Moving;
using ChatOpsBot.Tests.Escalations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Storage.Moving;

public sealed class StoreMoveTests(PostgresServer server) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-move-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Source => $"Data Source={Path.Combine(_folder.FullName, "plans.db")}";

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_store_with_a_running_escalation_is_the_same_in_PostgreSQL_and_goes_on_there_by_one_call_of_the_next_level()
    {
        var database = await server.NewDatabaseAsync();
        await using (var story = await Story.BeginAsync("Sqlite", Source, "2026-12-07 10:00"))
        {
            await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");
            await story.SaysAsync("Emil", "spent ACT-002 1.50");
            await story.SaysAsync("Emil", "settings hour 8:30");
            var moved = Assert.IsType<MoveOutcome.Compared>(await MoveAsync(story.Store, database));

            Assert.Equal([], moved.Tables.Where(table => table.From != table.To));
            Assert.Equal((1, 4, 1), (Rows(moved, "escalations"), Rows(moved, "action_items"), Rows(moved, "directory")));
        }

        await using var later = await Story.GoOnAsync("PostgreSql", database, "2026-12-07 13:00");
        await later.NewsAsync();
        await later.GoOnToAsync("2026-12-07 14:30");
        var said = await later.NewsAsync();

        Assert.Single(said, line => line.StartsWith("Bruno: ", StringComparison.Ordinal));
        Assert.Equal("ESC-2", (await later.SaysAsync("Dora", "escalate ACT-003 N1 no lock")).Summary.Split(' ')[0]);
        await later.EndsInSilenceAsync();
    }

    [Fact]
    public async Task A_database_with_something_in_it_is_refused_and_keeps_what_it_has()
    {
        var database = await server.NewDatabaseAsync();
        await using var source = await TestStore.OpenAsync("Sqlite", Source);
        await using var full = await TestStore.OpenAsync("PostgreSql", database);
        await full.FirstPlan.LoadAsync(Cancellation);

        Assert.Equal(new MoveOutcome.NotEmpty("plan_timers"), await MoveAsync(source, database));

        await using var context = await full.ContextAsync();
        Assert.Equal(1, await context.Plans.CountAsync(Cancellation));
        Assert.Equal(1, await context.Rosters.CountAsync(Cancellation));
    }

    private static async Task<MoveOutcome> MoveAsync(TestStore source, string database)
    {
        await using var from = await source.ContextAsync();
        await using var to = StoreMove.Open(database);
        return await StoreMove.RunAsync(from, to, Cancellation);
    }

    private static long Rows(MoveOutcome.Compared moved, string table) => moved.Tables.Single(one => one.Table == table).From.Rows;
}
