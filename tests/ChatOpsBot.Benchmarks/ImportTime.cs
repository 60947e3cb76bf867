using System.Diagnostics;
using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Tests;

namespace ChatOpsBot.Benchmarks;

/// <summary>
/// A plan of 10,000 actions: how long its import takes in a cold and in a warm process and what memory it needs, and what a question and a
/// change cost on it beside the same on nine of its actions.
/// </summary>
internal static class ImportTime
{
    private const int Actions = 10_000;
    private const int Few = 9;
    private const int Runs = 3;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    internal static async Task<int> RunAsync()
    {
        var large = LargePlan.Of(Actions);
        Console.WriteLine($"{Actions:N0} actions, {large.Length / 1e6:0.0} MB");
        await using (var cold = await OpenStore.NewAsync())
        {
            Print("import, the first of the process", [await ImportAsync<ImportOutcome.Imported>(cold, large)]);
            await cold.ImportAsync(large);
        }

        var (first, newer) = (new List<Measured>(), new List<Measured>());
        for (var run = 0; run < Runs; run++)
        {
            await using var store = await OpenStore.NewAsync();
            first.Add(await ImportAsync<ImportOutcome.Imported>(store, large));
            newer.Add(await ImportAsync<ImportOutcome.Updated>(store, large));
        }

        Print("import", first);
        Print("import again, over itself", newer);
        await AskAsync(large);
        return 0;
    }

    private static async Task<Measured> ImportAsync<TOutcome>(OpenStore store, byte[] document) where TOutcome : ImportOutcome
    {
        var memory = PeakMemory.Watch();
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var outcome = await store.ImportAsync(document);
        var (seconds, processor) = (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);
        if (outcome is not TOutcome) throw new InvalidOperationException($"The import ended as {outcome.GetType().Name}.");
        return new Measured(seconds, processor, memory.Stop());
    }

    private static void Print(string what, List<Measured> measured) =>
        Console.WriteLine($"{what}: {Spread(measured, run => run.Seconds, "0.00")} s, {Spread(measured, run => run.Processor, "0.00")} s of processor time, "
            + $"{Spread(measured, run => run.Megabytes, "0")} MB over idle{(measured.Count > 1 ? $" (min / median / max of {measured.Count})" : "")}");

    private static string Spread(List<Measured> measured, Func<Measured, double> figure, string format) =>
        string.Join(" / ", measured.Select(figure).Order().Select(value => value.ToString(format, CultureInfo.InvariantCulture)));

    private static async Task AskAsync(byte[] large)
    {
        await using var few = await OpenStore.NewAsync();
        await using var many = await OpenStore.NewAsync();
        // The same action in both: a card takes as long as it has lines.
        await few.ImportAsync(LargePlan.Of(Few));
        await many.ImportAsync(large);
        (string What, OpenStore Store, Func<int, string> Text)[] asked =
        [
            ($"status, {Few} actions", few, _ => "status ACT-004"),
            ($"status, {Actions:N0} actions", many, _ => "status ACT-004"),
            ($"note, {Few} actions", few, number => $"note ACT-004 remark {number}"),
            ($"note, {Actions:N0} actions", many, number => $"note ACT-004 remark {number}"),
        ];
        // The first round only warms up.
        foreach (var round in Enumerable.Range(0, 2))
        {
            foreach (var (what, store, text) in asked)
            {
                var (rate, bytes) = await RateAsync(store, number => text((round * 1_000_000) + number));
                if (round > 0) Console.WriteLine($"{what}: {rate:N0}/s, {bytes / 1024.0:N1} KB each");
            }
        }
    }

    private static async Task<(double Rate, double Bytes)> RateAsync(OpenStore store, Func<int, string> text)
    {
        var (watch, before, answers) = (Stopwatch.StartNew(), GC.GetTotalAllocatedBytes(precise: true), 0);
        while (watch.Elapsed < Window)
        {
            if ((await store.AskAsync(text(answers++))).Kind is not MessageKind.Answer) throw new InvalidOperationException($"“{text(answers - 1)}” was not answered.");
        }

        return (answers / watch.Elapsed.TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)answers);
    }

    private sealed record Measured(double Seconds, double Processor, double Megabytes);
}
