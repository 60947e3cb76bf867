namespace ChatOpsBot.Benchmarks;

/// <summary>A slower disk: every sync takes longer by a fixed time.</summary>
internal static class SlowSync
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <unistd.h>
        typedef int (*sync_function)(int);
        static int later(const char *name, int file) {
            usleep(VALUE);
            return ((sync_function)dlsym(RTLD_NEXT, name))(file);
        }
        int fsync(int file) { return later("fsync", file); }
        int fdatasync(int file) { return later("fdatasync", file); }
        """;

    /// <returns>The path to preload.</returns>
    internal static Task<string> MakeAsync(string folder, TimeSpan slower) => Preloaded.MakeAsync(folder, "slow-sync", Source, (long)slower.TotalMicroseconds);
}
