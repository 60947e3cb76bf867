using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ChatOpsBot.Benchmarks;

/// <summary>The program as it was built, running on a port and a store of its own.</summary>
internal sealed class BuiltProgram : IAsyncDisposable
{
    private readonly Process _process;

    private BuiltProgram(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    internal Uri Address { get; }

    internal int ProcessId => _process.Id;

    internal bool HasEnded => _process.HasExited;

    /// <summary>Starts the program; it may not be listening yet.</summary>
    /// <param name="path">Of <c>ChatOpsBot.dll</c>; null for the one this project was built with.</param>
    /// <param name="folder">Where it keeps its store.</param>
    /// <param name="environment">Variables for it alone.</param>
    internal static BuiltProgram Start(string? path, string folder, params (string Name, string Value)[] environment) => Start(path, folder, heard: null, environment);

    /// <summary>The same.</summary>
    /// <param name="heard">Is given each line of its log; null where that goes to the terminal.</param>
    internal static BuiltProgram Start(string? path, string folder, Action<string>? heard, (string Name, string Value)[] environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.GetFullPath(path ?? typeof(Hosting).Assembly.Location)]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = heard is not null };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        if (heard is not null)
        {
            process.ErrorDataReceived += (_, line) => heard(line.Data ?? "");
            process.BeginErrorReadLine();
        }

        return new BuiltProgram(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
