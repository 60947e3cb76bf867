using ChatOpsBot.Core.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ChatOpsBot.Storage.Postgres;

/// <summary>A PostgreSQL server, shared by any number of processes.</summary>
internal sealed class PostgresStore(IOptions<StorageOptions> options, IDbContextFactory<PostgresBotDbContext> contexts, ServerTime time) : IStore
{
    public string Description
    {
        get
        {
            var settings = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString);
            return $"postgresql://{settings.Host}:{settings.Port}/{settings.Database}";
        }
    }

    public bool HasOneWriter => false;

    public Task PrepareAsync(CancellationToken cancellation) => Task.CompletedTask;

    public async Task AgreeOnTimeAsync(CancellationToken cancellation)
    {
        var asked = time.Mark();
        time.Hear(await ClockAsync(cancellation), asked);
    }

    /// <summary>
    /// The version of the plan: one read of an index. A notification would be cheaper and may come after the next question;
    /// this one never answers from the past.
    /// </summary>
    public async ValueTask<long> StampAsync(PlanKey plan, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Plans.Of(plan).Select(row => (long?)row.Version).SingleOrDefaultAsync(cancellation) ?? 0;
    }

    public ValueTask<long?> LookAsync(CancellationToken cancellation) => ValueTask.FromResult<long?>(null);

    /// <summary>Which transactions of the server are seen by now: that changes with each that ends, and a reader that sees it sees what it wrote.</summary>
    public async ValueTask<long> CommittedAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.SqlQuery<long>($"SELECT hashtextextended(pg_current_snapshot()::text, 0) AS \"Value\"").SingleAsync(cancellation);
    }

    public async Task<StoreHealth> ExamineAsync(CancellationToken cancellation) => new(Damage: null) { Drift = await ClockAsync(cancellation) - time.OfMachine };

    public async ValueTask<long> PeopleStampAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Rosters.Select(directory => directory.Version).SingleAsync(cancellation);
    }

    private async Task<DateTimeOffset> ClockAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.SqlQuery<DateTime>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellation);
    }
}
