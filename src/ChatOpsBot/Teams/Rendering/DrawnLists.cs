using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Teams.Rendering;

/// <summary>Draws lists and checklists: a line that does something is pressed itself.</summary>
internal static class DrawnLists
{
    internal static IEnumerable<JsonObject> Rows(MessageBlock.Rows rows, Language language) => rows.Items.Select(row => Row(row, language)).OfType<JsonObject>();

    internal static IEnumerable<JsonObject> Checklist(MessageBlock.Checklist checklist) =>
        [CardElements.Heading(checklist.Heading, isTitle: false), .. checklist.Lines.Select(Line)];

    private static JsonObject? Row(ListRow row, Language language)
    {
        var title = CardLines.Draw([CardRun.Bold(row.Id), new CardRun(row.Id.Length > 0 ? "  " : ""), .. CardRun.Of(row.Title)]);
        var container = CardElements.Container([.. title, .. CardLines.Draw(Below(row, language), isSmall: true, isClose: true)]);
        if (((JsonArray)container["items"]!).Count == 0) return null;

        container["separator"] = true;
        if (row.Command is { } command)
            container["selectAction"] = CardElements.Execute($"{row.Id} {row.Title}".Trim(), CardVerbs.Say, new CardValue(command, row.Drawn));
        return container;
    }

    private static IEnumerable<CardRun> Below(ListRow row, Language language)
    {
        foreach (var run in CardTone.Badges(row.Badges)) yield return run;
        var between = row.Badges.IsEmpty ? "" : "   ";
        foreach (var detail in row.Details)
        {
            yield return new CardRun(between) { IsSubtle = true };
            foreach (var run in CardRun.Of(detail)) yield return run with { IsSubtle = true };
            between = " · ";
        }

        if (row.Percent is { } percent) yield return new CardRun($"{between}{Percentage.Of(Percentage.Within(percent), language)}") { IsSubtle = true };
    }

    private static JsonObject Line(CheckLine line)
    {
        JsonObject[] box = [.. CardLines.Draw([new CardRun(line.Done ? "☑" : "☐")])];
        JsonObject[] text = [.. CardLines.Draw([.. CardRun.Of(line.Text), .. line.Toggle is null ? new[] { new CardRun($"  {line.Id}") { IsCode = true } } : []])];
        var columns = CardElements.Columns(CardElements.Column(box, "auto"), CardElements.Column(text, "stretch"));
        columns["spacing"] = "Small";
        if (line.Toggle is { } toggle)
            columns["selectAction"] = CardElements.Execute($"{(line.Done ? "☐" : "☑")} {line.Id}", CardVerbs.Say, CardValue.Of(toggle));
        return columns;
    }
}
