using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Draws lists and checklists: a line that does something has a button beside it, the others stand together.</summary>
internal sealed class DrawnLists(DrawnButtons buttons, SlackNames names, Language language)
{
    internal IEnumerable<JsonObject> Rows(MessageBlock.Rows rows) =>
        Lines([.. rows.Items.Select(row => (Row(row), row.Command is { } command ? Open(row, command) : null))]);

    internal IEnumerable<JsonObject> Checklist(MessageBlock.Checklist checklist) =>
    [
        .. Texts(MarkupPiece.Bold(checklist.Heading)),
        .. Lines([.. checklist.Lines.Select(line => (Line(line), line.Toggle is { } toggle ? Tick(line, toggle) : null))]),
    ];

    internal static IEnumerable<JsonObject> Texts(IEnumerable<MarkupPiece> pieces) =>
        MarkupLayout.Parts(pieces, SlackLimits.SectionText).Select(part => BlockKit.Section(part));

    private static IEnumerable<JsonObject> Lines(IReadOnlyList<(IEnumerable<MarkupPiece> Text, JsonObject? Button)> lines)
    {
        var together = new List<MarkupPiece>();
        foreach (var (text, button) in lines)
        {
            if (button is null)
            {
                if (together.Count > 0) together.Add(new MarkupPiece("\n", Wrap.None));
                together.AddRange(text);
                continue;
            }

            foreach (var block in Texts(together)) yield return block;
            together.Clear();
            yield return BlockKit.Section(MarkupLayout.Cut(text, SlackLimits.SectionText) is { Length: > 0 } words ? words : SlackText.Ellipsis, button);
        }

        foreach (var block in Texts(together)) yield return block;
    }

    private IEnumerable<MarkupPiece> Row(ListRow row)
    {
        if (row.Id.Length > 0) foreach (var piece in MarkupPiece.Bold(row.Id)) yield return piece;
        foreach (var piece in MarkupPiece.Plain(row.Id.Length > 0 ? "  " : "").Concat(MarkupPiece.Of(row.Title, names))) yield return piece;
        foreach (var (number, part) in Below(row).Index())
            foreach (var piece in MarkupPiece.Plain(number == 0 ? "\n" : " · ").Concat(part)) yield return piece;
    }

    private IEnumerable<IEnumerable<MarkupPiece>> Below(ListRow row)
    {
        if (!row.Badges.IsEmpty) yield return SlackTone.Badges(row.Badges);
        foreach (var detail in row.Details) yield return MarkupPiece.Of(detail, names);
        if (row.Percent is { } percent) yield return MarkupPiece.Plain(Percentage.Of(Percentage.Within(percent), language));
    }

    private JsonObject? Open(ListRow row, string command) => buttons.Draw(new CommandButton("→", command, row.Drawn), reads: $"{row.Id} {row.Title}".Trim());

    private IEnumerable<MarkupPiece> Line(CheckLine line) =>
        MarkupPiece.Plain(line.Done ? "☑  " : "☐  ").Concat(MarkupPiece.Of(line.Text, names))
            .Concat(line.Toggle is null ? MarkupPiece.Plain("  ").Concat(MarkupPiece.Of(RichText.Of(RichText.Code(line.Id)), names)) : []);

    /// <summary>The box as it will be, and what it is called.</summary>
    private JsonObject? Tick(CheckLine line, CommandButton toggle) =>
        buttons.Draw(toggle, $"{(line.Done ? "☐" : "☑")} {line.Id}", $"{toggle.Label} {line.Text}");
}
