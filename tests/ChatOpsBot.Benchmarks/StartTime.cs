using System.Diagnostics;

namespace ChatOpsBot.Benchmarks;

/// <summary>From the start of the built program to its first answer, and what it weighs when idle: in an empty folder, then with the store left there.</summary>
internal static class StartTime
{
    private const int Runs = 5;

    internal static async Task<int> RunAsync(string? path)
    {
        var (first, later) = (new List<Start>(), new List<Start>());
        for (var run = 0; run < Runs; run++)
        {
            using var folder = new TemporaryFolder();
            first.Add(await MeasureAsync(path, folder));
            later.Add(await MeasureAsync(path, folder));
        }

        Print("empty folder", first);
        Print("existing store", later);
        return 0;
    }

    internal static double Median(this IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

    private static async Task<Start> MeasureAsync(string? path, TemporaryFolder folder)
    {
        var watch = Stopwatch.StartNew();
        await using var program = BuiltProgram.Start(path, folder.Path);
        await Question.OfPage.FirstAnswerAsync(program.Address);
        var seconds = watch.Elapsed.TotalSeconds;
        await Task.Delay(TimeSpan.FromSeconds(5));
        using var process = Process.GetProcessById(program.ProcessId);
        return new Start(seconds, process.WorkingSet64 / 1e6);
    }

    private static void Print(string where, List<Start> starts)
    {
        var (seconds, memory) = (starts.Select(start => start.Seconds), starts.Select(start => start.Megabytes));
        Console.WriteLine($"{where}: first answer after {seconds.Min():0.00} / {seconds.Median():0.00} / {seconds.Max():0.00} s, "
            + $"resident 5 s later {memory.Min():0} / {memory.Median():0} / {memory.Max():0} MB (min / median / max of {Runs})");
    }

    private sealed record Start(double Seconds, double Megabytes);
}
