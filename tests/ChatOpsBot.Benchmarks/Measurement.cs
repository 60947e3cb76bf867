namespace ChatOpsBot.Benchmarks;

/// <summary>Something the benchmarks measure, by the word that asks for it.</summary>
/// <param name="Run">Takes the path of the built <c>ChatOpsBot.dll</c>; null for the one this project was built with.</param>
internal sealed record Measurement(string Name, string What, Func<string?, IAsyncEnumerable<Figure>> Run)
{
    internal static readonly IReadOnlyList<Measurement> All =
    [
        new("slack", "`status ACT-004` as a signed slash command, against a bare endpoint that checks the signature too and returns the same bytes", StatusRate.OfSlackAsync),
        new("status", "the same on the chat page", StatusRate.OfPageAsync),
        new("events", "Slack events at the rate that a workspace takes replies: from each to the reply that is posted", EventRate.RunAsync),
        new("changes", "200 changes a second from 400 pages: from each to its answer", path => ChangeRate.RunAsync(path, TimeSpan.Zero)),
        new("slow", "the same on a disk whose every sync takes 3 ms longer", path => ChangeRate.RunAsync(path, TimeSpan.FromMilliseconds(3))),
        new("import", "10,000 actions: the time and memory of their import, and questions and changes on them against nine", _ => ImportTime.RunAsync()),
        new("clock", "a tick with ten due among more and more that are not; ninety days of a simulation", _ => ClockTime.RunAsync()),
        new("start", "from the start of the built program to its first answer, and its memory when idle, without and with a store", StartTime.RunAsync),
        new("draw", "a message as Block Kit and as an Adaptive Card, and pictures of 9, 40 and 200 actions", _ => DrawTime.RunAsync()),
    ];

    /// <summary>Prints the figures of one measurement.</summary>
    internal static async Task<int> ShowAsync(Measurement measurement, string? path)
    {
        FigureTable.Begin();
        await new FigureTable(await FigureFile.ReadAsync(FigureFile.Usual)).AddAsync(measurement.Run(path));
        return 0;
    }

    /// <summary>Prints them all beside those of the run before, and keeps them for the next.</summary>
    /// <returns>1 when a promise is broken.</returns>
    internal static async Task<int> ShowAllAsync(string? path)
    {
        FigureTable.Begin();
        var table = new FigureTable(await FigureFile.ReadAsync(FigureFile.Usual));
        foreach (var measurement in All) await table.AddAsync(measurement.Run(path));
        await FigureFile.WriteAsync(FigureFile.Usual, table.Figures);
        return table.KeepsEveryPromise ? 0 : 1;
    }
}
