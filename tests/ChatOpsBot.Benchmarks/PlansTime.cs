using System.Diagnostics;
using System.Globalization;

namespace ChatOpsBot.Benchmarks;

/// <summary>What one plan costs beside more and more others in one PostgreSQL: the clock, a question, memory, and the start.</summary>
internal static class PlansTime
{
    private const int Due = 10;
    private const int Runs = 20;
    private const int Asked = 500;
    private static readonly int[] Sizes = [1, 100, 10_000];

    /// <param name="server">Of a PostgreSQL database that may be emptied, with the rights to make others: <c>Host=…;Port=…;Username=…;Database=postgres</c>.</param>
    internal static async Task<int> RunAsync(string server, IReadOnlyList<string> sizes)
    {
        foreach (var plans in sizes.Count > 0 ? [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : Sizes)
        {
            var database = $"{server};Include Error Detail=true".Replace("Database=postgres", $"Database=plans_{plans}_{Guid.NewGuid():N}", StringComparison.Ordinal);
            await MeasureAsync(database, plans);
        }

        return 0;
    }

    private static async Task MeasureAsync(string database, int plans)
    {
        var filling = Stopwatch.StartNew();
        await using (var store = await OpenStore.NewAsync(database)) await ManyPlans.FillAsync(store, plans);
        Console.WriteLine($"{plans:N0} plans, filled in {filling.Elapsed.TotalSeconds:0} s");

        var watch = Stopwatch.StartNew();
        await using var opened = await OpenStore.NewAsync(database);
        await opened.AskAsync(ManyPlans.Workspace(0), ManyPlans.Channel(0), "status ACT-004");
        Console.WriteLine($"  opened to its first answer: {watch.Elapsed.TotalMilliseconds:0} ms");

        await opened.TurnAsync();
        await RepeatAsync("turn, nothing due", () => Task.CompletedTask, opened.TurnAsync);
        await RepeatAsync($"turn, {Math.Min(Due, plans)} calendars due", () => ManyPlans.MakeDueAsync(opened, Math.Min(Due, plans)), opened.TurnAsync);
        await RepeatAsync("status, plan in memory", () => Task.CompletedTask, async () => await opened.AskAsync(ManyPlans.Workspace(0), ManyPlans.Channel(0), "status ACT-004"));

        for (var plan = 0; plan < Math.Min(Asked, plans); plan++) await opened.AskAsync(ManyPlans.Workspace(plan), ManyPlans.Channel(plan), "status ACT-004");
        Console.WriteLine($"  held after {Math.Min(Asked, plans)} plans were asked about: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:0} MB");
    }

    private static async Task RepeatAsync(string what, Func<Task> prepare, Func<Task> run)
    {
        var (times, busy) = (new List<double>(), new List<double>());
        for (var number = 0; number < Runs; number++)
        {
            await prepare();
            var (before, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
            await run();
            times.Add(watch.Elapsed.TotalMilliseconds);
            busy.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {what}: {times.Min():0.0} / {times.Percentile(0.5):0.0} / {times.Max():0.0} ms, processor {busy.Percentile(0.5):0.0} ms (min / median / max of {Runs}, median)"));
    }
}
