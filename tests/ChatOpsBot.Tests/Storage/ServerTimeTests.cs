using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Postgres;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ChatOpsBot.Tests.Storage;

/// <summary>What time it is where several machines work on one database.</summary>
public sealed class ServerTimeTests(PostgresServer server)
{
    private static readonly DateTimeOffset Ten = new(2026, 12, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly Machine _machine = new() { Now = Ten.AddMinutes(-7) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void It_is_what_the_server_said_and_goes_on_by_the_stopwatch_whatever_the_machine_thinks()
    {
        var time = new ServerTime(_machine);
        Assert.Equal(Ten.AddMinutes(-7), time.GetUtcNow());

        time.Hear(Ten, time.Mark());
        _machine.Passed += TimeSpan.FromMinutes(1);
        Assert.Equal(Ten.AddMinutes(1), time.GetUtcNow());

        _machine.Now = Ten.AddDays(1); // somebody sets the clock
        Assert.Equal((Ten.AddMinutes(1), Ten.AddDays(1)), (time.GetUtcNow(), time.OfMachine));
    }

    [Theory]
    [InlineData(0, 0)] // it may have been said at once
    [InlineData(-40, 0)] // or 40 ms before the answer was here
    [InlineData(-41, -21)]
    [InlineData(1, 21)]
    [InlineData(5_000, 5_020)]
    public void A_reading_that_is_not_contradicted_moves_nothing(int said, int moved)
    {
        var time = new ServerTime(_machine);
        time.Hear(Ten, time.Mark());

        var asked = time.Mark();
        _machine.Passed += TimeSpan.FromMilliseconds(40);
        time.Hear(Ten.AddMilliseconds(40 + said), asked);

        Assert.Equal(Ten.AddMilliseconds(40 + moved), time.GetUtcNow());
    }

    [Fact]
    public async Task A_process_on_PostgreSQL_reads_it_as_it_starts_and_says_how_far_the_machine_is_from_it()
    {
        var machine = new Machine { Now = DateTimeOffset.UtcNow.AddMinutes(-10) };
        await using var store = await TestStore.OpenAsync("PostgreSql", await server.NewDatabaseAsync(), services => services.AddSingleton(new ServerTime(machine)));

        await using var database = await store.ContextAsync();
        var there = await database.Database.SqlQuery<DateTime>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(Cancellation);

        Assert.InRange(there - store.Service<ServerTime>().GetUtcNow(), TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.InRange((await store.Service<IStore>().ExamineAsync(Cancellation)).Drift, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(11));
    }

    [Theory]
    [InlineData("PostgreSql", true)]
    [InlineData("Sqlite", false)] // whose processes are all on one machine
    public void Whatever_asks_for_the_time_gets_that_of_the_server(string provider, bool isServers)
    {
        using var services = Services(provider, TimeProvider.System);

        Assert.Equal(isServers, services.GetRequiredService<TimeProvider>() is ServerTime);
    }

    [Fact]
    public void A_clock_of_somebodys_own_stays()
    {
        using var services = Services("PostgreSql", _machine);

        Assert.Same(_machine, services.GetRequiredService<TimeProvider>());
    }

    private static ServiceProvider Services(string provider, TimeProvider time) => new ServiceCollection().AddLogging().AddSingleton(time)
        .AddStorage(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Provider"] = provider }).Build()).BuildServiceProvider();

    /// <summary>Its clock and its stopwatch, each by itself.</summary>
    private sealed class Machine : TimeProvider
    {
        internal DateTimeOffset Now { get; set; }

        internal TimeSpan Passed { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override DateTimeOffset GetUtcNow() => Now;

        public override long GetTimestamp() => Passed.Ticks;
    }
}
