using System.Text;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Slack.Inbound.Wire;
using ChatOpsBot.Slack.Rendering;
using ChatOpsBot.Web;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Answers what was typed behind the slash in the response itself, to whoever typed it alone.</summary>
internal sealed class SlackCommands(
    SlackSenders senders, MessageRouter router, SlackWaits waits, PeopleDirectory directory, PageLinks links, IOptions<SlackOptions> options)
{
    internal async Task<SlackAck> TakeAsync(SlashCommand command, CancellationToken cancellation)
    {
        var came = waits.Now;
        // Slack sends a command once: who the bot is was asked at the start, and if that failed there is somebody to say so to.
        if (await senders.SelfAsync(SlackIdentity.Home(command.TeamId), cancellation) is not { } self) return Said(SlackMessages.NotReady(Language.English));

        var place = new SlackPlace(command.ChannelId!, command.UserId!) { ResponseUrl = SlackHosts.Checked(command.ResponseUrl, options.Value.Api)?.ToString() };
        var text = await senders.TypedAsync(self, command.Text);
        if (text.Length == 0) text = "help";
        var message = await senders.MessageAsync(self, place, Surface.SlashCommand, text, command.TriggerId!);
        var asked = router.AnsweredAsync(message, CancellationToken.None);
        // What the plan in memory answers is there at once, and mostly drawn already.
        if (asked.IsCompletedSuccessfully) return Said(asked.Result, message);

        var answered = asked.AsTask();
        return await waits.InTimeAsync(MessageOf(answered), message, came) is null ? SlackAck.Taken : Said(await answered, message);
    }

    private static async Task<BotMessage> MessageOf(Task<Answered> answered) => (await answered).Message;

    private bool IsQuestion(string text) => CommandParser.Parse(text, senders.Today, start: null) is ParsedCommand.Asked;

    private SlackAck.Body Said(Answered answered, InboundMessage message)
    {
        var look = new Answered.Look(message.Workspace, IsShared: message.Conversation != message.User);
        return new SlackAck.Body(answered.Drawn(look, answer => Drawn(answer, message, look.IsShared)));
    }

    private byte[] Drawn(BotMessage answer, InboundMessage message, bool inChannel)
    {
        var mayBeAsked = IsQuestion(message.Text);
        var drawn = MessageRenderer.Render(
            answer, SlackNames.ForOne(directory.LastSeen(message.Workspace), message.Workspace), PageSource.Asked(mayBeAsked ? message.Text : null), link: links.Of(answer));
        if (mayBeAsked && inChannel && answer.Kind is MessageKind.Answer && ShareButton.Of(answer.Language, message.Text) is { } share)
            drawn.Blocks.Add((JsonNode)BlockKit.Actions([share]));
        return Bytes(drawn);
    }

    internal static SlackAck.Body Said(BotMessage message) => new(Bytes(MessageRenderer.Render(message, SlackNames.Words)));

    private static byte[] Bytes(SlackMessage drawn) =>
        Encoding.UTF8.GetBytes(new JsonObject { ["response_type"] = "ephemeral", ["text"] = drawn.Text, ["blocks"] = drawn.Blocks }.ToJsonString());
}
