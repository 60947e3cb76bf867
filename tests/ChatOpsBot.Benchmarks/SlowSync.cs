using System.Diagnostics;
using System.Globalization;

namespace ChatOpsBot.Benchmarks;

/// <summary>A library that a program on Linux is started with to make its disk slower: every sync takes longer by a fixed time.</summary>
internal static class SlowSync
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <unistd.h>
        typedef int (*sync_function)(int);
        static int later(const char *name, int file) {
            usleep(SLOWER);
            return ((sync_function)dlsym(RTLD_NEXT, name))(file);
        }
        int fsync(int file) { return later("fsync", file); }
        int fdatasync(int file) { return later("fdatasync", file); }
        """;

    /// <summary>Compiles it with the C compiler of this machine.</summary>
    /// <returns>The path to preload.</returns>
    internal static async Task<string> MakeAsync(string folder, TimeSpan slower)
    {
        var (source, library) = (Path.Combine(folder, "slow.c"), Path.Combine(folder, "slow.so"));
        await File.WriteAllTextAsync(source, Source);
        var microseconds = ((int)slower.TotalMicroseconds).ToString(CultureInfo.InvariantCulture);
        using var compiler = Process.Start("cc", ["-shared", "-fPIC", "-O2", $"-DSLOWER={microseconds}", "-o", library, source, "-ldl"]);
        await compiler.WaitForExitAsync();
        return compiler.ExitCode == 0 ? library : throw new InvalidOperationException("A C compiler is needed to slow the disk down.");
    }
}
