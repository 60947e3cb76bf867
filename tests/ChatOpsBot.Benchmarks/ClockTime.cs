using System.Diagnostics;
using System.Globalization;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Benchmarks;

/// <summary>What the clock costs: a tick with ten escalations due among more and more that are not, and ninety days of a simulation.</summary>
internal static class ClockTime
{
    private const int Due = 10;
    private const int Ticks = 20;
    private const int Days = 90;
    private static readonly int[] Stored = [100, 10_000, 1_000_000];

    internal static async Task<int> RunAsync(string? document)
    {
        await SimulateAsync(document);
        foreach (var stored in Stored) await TickAsync(stored);
        return 0;
    }

    private static async Task SimulateAsync(string? document)
    {
        await using var store = await OpenStore.NewAsync();
        if (document is null) await store.LoadDemonstrationAsync();
        else await store.ImportAsync(await File.ReadAllBytesAsync(document));
        for (var run = 1; run <= 3; run++)
        {
            var scene = await store.SceneAsync();
            var watch = Stopwatch.StartNew();
            var messages = SimulationMessages.Lines(scene.Team, new Simulation(scene, DateTimeOffset.UtcNow, Days, weeklyBlockers: true).Run()).Count();
            Console.WriteLine($"simulation of {Days} days, run {run}: {messages} messages in {watch.ElapsedMilliseconds} ms");
        }
    }

    private static async Task TickAsync(int stored)
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

        Console.WriteLine($"tick with {stored:N0} open escalations: nothing due {Median(idle)} ms, {Due} due {Median(due)} ms (median of {Ticks})");
    }

    private static async Task<double> MillisecondsAsync(OpenStore store)
    {
        var watch = Stopwatch.StartNew();
        await store.TurnAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static string Median(List<double> values) => values.Order().ElementAt(values.Count / 2).ToString("0.00", CultureInfo.InvariantCulture);
}
