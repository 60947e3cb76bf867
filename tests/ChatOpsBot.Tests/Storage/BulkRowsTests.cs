using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Storage;

/// <summary>What an import writes past EF; each engine runs all of it.</summary>
public abstract class BulkRowsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private protected abstract string Provider { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    [Fact]
    public async Task An_import_writes_the_rows_that_EF_would_write()
    {
        await using var store = await TestStore.OpenAsync(Provider, await NewDatabaseAsync());
        var read = Assert.IsType<ReadOutcome.Read>(PlanReader.Read(DemonstrationPlan.Content)).Plan;
        // An instant in whole seconds would be written alike in more than one way.
        var plan = Plan.FromDocument(
            new PlanKey("local", "local", "plan"), read, new DateOnly(2026, 11, 30), new DocumentFile("plan.md", DemonstrationPlan.Content, IsDemonstration: false),
            store.Now.AddMicroseconds(1_234_560), before: null);
        await using var context = await store.ContextAsync();

        await using (var transaction = await context.Database.BeginTransactionAsync(Cancellation))
        {
            await new BulkInsert(context).WriteAsync(plan, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        var imported = await StoredRows.OfPlansAsync(context);
        await context.Plans.ExecuteDeleteAsync(Cancellation);
        context.Add(plan);
        await context.SaveChangesAsync(Cancellation);

        Assert.Contains(imported, row => row.StartsWith("checklist_items: ", StringComparison.Ordinal));
        Assert.Equal(await StoredRows.OfPlansAsync(context), imported);
    }
}

public sealed class PostgresBulkRowsTests(PostgresServer server) : BulkRowsTests
{
    private protected override string Provider => "PostgreSql";

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteBulkRowsTests : BulkRowsTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-bulk-").FullName;

    private protected override string Provider => "Sqlite";

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder, "plans.db")}");
}
