using System.Text.Json;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Plans.Files;
using ChatOpsBot.Slack.Inbound.Files;
using ChatOpsBot.Slack.Inbound.Home;
using ChatOpsBot.Slack.Inbound.Wire;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>
/// Takes what Slack tells by itself. What people say is stored before it is acknowledged, and answered from there; a page that is
/// looked at, and a dropped plan that is only shown, are seen through in memory: after a crash they are looked at, or dropped, again.
/// </summary>
internal sealed class SlackEvents(SlackSenders senders, SlackCards cards, InboxProcessor inbox, SlackHome home, SlackPlanFiles files, Waits waits)
{
    internal async Task<SlackAck> TakeAsync(WorkspaceKey workspace, JsonElement inner, CancellationToken cancellation)
    {
        if (inner.ValueKind is not JsonValueKind.Object || !inner.TryGetProperty("type", out var type)) throw new JsonException();

        switch (type.GetString())
        {
            case "message" or "app_mention":
                return await MessageAsync(workspace, inner.Deserialize(SlackJson.Default.MessageEvent)!, cancellation);
            case "app_home_opened":
                return await HomeAsync(workspace, inner.Deserialize(SlackJson.Default.HomeEvent)!, cancellation);
            default:
                return SlackAck.Taken;
        }
    }

    /// <summary>Drawn after it is acknowledged: a page that is not drawn is looked at again.</summary>
    private async Task<SlackAck> HomeAsync(WorkspaceKey workspace, HomeEvent opened, CancellationToken cancellation)
    {
        if (opened is not { Tab: "home", User: { } user }) return SlackAck.Taken;
        if (await senders.SelfAsync(workspace, cancellation) is not { } self) return new SlackAck.Later();

        waits.Follow(home.PublishAsync(self, user, news: null));
        return SlackAck.Taken;
    }

    private async Task<SlackAck> MessageAsync(WorkspaceKey workspace, MessageEvent said, CancellationToken cancellation)
    {
        if (!IsSaidByAPerson(said)) return SlackAck.Taken;
        if (await senders.SelfAsync(workspace, cancellation) is not { } self) return new SlackAck.Later();

        var isDirect = said.ChannelType == "im" || said.Channel is ['D', ..];
        if (said.User == self.UserId || !isDirect && !InboundText.Mentions(said.Text ?? "", self.UserId)) return SlackAck.Taken;

        var place = new SlackPlace(said.Channel!, said.User!, said.Ts, said.ThreadTs);
        var text = await senders.TypedAsync(self, said.Text);
        if (await cards.TopicAsync(self, place, cancellation) is { } topic) text = ThreadTopic.Fill(text, topic, senders.Today);

        // A message is one, under whichever events it is told.
        var message = await senders.MessageAsync(self, place, isDirect ? Surface.DirectMessage : Surface.Mention, text, $"{said.Channel}/{said.Ts}");
        if (isDirect && said.Files is [{ Id: { } file, Name: var name }] && PlanFiles.IsPlan(name)) waits.Follow(files.OfferAsync(message, file));
        else await inbox.AcceptAsync(message);
        return SlackAck.Taken;
    }

    /// <summary>Apps and the bot itself are not answered, so that no two of them ever talk to each other; what is edited or deleted was read when it was said.</summary>
    private static bool IsSaidByAPerson(MessageEvent said) =>
        said is { BotId: null, Hidden: false, Subtype: null or "file_share", User: not null, Channel: not null, Ts: not null };
}
