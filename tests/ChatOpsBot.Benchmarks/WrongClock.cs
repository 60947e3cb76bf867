namespace ChatOpsBot.Benchmarks;

/// <summary>A machine whose clock is ahead of others by whole seconds, or behind them; its stopwatch is right.</summary>
internal static class WrongClock
{
    private const string Source = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <time.h>
        typedef int (*clock_function)(clockid_t, struct timespec *);
        int clock_gettime(clockid_t clock, struct timespec *now) {
            int result = ((clock_function)dlsym(RTLD_NEXT, "clock_gettime"))(clock, now);
            if (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE) now->tv_sec += VALUE;
            return result;
        }
        """;

    /// <returns>The path to preload.</returns>
    internal static Task<string> MakeAsync(string folder, TimeSpan ahead) => Preloaded.MakeAsync(folder, $"clock{ahead.TotalSeconds:+0;-0}", Source, (long)ahead.TotalSeconds);
}
