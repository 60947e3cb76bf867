using System.Diagnostics;
using ChatOpsBot.Core.Messages;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>Draws a message on a terminal, or as text that reads and searches well where there are no colours.</summary>
internal static class TerminalRenderer
{
    internal static void Render(BotMessage message, IAnsiConsole console)
    {
        var look = TerminalLook.Of(console);
        var above = false;
        foreach (var block in message.Blocks)
        {
            if (above) console.WriteLine();
            foreach (var line in Lines(block, message.Language, look, console.Profile.Width)) console.Write(line);
            above = true;
        }
    }

    private static IEnumerable<IRenderable> Lines(MessageBlock block, Language language, TerminalLook look, int width) => block switch
    {
        MessageBlock.Header header => [Header(header, look)],
        MessageBlock.Paragraph paragraph => [Text(new Paragraph().Add(paragraph.Text))],
        MessageBlock.Section section => [Heading(section.Heading), .. TerminalSection.Lines(section.Text)],
        MessageBlock.Facts facts => Facts(facts, width),
        MessageBlock.Progress progress => [Progress(progress, language, look, width)],
        MessageBlock.Checklist checklist => [Heading(checklist.Heading), .. checklist.Lines.Select(line => Check(line, look))],
        MessageBlock.Rows rows => TerminalRows.Lines(rows, language, look, width),
        MessageBlock.Notice notice => [Notice(notice, look)],
        MessageBlock.Preformatted drawing => drawing.Text.Split('\n').Select(Drawn),
        MessageBlock.Context context => [Text(new Paragraph().Add(context.Text, TerminalLook.Quiet))],
        MessageBlock.Buttons buttons => buttons.Items.IsEmpty ? [] : [Buttons(buttons)],
        MessageBlock.Link link => [Text(new Paragraph().Add($"{link.Label}: ").Add(link.Url, TerminalLook.Typed))],
        _ => throw new UnreachableException(),
    };

    private static Hanging Text(Paragraph text) => new("", Style.Plain, 0, text);

    private static Hanging Heading(string heading) => Text(new Paragraph().Add(heading, TerminalLook.Loud));

    private static Hanging Header(MessageBlock.Header header, TerminalLook look)
    {
        var title = new Paragraph();
        if (header.Id is { } id) title.Add(id, TerminalLook.Typed.Combine(TerminalLook.Loud)).Add("  ");
        return Text(title.Add(header.Title, TerminalLook.Loud).Add(header.Badges, look));
    }

    private static IEnumerable<Hanging> Facts(MessageBlock.Facts facts, int width)
    {
        var labels = facts.Items.Select(fact => TerminalText.OneLine(fact.Label)).ToArray();
        // A label wider than the others' column goes above its value.
        var column = Math.Min(28, width / 2 - 2);
        var indent = labels.Where(label => label.Length <= column).Select(label => label.Length).DefaultIfEmpty().Max() + 2;
        return facts.Items.Zip(labels, (fact, label) => new Hanging(label, TerminalLook.Quiet, indent, new Paragraph().Add(fact.Value)));
    }

    private static Hanging Progress(MessageBlock.Progress progress, Language language, TerminalLook look, int width)
    {
        var percent = Percentage.Within(progress.Percent);
        var columns = Math.Clamp(width / 4, 5, 24);
        var done = columns * percent / 100;
        var line = new Paragraph().Add(progress.Label, TerminalLook.Quiet).Add("  ");
        if (!look.Colours) line.Add("[");
        line.Add(new string(look.BarDone, done), TerminalLook.Toned(percent == 100 ? Tone.Good : Tone.Active));
        line.Add(new string(look.BarOpen, columns - done), TerminalLook.Quiet);
        if (!look.Colours) line.Add("]");
        return Text(line.Add($" {Percentage.Of(percent, language)}", TerminalLook.Loud).Add($"  {progress.Caption}", TerminalLook.Quiet));
    }

    private static Hanging Check(CheckLine line, TerminalLook look)
    {
        var box = line.Done ? look.Ticked : look.Open;
        var text = new Paragraph().Add(TerminalText.OneLine(line.Id), TerminalLook.Quiet).Add("  ").Add(line.Text);
        return new Hanging($"  {box}", TerminalLook.Toned(line.Done ? Tone.Good : Tone.Muted), box.Length + 3, text);
    }

    private static Hanging Notice(MessageBlock.Notice notice, TerminalLook look)
    {
        var style = TerminalLook.Toned(notice.Tone);
        return new Hanging(look.NoticeLead(notice.Tone), style, 2, new Paragraph().Add(notice.Text, style));
    }

    /// <summary>An empty line of a drawing stays one.</summary>
    private static Hanging Drawn(string line) => Text(new Paragraph().Add(line.Length > 0 ? line : " "));

    private static Hanging Buttons(MessageBlock.Buttons buttons)
    {
        var commands = new Paragraph();
        foreach (var button in buttons.Items)
        {
            if (commands.Length > 0) commands.Add(" · ", TerminalLook.Quiet);
            commands.Add(TerminalText.OneLine(button.Prompts.IsEmpty ? button.Command : $"{button.Command} …"), TerminalLook.Typed);
        }

        return new Hanging("→", TerminalLook.Quiet, 2, commands);
    }
}
