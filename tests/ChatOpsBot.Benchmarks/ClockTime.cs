using System.Diagnostics;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Benchmarks;

/// <summary>What the clock costs: a tick with ten escalations due among more and more that are not, and ninety days of a simulation.</summary>
internal static class ClockTime
{
    private const int Due = 10;
    private const int Ticks = 20;
    private const int Days = 90;
    private static readonly int[] Stored = [100, 10_000, 1_000_000];

    internal static async IAsyncEnumerable<Figure> RunAsync()
    {
        yield return await SimulateAsync();
        var first = 0.0;
        foreach (var stored in Stored)
        {
            var (nothing, due) = await TickAsync(stored);
            yield return Figure.Of($"tick, nothing due of {stored:N0}", "ms", nothing);
            var tick = Figure.Of($"tick, {Due} due of {stored:N0}", "ms", due);
            yield return tick;
            if (stored == Stored[0]) first = tick.Median;
            else yield return Figure.Of($"tick, {Due} due of {stored:N0}, of that of {Stored[0]:N0}", "", [tick.Median / first], Promise.AtMost(1.5));
        }
    }

    private static async Task<Figure> SimulateAsync()
    {
        await using var store = await OpenStore.NewAsync();
        await store.LoadDemonstrationAsync();
        var seconds = new List<double>();
        for (var run = 1; run <= 3; run++)
        {
            var scene = await store.SceneAsync();
            var watch = Stopwatch.StartNew();
            if (SimulationMessages.Lines(scene.Team, new Simulation(scene, DateTimeOffset.UtcNow, Days, weeklyBlockers: true).Run()).ToList() is []) throw new InvalidOperationException("Nothing came.");
            seconds.Add(watch.Elapsed.TotalSeconds);
        }

        return Figure.Of($"simulation of {Days} days", "s", seconds, Promise.AtMost(2));
    }

    private static async Task<(List<double> Idle, List<double> Due)> TickAsync(int stored)
    {
        await using var store = await OpenStore.NewAsync();
        await store.LoadDemonstrationAsync();
        await store.AskAsync("switch off");
        await store.AskAsync("escalate ACT-005 N1 waits for the key");
        await store.FillAsync(stored);
        var (idle, due) = (new List<double>(), new List<double>());
        for (var tick = 0; tick < Ticks; tick++)
        {
            idle.Add(await MillisecondsAsync(store));
            await store.MakeDueAsync(Due);
            due.Add(await MillisecondsAsync(store));
        }

        return (idle, due);
    }

    private static async Task<double> MillisecondsAsync(OpenStore store)
    {
        var watch = Stopwatch.StartNew();
        await store.TurnAsync();
        return watch.Elapsed.TotalMilliseconds;
    }
}
