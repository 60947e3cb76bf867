using System.Diagnostics;

namespace ChatOpsBot.Benchmarks;

/// <summary>What a disk takes to say that something is on it, which no durable commit can be faster than.</summary>
internal static class Sync
{
    internal static List<double> Milliseconds(string folder)
    {
        var taken = new List<double>();
        using var file = File.Create(Path.Combine(folder, "sync"));
        for (var write = 0; write < 100; write++)
        {
            var watch = Stopwatch.StartNew();
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
            taken.Add(watch.Elapsed.TotalMilliseconds);
        }

        return taken;
    }

    internal static double Percentile(this IEnumerable<double> values, double share) => values.Order().ToList() is var sorted ? sorted[(int)(share * (sorted.Count - 1))] : 0;
}
