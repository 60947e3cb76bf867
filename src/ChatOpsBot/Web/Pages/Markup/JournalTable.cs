using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Web.Pages.Markup;

/// <summary>What happened, line by line: the facts of an answer as a table.</summary>
internal static class JournalTable
{
    /// <param name="most">Lines that are shown.</param>
    internal static Html Of(PageScope scope, BotMessage history, int most)
    {
        var lines = history.Blocks.OfType<MessageBlock.Facts>().SelectMany(facts => facts.Items).ToImmutableArray();
        if (lines.IsEmpty) return Html.Of($"<p class=\"empty\">{history.Summary}</p>");

        var rest = lines.Length > most ? [] : history.Blocks.OfType<MessageBlock.Context>();
        return Html.Of($"""
            <table class="journal">
            <thead><tr><th scope="col">{scope.Language.In("Quand", "When")}</th><th scope="col">{scope.Language.In("Quoi", "What")}</th></tr></thead>
            <tbody>{lines.Take(most).Select(line => Html.Of($"<tr><td>{line.Label}</td><td>{scope.Blocks.Text(line.Value)}</td></tr>\n"))}</tbody>
            </table>
            {scope.Blocks.Draw(rest)}
            """);
    }
}
