using System.Globalization;

namespace ChatOpsBot.Benchmarks;

/// <summary>Figures as lines of a table, each as soon as it is there, beside those of the run before.</summary>
internal sealed class FigureTable(IReadOnlyDictionary<string, Figure> before)
{
    private readonly List<Figure> _figures = [];

    internal IReadOnlyList<Figure> Figures => _figures;

    internal bool KeepsEveryPromise => _figures.TrueForAll(figure => figure.Promise?.IsKept(figure) is not false);

    internal static void Begin()
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors, {Environment.OSVersion}, .NET {Environment.Version}");
        Console.WriteLine($"{"",-58} {"min / median / max",30} {"",-4} {"promised",-16} before");
    }

    internal async Task AddAsync(IAsyncEnumerable<Figure> figures)
    {
        await foreach (var figure in figures)
        {
            _figures.Add(figure);
            Console.WriteLine($"{figure.Name,-58} {Spread(figure),30} {figure.Unit,-4} {Promised(figure),-16} {Before(figure)}".TrimEnd());
        }
    }

    private static string Spread(Figure figure) => figure.Runs == 1 ? Number(figure.Median) : $"{Number(figure.Min)} / {Number(figure.Median)} / {Number(figure.Max)}";

    private static string Promised(Figure figure) => figure.Promise is { } promise ? $"{promise} {(promise.IsKept(figure) ? "kept" : "BROKEN")}" : "";

    private string Before(Figure figure) => before.TryGetValue(figure.Name, out var last) && last.Median > 0
        ? $"{Number(last.Median)} ({((figure.Median / last.Median) - 1).ToString("+0%;-0%;±0%", CultureInfo.InvariantCulture)})"
        : "";

    private static string Number(double value) => value.ToString(value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
