using System.CommandLine;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>The program's own command line: what it was started to do.</summary>
/// <remarks>Answers go to standard output, messages to standard error; the exit code is 0 only on success.</remarks>
internal static class CommandLine
{
    /// <summary>Something was refused or could not be done.</summary>
    internal const int Failed = 1;

    /// <summary>A server that is told to stop finishes what it has in hand; its own limit is shorter.</summary>
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(10);

    /// <param name="build">Makes the host from the settings given on the command line; it is started by <c>serve</c> only.</param>
    internal static async Task<int> RunAsync(string[] arguments, Func<string[], WebApplication> build)
    {
        var words = arguments.Where(argument => !IsSetting(argument)).ToArray();
        var settings = arguments.Where(IsSetting).ToArray();
        // A text to ask may begin with @; it is never the name of a file with more arguments.
        var parsed = Root(settings, build).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Stopping });
        }
        catch (Exception exception) when (exception is not HostAbortedException)
        {
            await Console.Error.WriteLineAsync(StartFailure.Explain(exception));
            return Failed;
        }
    }

    private static RootCommand Root(string[] settings, Func<string[], WebApplication> build)
    {
        var serve = ServeCommand.Create(settings, build);
        var root = new RootCommand(
            "ChatOpsBot keeps a project's action plan where the team talks. Any setting can be given as --Section:Key=value.")
        {
            serve,
            AskCommand.Create(settings, build),
            ImportCommand.Create(settings, build),
            ExportCommand.Create(settings, build),
            DoctorCommand.Create(settings, build),
            SimulateCommand.Create(settings, build),
            ReportCommand.Create(settings, build),
            BackupCommand.Create(settings, build),
            RestoreCommand.Create(settings, build),
            MigrateCommand.Create(settings, build),
            HealthCommand.Create(settings, build),
            ClientCommand.Create(settings, build),
            WebhookCommand.Create(settings, build),
            TeamsPackageCommand.Create(),
        };
        root.Action = serve.Action;
        return root;
    }

    /// <summary>A setting is written <c>--Section:Key=value</c>, its section with a capital letter, or is one of the host's own.</summary>
    private static bool IsSetting(string argument)
    {
        var end = argument.IndexOf('=');
        if (end < 0 || !argument.StartsWith("--", StringComparison.Ordinal)) return false;

        var key = argument[2..end];
        return key.Length > 0 && char.IsUpper(key[0]) || HostSettings.Contains(key, StringComparer.OrdinalIgnoreCase);
    }

    private static readonly string[] HostSettings =
    [
        HostDefaults.EnvironmentKey, HostDefaults.ContentRootKey, HostDefaults.ApplicationKey, WebHostDefaults.ServerUrlsKey,
    ];
}
