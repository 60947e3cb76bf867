using System.Diagnostics;

namespace ChatOpsBot.Benchmarks;

/// <summary>The rate of <c>status ACT-004</c> on the chat page, side by side with an endpoint that only returns the same bytes.</summary>
internal static class StatusRate
{
    private const int Pairs = 5;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(4);

    internal static async Task<int> RunAsync(string? path)
    {
        using var folder = new TemporaryFolder();
        await using var program = BuiltProgram.Start(path, folder.Path);
        var reply = Path.GetTempFileName();
        await File.WriteAllBytesAsync(reply, await Question.FirstAnswerAsync(program.Address));
        var address = new Uri($"http://127.0.0.1:{BuiltProgram.FreePort()}");
        using var bare = Process.Start("dotnet", [typeof(StatusRate).Assembly.Location, "bare", address.ToString(), reply]);
        await Question.FirstAnswerAsync(address);
        await Load.RateAsync(program.Address, Window);
        await Load.RateAsync(address, Window);

        var ratios = new List<double>();
        for (var pair = 0; pair < Pairs; pair++)
        {
            var status = await Load.RateAsync(program.Address, Window);
            var plain = await Load.RateAsync(address, Window);
            ratios.Add(status / plain);
            Console.WriteLine($"status {status:0}/s   bare {plain:0}/s   ratio {status / plain:0.00}");
        }

        bare.Kill();
        Console.WriteLine($"ratio: {ratios.Min():0.00} / {ratios.Median():0.00} / {ratios.Max():0.00} (min / median / max of {Pairs})");
        return 0;
    }
}
