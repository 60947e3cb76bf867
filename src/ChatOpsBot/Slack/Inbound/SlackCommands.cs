using System.Text.Json.Nodes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Inbound.Wire;
using ChatOpsBot.Slack.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Answers what was typed behind the slash in the response itself, to whoever typed it alone.</summary>
internal sealed class SlackCommands(
    SlackSenders senders, MessageRouter router, SlackWaits waits, PeopleDirectory directory, IOptions<SlackOptions> options)
{
    internal async Task<SlackAck> TakeAsync(SlashCommand command, CancellationToken cancellation)
    {
        // Slack sends a command once: who the bot is was asked at the start, and if that failed there is somebody to say so to.
        if (await senders.SelfAsync(cancellation) is not { } self) return Said(SlackMessages.NotReady(Language.English));

        var place = new SlackPlace(command.ChannelId!, command.UserId!) { ResponseUrl = SlackHosts.Checked(command.ResponseUrl, options.Value.Api)?.ToString() };
        var text = await senders.TypedAsync(self, command.Text);
        if (text.Length == 0) text = "help";
        var message = await senders.MessageAsync(self, place, Surface.SlashCommand, text, command.TriggerId!);
        var answer = await waits.InTimeAsync(router.AnswerAsync(message, CancellationToken.None).AsTask(), message);
        return answer is null ? SlackAck.Taken : Said(answer, message, IsQuestion(text));
    }

    private bool IsQuestion(string text) => CommandParser.Parse(text, senders.Today, start: null) is ParsedCommand.Asked;

    private SlackAck.Body Said(BotMessage answer, InboundMessage message, bool mayBeShared)
    {
        var drawn = MessageRenderer.Render(answer, SlackNames.ForOne(directory.LastSeen, message.Workspace), PageSource.Asked(mayBeShared ? message.Text : null));
        if (mayBeShared && answer.Kind is MessageKind.Answer && message.Conversation != message.User && ShareButton.Of(answer.Language, message.Text) is { } share)
            drawn.Blocks.Add((JsonNode)BlockKit.Actions([share]));
        return Body(drawn.Text, drawn.Blocks);
    }

    private static SlackAck.Body Said(BotMessage message)
    {
        var drawn = MessageRenderer.Render(message, SlackNames.Words);
        return Body(drawn.Text, drawn.Blocks);
    }

    private static SlackAck.Body Body(string text, JsonArray blocks) => new(new JsonObject { ["response_type"] = "ephemeral", ["text"] = text, ["blocks"] = blocks });
}
