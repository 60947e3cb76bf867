using System.Diagnostics;

namespace ChatOpsBot.Benchmarks;

/// <summary>From the start of the built program on an empty folder to its first answer, and what it weighs when idle.</summary>
internal static class StartTime
{
    private const int Runs = 5;

    internal static async Task<int> RunAsync(string? path)
    {
        var times = new List<double>();
        var memory = new List<double>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            await using var program = BuiltProgram.Start(path);
            await Question.FirstAnswerAsync(program.Address);
            times.Add(watch.Elapsed.TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(5));
            using var process = Process.GetProcessById(program.ProcessId);
            memory.Add(process.WorkingSet64 / 1e6);
        }

        Console.WriteLine($"start to first answer, empty folder: {times.Min():0.00} / {times.Median():0.00} / {times.Max():0.00} s (min / median / max of {Runs})");
        Console.WriteLine($"resident memory 5 s later:           {memory.Min():0} / {memory.Median():0} / {memory.Max():0} MB");
        return 0;
    }

    internal static double Median(this List<double> values) => values.Order().ElementAt(values.Count / 2);
}
