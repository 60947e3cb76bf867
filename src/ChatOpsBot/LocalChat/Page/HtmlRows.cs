using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.LocalChat.Page;

/// <summary>Lists of actions or milestones, a button to each line that opens something.</summary>
internal static class HtmlRows
{
    internal static string Render(MessageBlock.Rows rows, Language language) =>
        $"<ul class=\"rows\">{string.Concat(rows.Items.Select(row => Row(row, language)))}</ul>";

    internal static string Badges(ImmutableArray<Badge> badges) =>
        string.Concat(badges.Select(badge => $" <span class=\"badge {ToneName.Of(badge.Tone)}\">{HtmlText.Escape(badge.Text)}</span>"));

    /// <summary>The title is the button, the rest is read after it; the page makes the whole line press it.</summary>
    private static string Row(ListRow row, Language language) => $"""

        <li><div class="head">{Button(row)}{Badges(row.Badges)}</div>{Details(row.Details)}{Progress(row.Percent, language)}</li>
        """;

    private static string Button(ListRow row)
    {
        var id = row.Id.Length > 0 ? $"<span class=\"id\">{HtmlText.Escape(row.Id)}</span> " : "";
        var words = $"{id}<span class=\"title\">{HtmlText.Escape(row.Title)}</span>";
        return row.Command is null ? words : $"<button type=\"button\"{HtmlButton.Attributes(row.Command, row.Drawn)}>{words}</button>";
    }

    private static string Details(ImmutableArray<RichText> details) =>
        details.IsEmpty ? "" : $"\n<div class=\"details\">{string.Join(" · ", details.Select(HtmlText.Escape))}</div>";

    private static string Progress(int? percent, Language language)
    {
        if (percent is not { } value) return "";
        var percentage = Percentage.Within(value);
        var words = HtmlText.Escape(Percentage.Of(percentage, language));
        return $"\n<div class=\"done\">{words} <progress max=\"100\" value=\"{percentage}\" aria-hidden=\"true\">{words}</progress></div>";
    }
}
