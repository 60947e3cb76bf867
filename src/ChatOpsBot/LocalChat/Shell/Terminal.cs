using System.Collections;
using System.CommandLine;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Storage;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>One command on a terminal: the store is opened, one message is printed, and its kind is the exit code.</summary>
internal static class Terminal
{
    /// <summary>A setting of whatever is no server: its log says what went wrong, and nothing else.</summary>
    internal const string Quiet = "--Logging:LogLevel:Default=Warning";

    private static readonly string[] LanguageVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    internal static async Task<int> RunAsync(
        string[] settings, Func<string[], WebApplication> build, Func<IServiceProvider, Task<BotMessage>> command, CancellationToken cancellation)
    {
        await using var app = build([.. settings, Quiet]);
        await app.Services.GetRequiredService<StoreStart>().RunAsync(cancellation);
        return Print(await command(app.Services));
    }

    /// <summary>The bytes of a file; null when it does not exist or cannot be read.</summary>
    internal static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellation);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal static Option<string?> LanguageOption()
    {
        var option = new Option<string?>("--language") { Description = "The language of the answer: fr or en." };
        option.AcceptOnlyFromAmong("fr", "en");
        return option;
    }

    /// <summary>The language the shell is set to, by the variables POSIX reads in this order; null for <c>C</c>.</summary>
    internal static Language? ShellLanguage() => Languages.FromTag(
        LanguageVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));

    /// <summary>The one that was asked for, else the shell's.</summary>
    internal static Language LanguageOf(string? wanted) => Languages.FromTag(wanted) ?? ShellLanguage() ?? Language.English;

    /// <summary>Answers go to standard output, refusals to standard error.</summary>
    internal static int Print(BotMessage message) => message.Kind switch
    {
        MessageKind.Answer => Print(message, Console.Out, Console.IsOutputRedirected, exitCode: 0),
        MessageKind.Refusal => Print(message, Console.Error, Console.IsErrorRedirected, CommandLine.Failed),
    };

    /// <summary>One sentence to standard error, where there is no message to draw.</summary>
    internal static int Fail(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return CommandLine.Failed;
    }

    private static int Print(BotMessage message, TextWriter writer, bool redirected, int exitCode)
    {
        TerminalRenderer.Render(message, TerminalConsole.Create(writer, redirected, Variables()));
        return exitCode;
    }

    private static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
        .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
}
