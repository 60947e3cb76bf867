using System.Diagnostics;
using System.Text;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>Runs the built program as a person does, in a folder of its own.</summary>
public sealed class Shell : IDisposable
{
    internal string Folder { get; } = Directory.CreateTempSubdirectory("chatopsbot-shell-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal Task<Ran> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    internal async Task<Ran> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ChatOpsBot.dll"), .. arguments])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in new[] { "LC_ALL", "LC_MESSAGES" }) start.Environment.Remove(name);
        start.Environment["LANG"] = "C.UTF-8";
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(5));
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new Ran(process.ExitCode, await output, await error);
    }

    internal sealed record Ran(int ExitCode, string Output, string Error);
}
