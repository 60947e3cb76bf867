using System.Diagnostics;
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
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(2);

    internal static async IAsyncEnumerable<Figure> RunAsync()
    {
        var large = LargePlan.Of(Actions);
        await using (var cold = await OpenStore.NewAsync())
        {
            foreach (var figure in Figures("the first of the process", [await ImportAsync<ImportOutcome.Imported>(cold, large)], promised: false)) yield return figure;
            await cold.ImportAsync(large);
        }

        var (first, newer) = (new List<Measured>(), new List<Measured>());
        for (var run = 0; run < Runs; run++)
        {
            await using var store = await OpenStore.NewAsync();
            first.Add(await ImportAsync<ImportOutcome.Imported>(store, large));
            newer.Add(await ImportAsync<ImportOutcome.Updated>(store, large));
        }

        foreach (var figure in Figures("warm", first, promised: true)) yield return figure;
        foreach (var figure in Figures("again, over itself", newer, promised: false)) yield return figure;
        await foreach (var figure in AskAsync(large)) yield return figure;
    }

    private static IEnumerable<Figure> Figures(string how, List<Measured> measured, bool promised)
    {
        yield return Figure.Of($"import of {Actions:N0} actions, {how}", "s", [.. measured.Select(run => run.Seconds)], promised ? Promise.AtMost(2) : null);
        yield return Figure.Of($"import, {how}, of a processor", "s", [.. measured.Select(run => run.Processor)]);
        yield return Figure.Of($"import, {how}, memory over idle", "MB", [.. measured.Select(run => run.Megabytes)], promised ? Promise.AtMost(300) : null);
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

    private static async IAsyncEnumerable<Figure> AskAsync(byte[] large)
    {
        await using var few = await OpenStore.NewAsync();
        await using var many = await OpenStore.NewAsync();
        // The same action in both: a card takes as long as it has lines.
        await few.ImportAsync(LargePlan.Of(Few));
        await many.ImportAsync(large);
        (string What, Func<int, string> Text)[] asked = [("status", _ => "status ACT-004"), ("note", number => $"note ACT-004 remark {number}")];
        foreach (var (what, text) in asked)
        {
            var (rates, ratios, bytes) = (new List<double>(), new List<double>(), new List<double>());
            // The first round only warms up.
            for (var round = 0; round <= Runs; round++)
            {
                var offset = round * 1_000_000;
                var (plain, _) = await RateAsync(few, number => text(offset + number));
                var (rate, size) = await RateAsync(many, number => text(offset + number));
                if (round == 0) continue;

                rates.Add(rate);
                ratios.Add(rate / plain);
                bytes.Add(size / 1e3);
            }

            yield return Figure.Of($"{what} on {Actions:N0} actions, of the rate on {Few}", "", ratios, what == "status" ? Promise.AtLeast(0.9) : null);
            yield return Figure.Of($"{what} on {Actions:N0} actions", "/s", rates);
            yield return Figure.Of($"{what} on {Actions:N0} actions, allocated each", "KB", bytes);
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
