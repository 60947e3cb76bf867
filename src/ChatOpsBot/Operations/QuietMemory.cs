using System.Runtime.InteropServices;

namespace ChatOpsBot.Operations;

/// <summary>
/// Gives memory back when the bot has fallen quiet: what a start, an import or a busy hour left would stay until the next collection,
/// which at rest comes after hours. Collecting a small heap takes some ten milliseconds, and none is collected while there is work.
/// </summary>
internal sealed class QuietMemory : BackgroundService
{
    private const long Megabyte = 1 << 20;

    /// <summary>Garbage that is worth a collection: what a bot at rest makes within a minute or two.</summary>
    private const long Worth = 2 * Megabyte;

    /// <summary>A bot that only looks for what is due allocates less within a turn.</summary>
    private const long AtRest = Megabyte;

    /// <summary>A larger heap is left to the runtime: to collect it would hold up a message that comes meanwhile.</summary>
    private const long Small = 64 * Megabyte;

    /// <summary>Real time.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1);

    private long _last;
    private long _collected;

    /// <param name="allocated">Bytes since the process started.</param>
    /// <param name="heap">Bytes that the last collection left.</param>
    internal bool IsTime(long allocated, long heap)
    {
        var isQuiet = allocated - _last <= AtRest;
        _last = allocated;
        if (!isQuiet || heap > Small || allocated - _collected < Worth) return false;

        _collected = allocated;
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isKept = NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "malloc_trim", out _);
        var isStart = true;
        using var timer = new PeriodicTimer(Turn, TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (IsTime(GC.GetTotalAllocatedBytes(), GC.GetGCMemoryInfo().HeapSizeBytes))
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                if (isStart) await MappedCode.LetGoAsync(Turn, stoppingToken);
                isStart = false;
            }

            if (isKept) _ = Trim(0);
        }
    }

    /// <summary>
    /// The C library of GNU keeps what was freed, as by the compiler at run time; others have no such function
    /// (https://man7.org/linux/man-pages/man3/malloc_trim.3.html).
    /// </summary>
    [DllImport("libc", EntryPoint = "malloc_trim"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nint kept);
}
