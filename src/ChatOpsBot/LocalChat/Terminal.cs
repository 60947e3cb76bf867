using System.CommandLine;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Plans;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat;

/// <summary>One command on a terminal: the store is opened, one message is printed, and its kind is the exit code.</summary>
internal static class Terminal
{
    internal static async Task<int> RunAsync(
        string[] settings, Func<string[], WebApplication> build, Func<IServiceProvider, Task<BotMessage>> command, CancellationToken cancellation)
    {
        await using var app = build([.. settings, "--Logging:LogLevel:Default=Warning"]);
        await app.Services.GetRequiredService<StoreStart>().RunAsync(cancellation);
        await app.Services.GetRequiredService<FirstPlan>().LoadAsync(cancellation);
        var message = await command(app.Services);
        return Print(message);
    }

    internal static Option<string?> LanguageOption()
    {
        var option = new Option<string?>("--language") { Description = "The language of the answer: fr or en." };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    /// <summary>The language the shell is set to, by the variables POSIX reads in this order; null for <c>C</c>.</summary>
    internal static Language? ShellLanguage() => Languages.FromTag(
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));

    private static int Print(BotMessage message)
    {
        Console.WriteLine(message.Summary);
        return message.Kind switch
        {
            MessageKind.Answer => 0,
            MessageKind.Refusal => CommandLine.Failed,
        };
    }
}
