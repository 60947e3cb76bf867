using Spectre.Console;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>Decides once whether a console gets colours.</summary>
internal static class TerminalConsole
{
    /// <summary>Columns of an output nobody looks at as it is written: a file, a pipe.</summary>
    private const int RedirectedWidth = 100;

    /// <param name="redirected">True when the output goes to a file or a pipe.</param>
    /// <param name="environment">Of the process; <c>NO_COLOR</c> (no-color.org) and <c>TERM</c> are read.</param>
    internal static IAnsiConsole Create(TextWriter output, bool redirected, IReadOnlyDictionary<string, string> environment)
    {
        var colours = !redirected
            && string.IsNullOrEmpty(environment.GetValueOrDefault("NO_COLOR"))
            && environment.GetValueOrDefault("TERM") != "dumb";
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colours ? Supported() : AnsiSupport.No,
            // The sixteen colours a person has chosen for their terminal, and no others.
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            // The decision above is the only one: build servers would be given colours otherwise.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        if (redirected) console.Profile.Width = RedirectedWidth;
        return console;
    }

    /// <summary>An old Windows console has to be asked, and switched on by asking.</summary>
    private static AnsiSupport Supported() => OperatingSystem.IsWindows() ? AnsiSupport.Detect : AnsiSupport.Yes;
}
