using System.Globalization;
using ChatOpsBot.Tests.Slack;
using ChatOpsBot.Tests.Storage;
using ChatOpsBot.Tests.Teams;

namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>
/// The built program between a Slack and a Teams that fail it, on a slow disk or on a database that is restarted, killed again and
/// again while people speak to it; at the end everything that was said is held against what the bot did.
/// </summary>
internal sealed class SoakRun : IAsyncDisposable
{
    /// <summary>
    /// How long what is owed may take once nothing fails any more: what failed three times waits five minutes, and what has come behind
    /// it then goes at a message each second; a notice of late messages may have to wait five minutes for its turn.
    /// </summary>
    private static readonly TimeSpan MostToDrain = TimeSpan.FromMinutes(12);

    /// <summary>Much longer than a lease, and less than what platforms allow between their clock and ours.</summary>
    private static readonly TimeSpan ClocksApart = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder _folder = new();
    private readonly Ledger _ledger = new();
    private readonly Outages _outages = new();
    private readonly Chance _chance;
    private readonly Faults _faults;
    private readonly FakeSlack _slack;
    private readonly FakeTeams _teams;
    private readonly PostgresCluster? _database;
    private readonly SoakStore _store;

    private SoakRun(Chance chance, FakeSlack slack, FakeTeams teams, PostgresCluster? database)
    {
        (_chance, _slack, _teams, _database, _faults) = (chance, slack, teams, database, new Faults(chance));
        _store = database is null
            ? new SoakStore("Sqlite", $"Data Source={Path.Combine(_folder.Path, "plans.db")}")
            : new SoakStore("PostgreSql", database.ConnectionString);
    }

    /// <param name="arguments">Seconds, engine, and a seed to draw the same again; each may be left out.</param>
    internal static async Task<int> RunAsync(string[] arguments)
    {
        var seconds = arguments.Length > 0 ? int.Parse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture) : 60;
        var isPostgres = arguments.ElementAtOrDefault(1) switch
        {
            null or "Sqlite" => false,
            "PostgreSql" => true,
            var other => throw new ArgumentException($"There is no engine '{other}': it is Sqlite or PostgreSql.", nameof(arguments)),
        };
        var seed = arguments.Length > 2 ? int.Parse(arguments[2], NumberStyles.None, CultureInfo.InvariantCulture) : Environment.TickCount & 0xFFFF;
        Console.WriteLine($"soak: {seconds} s on {(isPostgres ? "PostgreSql, three processes whose machines' clocks are 90 s apart" : "Sqlite, one process on a slow disk")}, seed {seed}");
        var database = isPostgres ? await PostgresCluster.StartAsync() ?? throw new InvalidOperationException("PostgreSQL is not installed here.") : null;
        await using var run = new SoakRun(new Chance(seed), await FakeSlack.StartAsync(), await FakeTeams.StartAsync(), database);
        return await run.RunAsync(TimeSpan.FromSeconds(seconds));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        await _slack.DisposeAsync();
        await _teams.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<int> RunAsync(TimeSpan time)
    {
        People.Move(_slack, _teams);
        (_slack.Between, _teams.Between) = (_faults.BetweenAsync, _faults.BetweenAsync);
        var plan = await _store.FillAsync();
        await using var fleet = new Fleet(_folder.Path, await EnvironmentsAsync(), _outages);
        await fleet.StartAllAsync();

        using var doors = new Doors(fleet, _ledger, _chance);
        var (slack, teams) = (new SlackSide(_slack, doors), new TeamsSide(_teams, doors, _chance));
        var backlog = new Backlog(_store);
        var load = new MixedLoad(slack, teams, _ledger, _chance, backlog);
        var kills = new Kills(fleet, _database, _outages, _chance);
        await load.BeginAsync(plan);

        using var over = new CancellationTokenSource(time);
        _faults.IsOn = true;
        var speaking = Task.WhenAll([backlog.WatchAsync(over.Token), load.RunAsync(over.Token), .. SoakPlan.Escalated.Select(action => new Escalating(action, slack, teams, _ledger, _chance).RunAsync(over.Token))]);
        await kills.RunAsync(over.Token);
        _faults.IsOn = false;
        await speaking;

        var verdict = new Verdict();
        var drained = await DrainAsync(verdict);
        var ended = DateTimeOffset.UtcNow;
        await fleet.StopAsync();
        var facts = await _store.ReadAsync();
        return new SoakReport(_ledger, facts, _faults, fleet, kills, _outages).Write(_slack, _teams, ended, drained, verdict);
    }

    private async Task<TimeSpan> DrainAsync(Verdict verdict)
    {
        var begun = DateTimeOffset.UtcNow;
        int waiting;
        while ((waiting = await _store.WaitingAsync()) > 0 && DateTimeOffset.UtcNow - begun < MostToDrain) await Task.Delay(500);
        if (waiting > 0)
        {
            verdict.Break($"{waiting} messages still wait {MostToDrain.TotalMinutes:0} minutes after the last fault");
            foreach (var place in await _store.WaitingWhereAsync()) verdict.Break(place);
        }

        return DateTimeOffset.UtcNow - begun;
    }

    /// <summary>One process on a slow disk; or three on machines whose clocks are minutes apart.</summary>
    private async Task<(string Name, string Value)[][]> EnvironmentsAsync()
    {
        const string Preload = "LD_PRELOAD";
        var shared = Settings();
        if (_database is null) return [[.. shared, (Preload, await SlowSync.MakeAsync(_folder.Path, TimeSpan.FromMilliseconds(3)))]];

        var ahead = await WrongClock.MakeAsync(_folder.Path, ClocksApart);
        var behind = await WrongClock.MakeAsync(_folder.Path, -ClocksApart);
        return [shared, [.. shared, (Preload, ahead)], [.. shared, (Preload, behind)]];
    }

    private (string Name, string Value)[] Settings()
    {
        var settings = new Dictionary<string, string?>(_store.Settings.Concat(_slack.Settings).Concat(_teams.Settings))
        {
            ["Slack:Mode"] = "Http",
            ["Slack:SigningSecret"] = FakeSlack.SigningSecret,
            // A day without an hour at which something comes by itself, wherever and whenever this runs.
            ["Plan:TimeZone"] = NoonZone(DateTimeOffset.UtcNow),
            ["Plan:WorkingDays"] = "Mon-Sun",
            ["Plan:WorkingHours"] = "00:00-23:59",
            ["Plan:Holidays"] = "none",
            ["Operations:BackupFolder"] = "",
            ["Logging:Console:FormatterName"] = "json",
            ["Logging:LogLevel:Default"] = "Information",
        };
        return [.. settings.Select(setting => (setting.Key.Replace(":", "__", StringComparison.Ordinal), setting.Value!))];
    }

    /// <summary>One in which it is about noon; the sign of such names is that of the way to Greenwich.</summary>
    private static string NoonZone(DateTimeOffset now) => now.Hour == 12 ? "Etc/UTC" : $"Etc/GMT{now.Hour - 12:+0;-0}";
}
