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
    internal static async Task<int> OfPageAsync(string? path)
    {
        using var folder = new TemporaryFolder();
        await using var program = BuiltProgram.Start(path, folder.Path);
        return await CompareAsync(program, Question.OfPage, secret: null);
    }

    /// <summary>As a signed slash command, which the bare endpoint checks as well.</summary>
    internal static async Task<int> OfSlackAsync(string? path)
    {
        using var folder = new TemporaryFolder();
        await using var slack = await QuietSlack.StartAsync();
        await using var program = BuiltProgram.Start(
            path, folder.Path, ("Slack__Mode", "Http"), ("Slack__SigningSecret", Secret), ("Slack__BotToken", "xoxb-example-not-a-token"), ("Slack__ApiUrl", slack.Api.ToString()));
        return await CompareAsync(program, Question.OfSlack(Secret), Secret);
    }

    private static async Task<int> CompareAsync(BuiltProgram program, Question question, string? secret)
    {
        var reply = Path.GetTempFileName();
        await File.WriteAllBytesAsync(reply, await question.FirstAnswerAsync(program.Address));
        var address = new Uri($"http://127.0.0.1:{BuiltProgram.FreePort()}");
        using var bare = Process.Start("dotnet", [typeof(StatusRate).Assembly.Location, "bare", address.ToString(), question.Path, reply, .. secret is null ? Array.Empty<string>() : [secret]]);
        await question.FirstAnswerAsync(address);
        await Load.RateAsync(program.Address, question, Window);
        await Load.RateAsync(address, question, Window);

        var ratios = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var (status, cost) = await RateAsync(program.ProcessId, program.Address, question);
            var (plain, least) = await RateAsync(bare.Id, address, question);
            ratios.Add(status / plain);
            Console.WriteLine($"status {status:0}/s, {cost:0} µs each   bare {plain:0}/s, {least:0} µs each   ratio {status / plain:0.00}");
        }

        bare.Kill();
        Console.WriteLine($"ratio: {ratios.Min():0.00} / {ratios.Median():0.00} / {ratios.Max():0.00} (min / median / max of {Pairs})");
        return 0;
    }

    /// <returns>Answers per second, and what each cost the process, which depends less on what else the machine does.</returns>
    private static async Task<(double Rate, double Microseconds)> RateAsync(int process, Uri address, Question question)
    {
        var before = Process.GetProcessById(process).TotalProcessorTime;
        var rate = await Load.RateAsync(address, question, Window);
        return (rate, (Process.GetProcessById(process).TotalProcessorTime - before).TotalMicroseconds / (rate * Window.TotalSeconds));
    }
}
