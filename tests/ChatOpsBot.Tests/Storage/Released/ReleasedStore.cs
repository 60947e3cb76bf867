using System.Diagnostics;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Storage.Sqlite;
using ChatOpsBot.Tests.Escalations;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace ChatOpsBot.Tests.Storage.Released;

/// <summary>
/// A store as a released version left it, in this folder: <c>0.1.0.sqlite.gz</c> and <c>0.1.0.sql</c>. Before a release, once the
/// version stands in Directory.Build.props, <c>CHATOPSBOT_RELEASE=1 dotnet test tests/ChatOpsBot.Tests --filter ReleasedStoreTests</c>
/// writes those of the new one; they are committed and never changed again.
/// </summary>
internal static class ReleasedStore
{
    /// <summary>An escalation runs since an hour, the next morning's digest is to come, and what Emil blocked at this instant is not told yet.</summary>
    internal const string LeftAt = "2026-12-07 11:00";

    internal static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    internal static string SqliteFile(string version) => Path.Combine(Folder(), $"{version}.sqlite.gz");

    internal static string PostgresFile(string version) => Path.Combine(Folder(), $"{version}.sql");

    internal static async Task WriteSqliteAsync(string version, string database)
    {
        await LeaveAsync("Sqlite", $"Data Source={database}");
        SqliteConnection.ClearAllPools();
        SqliteBackup.Copy($"Data Source={database};Pooling=False", database + ".copy");
        await using var file = new GZipStream(File.Create(SqliteFile(version)), CompressionLevel.SmallestSize);
        await using var copy = File.OpenRead(database + ".copy");
        await copy.CopyToAsync(file);
    }

    internal static async Task WritePostgresAsync(string version, string connectionString)
    {
        await LeaveAsync("PostgreSql", connectionString);
        var at = new NpgsqlConnectionStringBuilder(connectionString);
        using var dump = Process.Start(new ProcessStartInfo(
            "pg_dump", ["--inserts", "--no-owner", "--no-privileges", "-h", at.Host!, "-p", $"{at.Port}", "-U", at.Username!, at.Database!])
        { RedirectStandardOutput = true })!;
        var lines = (await dump.StandardOutput.ReadToEndAsync()).ReplaceLineEndings("\n").Split('\n');
        // What differs from one version of the server to the next, or is for its own shell.
        await File.WriteAllLinesAsync(PostgresFile(version), lines.Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal)
            && !line.StartsWith('\\') && !line.StartsWith("SET ", StringComparison.Ordinal) && !line.Contains("set_config", StringComparison.Ordinal)));
    }

    internal static async Task ReadSqliteAsync(string version, string database)
    {
        await using var file = new GZipStream(File.OpenRead(SqliteFile(version)), CompressionMode.Decompress);
        await using var store = File.Create(database);
        await file.CopyToAsync(store);
    }

    internal static async Task ReadPostgresAsync(string version, string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = await File.ReadAllTextAsync(PostgresFile(version));
        await command.ExecuteNonQueryAsync();
    }

    private static async Task LeaveAsync(string provider, string database)
    {
        await using (var story = await Story.BeginAsync(provider, database, "2026-12-07 10:00"))
        {
            await story.SaysAsync("Dora", "escalate ACT-001 N1 no key");
            await story.GoOnToAsync(LeftAt);
        }

        // A process that cannot send: what it owes stays owed.
        await using var silent = await TestStore.OpenAsync(provider, database, now: Story.At(LeftAt));
        await silent.Messages.AnswerAsync(
            new InboundMessage(WorkspaceKey.Local, "escalate ACT-002 N2 no cable", "Emil", Language.English, Profile: null) { Conversation = "page", Standing = Standing.Member }, CancellationToken.None);
    }
}
