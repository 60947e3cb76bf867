using ChatOpsBot.Storage.Moving;
using ChatOpsBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ChatOpsBot.Tests.CommandLines;

public sealed class MigrateTests(Shell shell, PostgresServer server) : IClassFixture<Shell>
{
    [Fact]
    public async Task A_store_is_moved_by_one_command_and_the_plan_is_asked_for_where_it_is_now()
    {
        var database = await server.NewDatabaseAsync();
        var there = new Dictionary<string, string> { ["Storage__Provider"] = "PostgreSql", ["Storage__ConnectionString"] = database };
        var before = await shell.RunAsync("ask", "status ACT-004", "--language", "en");

        var moved = await shell.RunAsync("migrate", "--to", database);
        var after = await shell.RunAsync(there, "ask", "status ACT-004", "--language", "en");
        var again = await shell.RunAsync("migrate", "--to", database);

        Assert.Equal(0, moved.ExitCode);
        Assert.Matches("(?m)^action_items +9 +9 +same [0-9a-f]{8}$", moved.Output);
        Assert.Equal((0, before.Output), (after.ExitCode, after.Output));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("The database is not empty", again.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=x;Username=x;Password=example", "PostgreSQL does not answer: ", "Check what --to says. Nothing was moved.")]
    [InlineData("Database=x", "--to is no connection string of PostgreSQL: ", "Nothing was moved.")]
    [InlineData("somewhere", "--to is no connection string of PostgreSQL: ", "Nothing was moved.")]
    public async Task A_database_that_is_not_there_is_blamed_on_what_was_typed(string to, string begins, string ends)
    {
        await shell.RunAsync("ask", "plan");
        var moved = await shell.RunAsync("migrate", "--to", to);

        Assert.Equal(1, moved.ExitCode);
        Assert.StartsWith(begins, moved.Error, StringComparison.Ordinal);
        Assert.EndsWith(ends, moved.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_PostgreSQL_refuses_is_told_in_its_words_and_not_as_silence()
    {
        await shell.RunAsync("ask", "plan");
        var stranger = new NpgsqlConnectionStringBuilder(await server.NewDatabaseAsync()) { Username = "stranger" };
        var moved = await shell.RunAsync("migrate", "--to", stranger.ConnectionString);

        Assert.Equal(1, moved.ExitCode);
        Assert.StartsWith("PostgreSQL refuses: 28", moved.Error, StringComparison.Ordinal);
        Assert.EndsWith("the user's rights there. Nothing was moved.", moved.Error.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_lost_while_it_commits_is_not_told_as_if_nothing_was_moved()
    {
        var database = await server.NewDatabaseAsync();
        await using (var to = StoreMove.Open(database))
        {
            await to.Database.MigrateAsync(TestContext.Current.CancellationToken);
            await to.Database.ExecuteSqlRawAsync(
                """
                CREATE FUNCTION ends() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END';
                CREATE CONSTRAINT TRIGGER ends AFTER INSERT ON plans DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ends();
                """,
                TestContext.Current.CancellationToken);
        }

        await shell.RunAsync("ask", "plan");
        var moved = await shell.RunAsync("migrate", "--to", database);

        Assert.Equal(1, moved.ExitCode);
        Assert.StartsWith("PostgreSQL was lost at the very end: 57P01", moved.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing was moved", moved.Error, StringComparison.Ordinal);
    }
}
