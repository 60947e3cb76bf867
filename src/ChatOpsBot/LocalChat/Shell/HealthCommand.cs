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
            using var http = new HttpClient { BaseAddress = Hosting.OwnAddress(app.Configuration), Timeout = Patience };
            try
            {
                using var answer = await http.GetAsync("/health/ready", cancellation);
                var words = await answer.Content.ReadAsStringAsync(cancellation);
                if (!answer.IsSuccessStatusCode) return Terminal.Fail(words);

                Console.Out.WriteLine(words);
                return 0;
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                return Terminal.Fail($"Nobody answers at {http.BaseAddress}.");
            }
        });
        return command;
    }
}
