using System.Text.Json;

namespace ChatOpsBot.Benchmarks;

/// <summary>The figures of the last run, kept as JSON for the next one to be held against.</summary>
internal static class FigureFile
{
    internal const string Usual = "BenchmarkDotNet.Artifacts/figures.json";

    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <returns>By name; empty when there was no run before.</returns>
    internal static async Task<IReadOnlyDictionary<string, Figure>> ReadAsync(string path)
    {
        if (!File.Exists(path)) return new Dictionary<string, Figure>();

        await using var file = File.OpenRead(path);
        var kept = await JsonSerializer.DeserializeAsync<Kept>(file, Indented);
        return kept!.Figures.ToDictionary(figure => figure.Name);
    }

    internal static async Task WriteAsync(string path, IReadOnlyList<Figure> figures)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        await File.WriteAllTextAsync(path, JsonSerializer.Serialize(new Kept(DateTimeOffset.UtcNow, Environment.ProcessorCount, figures), Indented));
    }

    private sealed record Kept(DateTimeOffset At, int Processors, IReadOnlyList<Figure> Figures);
}
