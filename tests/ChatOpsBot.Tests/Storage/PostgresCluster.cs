using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatOpsBot.Tests.Storage;

/// <summary>A PostgreSQL server in a folder and on a port of its own, reached from this machine alone.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _binaries;
    private readonly string _folder = Directory.CreateTempSubdirectory("chatopsbot-postgres-").FullName;
    private readonly int _port = FreePort();

    private PostgresCluster(string binaries) => _binaries = binaries;

    /// <summary>Leads to the database that every server has.</summary>
    internal string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres";

    private string Data => Path.Combine(_folder, "data");

    /// <summary>Null where PostgreSQL is not installed.</summary>
    internal static async Task<PostgresCluster?> StartAsync()
    {
        if (Binaries() is not { } binaries) return null;

        var cluster = new PostgresCluster(binaries);
        if (Environment.UserName == "root") await ProcessAsync("chown", "postgres", cluster._folder);
        await cluster.RunAsync("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        await cluster.ControlAsync("start");
        return cluster;
    }

    /// <summary>As after a loss of power: nothing is finished, and what was committed is read from the log again.</summary>
    internal Task RestartAsync() => ControlAsync("restart");

    internal Task StopAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task ControlAsync(string action) => RunAsync(
        "pg_ctl", "-D", Data, "-w", "-m", "immediate", "-l", Path.Combine(_folder, "log"),
        "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder}", action);

    private static string? Binaries() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')
        .Concat(Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order().Select(version => $"{version}/bin") : [])
        .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));

    /// <summary>PostgreSQL refuses to run as root; there it runs as the user its package made.</summary>
    private Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        return Environment.UserName == "root"
            ? ProcessAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : ProcessAsync(path, arguments);
    }

    private static async Task ProcessAsync(string program, params string[] arguments)
    {
        // The server inherits what pg_ctl writes to: nothing is redirected, or reading it would wait for the server's end.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" >/dev/null 2>&1", program, .. arguments])
        {
            WorkingDirectory = Path.GetTempPath(),
        })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
