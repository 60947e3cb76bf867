using ChatOpsBot.Core.Messages;
using Spectre.Console;

namespace ChatOpsBot.LocalChat.Shell;

/// <summary>Lists of actions or milestones on a terminal. The id is what one types, so no command is repeated on each line.</summary>
internal static class TerminalRows
{
    /// <summary>A line for each row when all of them fit the console; else their details stand below, for all of them.</summary>
    internal static IEnumerable<Hanging> Lines(MessageBlock.Rows rows, Language language, TerminalLook look, int width)
    {
        var longest = rows.Items.Select(row => row.Id.Length).DefaultIfEmpty().Max();
        // Names without ids stand at the margin.
        var indent = longest == 0 ? 0 : Math.Min(longest + 2, width / 2);
        var titles = rows.Items.Select(row => Title(row, look)).ToArray();
        var details = rows.Items.Select(row => Details(row, language)).ToArray();
        var column = titles.Select(title => title.Length).DefaultIfEmpty().Max() + 2;
        var fits = indent + column + details.Select(text => text.Length).DefaultIfEmpty().Max() <= width;
        for (var i = 0; i < titles.Length; i++)
        {
            var gap = fits ? new string(' ', column - titles[i].Length) : indent > 0 ? "\n" : "\n  ";
            if (details[i].Length > 0) titles[i].Add(gap).Add(details[i], TerminalLook.Quiet);
            yield return new Hanging(TerminalText.OneLine(rows.Items[i].Id), TerminalLook.Typed, indent, titles[i]);
        }
    }

    private static Paragraph Title(ListRow row, TerminalLook look) =>
        new Paragraph().Add(TerminalText.OneLine(row.Title.ToString())).Add(row.Badges, look);

    private static string Details(ListRow row, Language language)
    {
        var details = row.Details.Select(detail => TerminalText.OneLine(detail.ToString()));
        if (row.Percent is { } percent) details = details.Append(Percentage.Of(Percentage.Within(percent), language));
        return string.Join(" · ", details);
    }
}
