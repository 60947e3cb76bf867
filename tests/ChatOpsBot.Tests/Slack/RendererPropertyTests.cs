using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Slack.Rendering;
using CsCheck;

namespace ChatOpsBot.Tests.Slack;

public sealed partial class RendererPropertyTests
{
    [Fact]
    public void No_page_of_any_message_breaks_a_limit() => AnyMessage.Any.Sample(message =>
    {
        foreach (var page in Pages(message))
        {
            Assert.Empty(BlockRules.OfMessage(page.Blocks));
            Assert.InRange(page.Text.Length, 1, 4_000);
            Assert.InRange(page.Blocks.Count, 1, 50);
        }
    }, iter: 60);

    [Fact]
    public void No_text_of_any_message_is_read_as_a_mention_a_link_or_a_date() => AnyMessage.Any.Sample(message =>
    {
        foreach (var text in Pages(message).SelectMany(page => Texts(page.Blocks).Append(page.Text)))
        {
            Assert.DoesNotContain('<', text);
            Assert.DoesNotContain('>', text);
            Assert.DoesNotMatch(BareAmpersand(), text);
        }
    }, iter: 60);

    [Fact]
    public void Every_button_carries_what_it_was_drawn_for() => AnyMessage.Any.Sample(message =>
    {
        var known = message.Blocks.OfType<MessageBlock.Buttons>().SelectMany(row => row.Items).Where(button => ChatOpsBot.Slack.ButtonValue.Write(button) is not null).Select(button => (Kept(button.Command), $"{button.Drawn}")).ToHashSet();
        var carried = Pages(message).SelectMany(page => Values(page.Blocks)).Select(ChatOpsBot.Slack.ButtonValue.Read).ToList();

        Assert.All(carried, Assert.NotNull);
        Assert.Subset(carried.Select(value => (value!.Command, $"{value.Drawn}")).ToHashSet(), known);
    }, iter: 40);

    /// <summary>Half a letter cannot be written down.</summary>
    private static string Kept(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static IEnumerable<SlackMessage> Pages(BotMessage message)
    {
        var first = MessageRenderer.Render(message, SlackNames.Words, PageSource.Stored("digest/2026-12-03/Dora"));
        return Enumerable.Range(1, first.Pages).Select(page => MessageRenderer.Render(message, SlackNames.Words, PageSource.Stored("digest/2026-12-03/Dora"), page));
    }

    /// <summary>Everything that Slack reads as text; not what buttons carry, which nobody sees.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Texts),
        JsonObject { } json => json.SelectMany(part => part.Key is "text" or "accessibility_label" && part.Value is JsonValue value ? [value.GetValue<string>()] : Texts(part.Value)),
        _ => [],
    };

    private static IEnumerable<string> Values(JsonNode? node) => node switch
    {
        JsonArray items => items.SelectMany(Values),
        JsonObject { } json => json.SelectMany(part => part.Key is "value" && part.Value?.GetValueKind() is JsonValueKind.String ? [part.Value.GetValue<string>()] : Values(part.Value)),
        _ => [],
    };

    [GeneratedRegex("&(?!amp;|lt;|gt;)")]
    private static partial Regex BareAmpersand();
}
