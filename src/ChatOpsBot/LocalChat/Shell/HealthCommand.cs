using System.CommandLine;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary><c>health</c>: asks the bot that runs here whether it is ready, for whoever watches a container in which there is no other program to ask with.</summary>
internal static class HealthCommand
{
    /// <summary>An answer that takes longer is none.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    internal static Command Create(string[] settings, Func<string[], WebApplication> build)
    {
        var command = new Command("health", "Ask the bot that runs on this machine whether it is ready; the exit code says so.");
        command.SetAction(async (_, cancellation) =>
        {
            await using var app = build([.. settings, Terminal.Quiet]);
            var address = Hosting.OwnAddress(app.Configuration);
            if (await AskAsync(address, cancellation) is not var (isReady, words)) return Terminal.Fail($"Nobody answers at {address}.");
            if (!isReady) return Terminal.Fail(words);

            Console.Out.WriteLine(words);
            return 0;
        });
        return command;
    }

    /// <summary>What the bot there says of itself; null when there is none.</summary>
    internal static async Task<(bool IsReady, string Words)?> AskAsync(Uri address, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = Patience };
        try
        {
            using var answer = await http.GetAsync("/health/ready", cancellation);
            return (answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellation));
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }
}
