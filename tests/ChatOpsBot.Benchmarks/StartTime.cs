using System.Diagnostics;
using System.Globalization;

namespace ChatOpsBot.Benchmarks;

/// <summary>From the start of the built program to its first answer, and what it weighs when idle: in an empty folder, then with the store left there.</summary>
internal static class StartTime
{
    private const int Runs = 5;

    /// <summary>Until a start is over.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    internal static async IAsyncEnumerable<Figure> RunAsync(string? path)
    {
        var (first, later) = (new List<Start>(), new List<Start>());
        for (var run = 0; run < Runs; run++)
        {
            using var folder = new TemporaryFolder();
            first.Add(await MeasureAsync(path, folder));
            later.Add(await MeasureAsync(path, folder));
        }

        foreach (var (where, starts) in new[] { ("empty folder", first), ("existing store", later) })
        {
            yield return Figure.Of($"start to first answer, {where}", "s", [.. starts.Select(start => start.Seconds)], Promise.AtMost(2));
            yield return Figure.Of($"resident when idle, {where}", "MB", [.. starts.Select(start => start.Resident)], Promise.AtMost(150));
            yield return Figure.Of($"of that its own, not mapped from files, {where}", "MB", [.. starts.Select(start => start.Own)]);
        }
    }

    private static async Task<Start> MeasureAsync(string? path, TemporaryFolder folder)
    {
        var watch = Stopwatch.StartNew();
        await using var program = BuiltProgram.Start(path, folder.Path);
        await Question.OfPage.FirstAnswerAsync(program.Address);
        var seconds = watch.Elapsed.TotalSeconds;
        await Task.Delay(Rest);
        var lines = await File.ReadAllLinesAsync($"/proc/{program.ProcessId}/status");
        return new Start(seconds, Megabytes(lines, "VmRSS"), Megabytes(lines, "VmRSS") - Megabytes(lines, "RssFile"));
    }

    private static double Megabytes(string[] status, string name) =>
        int.Parse(status.First(line => line.StartsWith($"{name}:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024 / 1e6;

    private sealed record Start(double Seconds, double Resident, double Own);
}
