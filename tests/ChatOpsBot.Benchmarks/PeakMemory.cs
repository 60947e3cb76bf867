using System.Runtime;

namespace ChatOpsBot.Benchmarks;

/// <summary>How far the resident memory of this process rises over what it is when idle, looked at every few milliseconds.</summary>
internal sealed class PeakMemory
{
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(5);

    private readonly long _idle;
    private readonly Thread _looking;
    private volatile bool _isOver;
    private long _peak;

    private PeakMemory()
    {
        _idle = _peak = Environment.WorkingSet;
        _looking = new Thread(Look) { IsBackground = true };
    }

    /// <summary>Makes the process idle first, so that what an earlier import left does not hide what this one needs.</summary>
    internal static PeakMemory Watch()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var memory = new PeakMemory();
        memory._looking.Start();
        return memory;
    }

    /// <returns>In megabytes.</returns>
    internal double Stop()
    {
        _isOver = true;
        _looking.Join();
        return (_peak - _idle) / 1e6;
    }

    private void Look()
    {
        while (!_isOver)
        {
            _peak = Math.Max(_peak, Environment.WorkingSet);
            Thread.Sleep(Every);
        }
    }
}
