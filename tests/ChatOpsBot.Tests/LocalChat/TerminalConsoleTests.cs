using ChatOpsBot.LocalChat.Shell;

namespace ChatOpsBot.Tests.LocalChat;

public class TerminalConsoleTests
{
    [Theory]
    [InlineData(false, "TERM", "xterm-256color", true)]
    [InlineData(false, "TERM", "dumb", false)]
    [InlineData(false, "NO_COLOR", "1", false)]
    [InlineData(false, "NO_COLOR", "", true)]
    [InlineData(true, "TERM", "xterm-256color", false)]
    [InlineData(true, "GITHUB_ACTIONS", "true", false)]
    public void Colours_go_to_a_terminal_that_wants_them_only(bool redirected, string variable, string value, bool colours)
    {
        using var output = new StringWriter();
        var console = TerminalConsole.Create(output, redirected, new Dictionary<string, string> { [variable] = value });

        Assert.Equal(colours, console.Profile.Capabilities.Ansi);
    }

    [Fact]
    public void A_file_is_a_hundred_columns_wide()
    {
        using var output = new StringWriter();

        Assert.Equal(100, TerminalConsole.Create(output, redirected: true, new Dictionary<string, string>()).Profile.Width);
    }
}
