using System.Diagnostics;

namespace ChatOpsBot.Benchmarks;

/// <summary>The rate of <c>status ACT-004</c>, side by side with an endpoint that only returns the same bytes.</summary>
internal static class StatusRate
{
    /// <summary>Made up for the measurement; both sides check it.</summary>
    private const string Secret = "example-signing-secret";

    private const int Pairs = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(4);

    /// <summary>On the chat page.</summary>
    internal static async IAsyncEnumerable<Figure> OfPageAsync(string? path)
    {
        using var folder = new TemporaryFolder();
        await using var program = BuiltProgram.Start(path, folder.Path);
        foreach (var figure in await CompareAsync(program, Question.OfPage, secret: null)) yield return figure;
    }

    /// <summary>As a signed slash command, which the bare endpoint checks as well.</summary>
    internal static async IAsyncEnumerable<Figure> OfSlackAsync(string? path)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await QuietSlack.StartAsync();
        await using var program = BuiltProgram.Start(
            path, folder.Path, ("Slack__Mode", "Http"), ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-example-not-a-token"), ("Slack__ApiUrl", slack.Api.ToString()));
        foreach (var figure in await CompareAsync(program, Question.OfSlack(Secret), Secret)) yield return figure;
    }

    private static async Task<IReadOnlyList<Figure>> CompareAsync(BuiltProgram program, Question question, string? secret)
    {
        var reply = Path.GetTempFileName();
        await File.WriteAllBytesAsync(reply, await question.FirstAnswerAsync(program.Address));
        var address = new Uri($"http://127.0.0.1:{BuiltProgram.FreePort()}");
        using var bare = Process.Start("dotnet", [typeof(StatusRate).Assembly.Location, "bare", address.ToString(), question.Path, reply, .. secret is null ? Array.Empty<string>() : [secret]]);
        await question.FirstAnswerAsync(address);
        await Load.RateAsync(program.Address, question, Window);
        await Load.RateAsync(address, question, Window);

        var (ours, costs, plain, least) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var pair = 0; pair < Pairs; pair++)
        {
            await MeasureAsync(program.ProcessId, program.Address, question, ours, costs);
            await MeasureAsync(bare.Id, address, question, plain, least);
        }

        bare.Kill();
        using var process = Process.GetProcessById(program.ProcessId);
        var what = secret is null ? "status on the chat page" : "signed /plan status";
        return
        [
            Figure.Of($"{what}, of the bare endpoint's rate", "", [.. ours.Zip(plain, (our, bares) => our / bares)], secret is null ? null : Promise.AtLeast(0.7)),
            Figure.Of($"{what}, answers", "/s", ours),
            Figure.Of("the bare endpoint, answers", "/s", plain),
            Figure.Of($"{what}, of a processor each", "µs", costs),
            Figure.Of("the bare endpoint, of a processor each", "µs", least),
            Figure.Of($"{what}, resident memory after it", "MB", [process.WorkingSet64 / 1e6]),
        ];
    }

    /// <summary>Adds the answers per second, and what each cost the process, which depends less on what else the machine does.</summary>
    private static async Task MeasureAsync(int process, Uri address, Question question, List<double> rates, List<double> costs)
    {
        var before = Process.GetProcessById(process).TotalProcessorTime;
        rates.Add(await Load.RateAsync(address, question, Window));
        costs.Add((Process.GetProcessById(process).TotalProcessorTime - before).TotalMicroseconds / (rates[^1] * Window.TotalSeconds));
    }
}
