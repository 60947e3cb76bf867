namespace ChatOpsBot.Benchmarks;

/// <summary>Something that was measured, so many times over.</summary>
/// <param name="Unit">s, ms, µs, MB, KB, /s, or nothing for a ratio.</param>
internal sealed record Figure(string Name, string Unit, double Min, double Median, double Max, int Runs)
{
    /// <summary>What the product promises of it; null for what only explains another figure.</summary>
    internal Promise? Promise { get; init; }

    internal static Figure Of(string name, string unit, IReadOnlyCollection<double> runs, Promise? promise = null) =>
        new(name, unit, runs.Min(), runs.Order().ElementAt(runs.Count / 2), runs.Max(), runs.Count) { Promise = promise };
}
