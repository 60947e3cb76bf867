using ChatOpsBot.Tests.Storage;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace ChatOpsBot.Tests.Storage;

/// <summary>A PostgreSQL server of its own for this test run, started by the first test that needs one.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private readonly Lazy<Task<PostgresCluster?>> _started = new(PostgresCluster.StartAsync);

    /// <summary>The connection string of a new, empty database; skips the test where PostgreSQL is not installed.</summary>
    public async Task<string> NewDatabaseAsync()
    {
        var cluster = await _started.Value;
        Assert.SkipWhen(cluster is null, "PostgreSQL is not installed here: no initdb on the PATH or under /usr/lib/postgresql.");

        var name = $"test_{Guid.NewGuid():n}";
        await using var connection = new NpgsqlConnection(cluster.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"CREATE DATABASE {name}";
        await command.ExecuteNonQueryAsync();
        return new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name, Pooling = false }.ToString();
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated && await _started.Value is { } cluster) await cluster.DisposeAsync();
    }
}
