using System.Globalization;
using ChatOpsBot.Inbox;
using ChatOpsBot.Tests.Storage;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Tests.Escalations;

/// <summary>Whatever people say over two weeks, two processes on one store do and say what one would. Each engine runs it.</summary>
public abstract class TwoProcessesTests
{
    private static readonly string[] People = ["Ada", "Bruno", "Chloé", "Dora", "Emil"];

    /// <summary>About one action or escalation each; many are refused or come too late, which is part of it.</summary>
    private static readonly string[] Sayings =
    [
        "escalate ACT-00{0} no key", "escalate ACT-00{0} N2 no key", "escalate ESC-{0}", "ack ESC-{0}", "ack ESC-{0} tomorrow 11:00",
        "resolve ESC-{0} decided", "withdraw ESC-{0}", "block ACT-00{0} no key", "unblock ACT-00{0}", "done ACT-00{0}", "due ACT-00{0} +2d",
        "snooze ACT-00{0} tomorrow", "note ACT-00{0} seen", "watch ACT-00{0}", "start ACT-00{0}", "reopen ACT-00{0} not yet", "absent 2026-12-0{0} @Emil",
    ];

    private static readonly Gen<Said[]> AnyTwoWeeks = Gen
        .Select(Gen.Int[0, 13 * 48], Gen.Int[0, People.Length - 1], Gen.Int[0, Sayings.Length - 1], Gen.Int[1, 4])
        .Select((halfHours, person, saying, number) =>
            new Said(halfHours, People[person], string.Format(CultureInfo.InvariantCulture, Sayings[saying], number)))
        .Array[1, 12].Select(said => said.OrderBy(one => one.HalfHours).ToArray());

    private protected abstract string Provider { get; }

    private protected abstract int Samples { get; }

    private protected abstract Task<string> NewDatabaseAsync();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Two_processes_say_what_one_would() => AnyTwoWeeks.SampleAsync(
        async said => Assert.Equal(await TellAsync(said, processes: 1), await TellAsync(said, processes: 2)),
        iter: Samples, threads: 1, print: said => string.Join("; ", said.Select(one => one.ToString())));

    /// <summary>Everything that was answered, done and posted, in an order of its own: side by side the same instant has none.</summary>
    private async Task<IReadOnlyList<string>> TellAsync(Said[] script, int processes)
    {
        var database = await NewDatabaseAsync();
        await using var story = await Story.BeginAsync(Provider, database, "2026-12-07 10:00", meets: true);
        if (processes == 2) await story.GoOnInTwoProcessesAsync(Provider, database);
        var told = new List<string>();
        foreach (var one in script)
        {
            await story.GoOnToAsync(one.At);
            told.Add((await story.SaysAsync(one.Person, one.Text)).Summary);
        }

        await story.GoOnToAsync("2026-12-21 12:00");
        await using var context = await story.Store.ContextAsync();
        var posts = await context.LocalPosts.AsNoTracking().ToListAsync(Cancellation);
        var lines = await context.Escalations.AsNoTracking().SelectMany(escalation => escalation.Lines, (escalation, line) => new { escalation.Number, line.Line, line.At, line.Event })
            .ToListAsync(Cancellation);
        told.AddRange(posts.Select(post => $"{post.Conversation} {post.Intent} {MessageJson.Read(post.Message).Summary}").Order(StringComparer.Ordinal));
        told.AddRange(lines.OrderBy(line => (line.Number, line.Line)).Select(line => $"ESC-{line.Number}.{line.Line} {line.At:u} {line.Event}"));
        await story.EndsInSilenceAsync();
        return told;
    }

    /// <param name="HalfHours">After the story began.</param>
    private sealed record Said(int HalfHours, string Person, string Text)
    {
        internal string At => new DateTime(2026, 12, 7, 10, 0, 0, DateTimeKind.Unspecified).AddMinutes(30 * HalfHours).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        public override string ToString() => $"{At} {Person}: {Text}";
    }
}

public sealed class PostgresTwoProcessesTests(PostgresServer server) : TwoProcessesTests
{
    private protected override string Provider => "PostgreSql";

    private protected override int Samples => 2;

    private protected override Task<string> NewDatabaseAsync() => server.NewDatabaseAsync();
}

public sealed class SqliteTwoProcessesTests : TwoProcessesTests, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chatopsbot-two-");

    private protected override string Provider => "Sqlite";

    private protected override int Samples => 4;

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private protected override Task<string> NewDatabaseAsync() => Task.FromResult($"Data Source={Path.Combine(_folder.FullName, $"{Guid.NewGuid():N}.db")}");
}
