using ChatOpsBot.Core.Plans;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Storage.Sqlite;

/// <summary>One file on this machine, in WAL mode with every commit synced to disk.</summary>
internal sealed class SqliteStore(IOptions<StorageOptions> options) : IStore, IDisposable
{
    private readonly Lock _watching = new();
    private SqliteConnection? _watch;
    private SqliteCommand? _readDataVersion;

    internal string ConnectionString { get; } = Resolved(options.Value.ConnectionString);

    public string Description => new SqliteConnectionStringBuilder(ConnectionString).DataSource;

    public bool HasOneWriter => true;

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(Description) is { Length: > 0 } folder) MakeFolder(folder);

        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = connection.CreateCommand();
        // The journal mode is kept in the file; the other settings belong to a connection and are set with each.
        command.CommandText = SqlitePragmas.OnOpen + "PRAGMA journal_mode = WAL;";
        await command.ExecuteNonQueryAsync(cancellation);
        await SqliteSchema.MakeAsync(connection, cancellation);
        await AbandonedMigrationLock.ClearAsync(connection, cancellation);
    }

    /// <summary>All of them run on this machine.</summary>
    public Task AgreeOnTimeAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>
    /// <c>PRAGMA data_version</c> of one connection that is kept open for it: it changes with every commit of another
    /// connection, in this process or any other (https://sqlite.org/pragma.html#pragma_data_version).
    /// </summary>
    public ValueTask<long> StampAsync(PlanKey plan, CancellationToken cancellation) => PeopleStampAsync(cancellation);

    public async ValueTask<long?> LookAsync(CancellationToken cancellation) => await PeopleStampAsync(cancellation);

    public ValueTask<long> PeopleStampAsync(CancellationToken cancellation)
    {
        lock (_watching)
        {
            _readDataVersion ??= Watch();
            return ValueTask.FromResult((long)_readDataVersion.ExecuteScalar()!);
        }
    }

    public ValueTask<long> CommittedAsync(CancellationToken cancellation) => PeopleStampAsync(cancellation);

    public async Task<StoreHealth> ExamineAsync(CancellationToken cancellation)
    {
        var (log, free) = (new FileInfo(Description + "-wal"), new DriveInfo(Path.GetDirectoryName(Description)!).AvailableFreeSpace);
        var space = new StoreSpace(new FileInfo(Description).Length, log.Exists ? log.Length : 0, free);
        try
        {
            await using var connection = new SqliteConnection(ConnectionString);
            await connection.OpenAsync(cancellation);
            var found = (string)(await connection.ScalarAsync("PRAGMA integrity_check(1);", cancellation))!;
            return new StoreHealth(found == "ok" ? null : found) { Space = space };
        }
        catch (SqliteException exception)
        {
            return new StoreHealth(exception.Message) { Space = space };
        }
    }

    public void Dispose()
    {
        _readDataVersion?.Dispose();
        _watch?.Dispose();
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException(
                $"The plan store cannot be opened: {exception.Message} Check Storage:ConnectionString and the rights on its folder.", exception);
        }
    }

    private SqliteCommand Watch()
    {
        _watch = new SqliteConnection(ConnectionString);
        _watch.Open();
        var command = _watch.CreateCommand();
        command.CommandText = "PRAGMA data_version;";
        command.Prepare();
        return command;
    }

    /// <summary>A relative path counts from where the program was started.</summary>
    private static string Resolved(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString);
        builder.DataSource = Path.GetFullPath(builder.DataSource);
        return builder.ToString();
    }
}
