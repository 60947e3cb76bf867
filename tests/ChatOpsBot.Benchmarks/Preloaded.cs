using System.Diagnostics;
using System.Globalization;

namespace ChatOpsBot.Benchmarks;

/// <summary>Libraries that a program on Linux is started with (<c>LD_PRELOAD</c>), so that its machine is to it what a test wants.</summary>
internal static class Preloaded
{
    /// <summary>Compiles one with the C compiler of this machine.</summary>
    /// <param name="name">Of its file.</param>
    /// <param name="value">What it calls VALUE.</param>
    /// <returns>The path to preload.</returns>
    internal static async Task<string> MakeAsync(string folder, string name, string source, long value)
    {
        var (file, library) = (Path.Combine(folder, $"{name}.c"), Path.Combine(folder, $"{name}.so"));
        await File.WriteAllTextAsync(file, source);
        using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O2", $"-DVALUE={value.ToString(CultureInfo.InvariantCulture)}", "-o", library, file, "-ldl"]);
        await compiler.WaitForExitAsync();
        return compiler.ExitCode == 0 ? library : throw new InvalidOperationException($"A C compiler is needed for {name}.");
    }
}
