using System.Text.Json.Nodes;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Slack.Rendering;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>The button under an answer that one person sees: it asks the same again where everybody sees it.</summary>
internal static class ShareButton
{
    internal const string Id = "share";

    /// <returns>Null when the question is longer than a button can carry.</returns>
    internal static JsonObject? Of(Language language, string question) =>
        ButtonValue.Write(new CommandButton("", question)) is { } value ? BlockKit.Button(SlackMessages.Share(language), Id, value) : null;
}
