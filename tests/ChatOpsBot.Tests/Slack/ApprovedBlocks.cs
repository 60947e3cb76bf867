using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Slack.Rendering;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Compares messages with the Block Kit that was read and approved, all of them before it complains of one.</summary>
internal sealed class ApprovedBlocks(Language language)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<Exception> _differences = [];

    internal void Add(string name, BotMessage message)
    {
        var drawn = MessageRenderer.Render(message, SlackNames.Words, PageSource.Stored("example"));
        Assert.Empty(BlockRules.OfMessage(drawn.Blocks));
        Assert.Empty(BareHours.In(drawn.Blocks));
        Compare(name, new JsonObject { ["text"] = drawn.Text, ["pages"] = drawn.Pages, ["blocks"] = drawn.Blocks });
    }

    /// <summary>A form, or a page of the bot's own.</summary>
    internal void AddView(string name, JsonObject view)
    {
        Assert.Empty(BlockRules.OfView(view["blocks"]));
        Compare(name, view);
    }

    private void Compare(string name, JsonObject json)
    {
        try
        {
            Approved.Matches(json.ToJsonString(Readable) + "\n", $"{name}.{language.Code()}.json");
        }
        catch (Xunit.Sdk.XunitException difference)
        {
            _differences.Add(difference);
        }
    }

    internal void ShouldMatch()
    {
        if (_differences.Count > 0) throw new AggregateException(_differences);
    }
}
