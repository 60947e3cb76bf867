using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.LocalChat.Shell;
using Spectre.Console;

namespace ChatOpsBot.Tests.LocalChat;

public partial class TerminalRendererTests
{
    [Theory]
    [InlineData("Status", 100)]
    [InlineData("Status", 40)]
    [InlineData("Overdue", 100)]
    [InlineData("Overdue", 40)]
    [InlineData("Gantt", 100)]
    [InlineData("Help", 100)]
    [InlineData("NotUnderstood", 100)]
    [InlineData("Hostile", 100)]
    public void Without_colours_a_message_is_plain_text_as_approved(string name, int width) =>
        Approved.Matches(Render(SampleMessages.ByName(name), colours: false, width), $"{name}.plain{width}.txt");

    [Theory]
    [InlineData("Status")]
    [InlineData("Overdue")]
    public void With_colours_a_message_is_drawn_as_approved(string name) =>
        Approved.Matches(Render(SampleMessages.ByName(name), colours: true, 90).Replace('\u001b', '␛'), $"{name}.colour90.txt");

    [Fact]
    public void A_text_never_sends_escape_codes_or_changes_the_style()
    {
        var text = Render(SampleMessages.Hostile, colours: false, width: 100);

        Assert.DoesNotContain(text, character => char.IsControl(character) && character is not ('\n' or '\r'));
        Assert.Contains("[red]é[/]", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_width_is_drawn_and_from_forty_columns_on_no_line_is_wider(bool colours)
    {
        string[] names = ["Status", "Overdue", "Milestones", "Plan", "Gantt", "Help", "NotUnderstood", "Hostile"];
        foreach (var message in names.Select(SampleMessages.ByName))
        {
            foreach (var width in Enumerable.Range(1, 44).Concat([60, 80, 100, 120, 160]))
            {
                var lines = EscapeCode().Replace(Render(message, colours, width), "").Split('\n');
                if (width >= 40) Assert.All(lines, line => Assert.InRange(line.TrimEnd('\r').Length, 0, width));
            }
        }
    }

    [Fact]
    public void A_plain_list_says_what_to_type_once()
    {
        var text = Render(SampleMessages.Overdue, colours: false, width: 100);

        Assert.Contains("→ next", text, StringComparison.Ordinal);
        Assert.DoesNotContain("status ACT", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_or_table_of_nothing_is_drawn_as_nothing()
    {
        var message = BotMessage.Answer(Language.English, "", new MessageBlock.Rows([]), new MessageBlock.Facts([]), new MessageBlock.Buttons([]));

        Assert.Equal("", Render(message, colours: false, width: 40).Trim());
    }

    private static string Render(BotMessage message, bool colours, int width)
    {
        using var output = new StringWriter();
        var environment = new Dictionary<string, string> { [colours ? "TERM" : "NO_COLOR"] = colours ? "xterm" : "1" };
        var console = TerminalConsole.Create(output, redirected: false, environment);
        console.Profile.Width = width;
        TerminalRenderer.Render(message, console);
        return output.ToString();
    }

    [GeneratedRegex(@"\x1b\[[0-9;]*m")]
    private static partial Regex EscapeCode();
}
