using System.Diagnostics;
using System.Net.Mime;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Outbox;
using ChatOpsBot.Slack.Rendering;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Slack.Sending;

/// <summary>Puts one drawn message into one place of Slack.</summary>
internal sealed class SlackPosts(SlackApi api, SlackChannels channels, PostedBefore before, IOptions<SlackOptions> options)
{
    /// <summary>For everybody in a channel, or to one person.</summary>
    /// <param name="thread">The message in whose thread it stands; null for outside a thread.</param>
    internal async Task<SendOutcome> PostAsync(Posting posting, SlackMessage message, string place, string? thread, CancellationToken cancellation)
    {
        var delivery = DeliveryMark.IdOf(posting.Conversation, posting.Intent);
        if (posting.MayBePosted)
        {
            switch (await before.FindAsync(posting.Conversation.Workspace, place, thread, delivery, posting.Since, cancellation))
            {
                case Found.There there: return new SendOutcome.Posted(there.Message.ToString());
                case Found.NotYet notYet: return StillUnclear(notYet.Why);
                case Found.Nothing: break;
                default: throw new UnreachableException();
            }
        }

        // A thread is that of a channel, not of a person.
        var (channel, failure) = thread is null ? (place, null) : await channels.OfAsync(posting.Conversation.Workspace, place, cancellation);
        if (channel is null) return SlackOutcomes.Of(failure!, _ => "");

        var arguments = Arguments(message, channel);
        arguments["metadata"] = DeliveryMark.Metadata(delivery);
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        if (thread is not null) arguments["thread_ts"] = thread;
        return SlackOutcomes.Of(await api.CallAsync(posting.Conversation.Workspace, "chat.postMessage", arguments, cancellation), body => NameOf(body, "ts"));
    }

    /// <summary>Draws a message again where it stands; to do so twice does no harm.</summary>
    internal async Task<SendOutcome> EditAsync(WorkspaceKey workspace, SlackMessage message, SlackMessageId edited, CancellationToken cancellation)
    {
        var (channel, failure) = await channels.OfAsync(workspace, edited.Channel, cancellation);
        if (channel is null) return SlackOutcomes.Of(failure!, _ => "");

        var arguments = Arguments(message, channel);
        arguments["ts"] = edited.Ts;
        return SlackOutcomes.Of(await api.CallAsync(workspace, "chat.update", arguments, cancellation), _ => new SlackMessageId(channel, edited.Ts).ToString());
    }

    /// <summary>For one person alone, in a channel that others read too; by a direct message where they are not in it.</summary>
    internal async Task<SendOutcome> WhisperAsync(Posting posting, SlackMessage message, string user, string? thread, CancellationToken cancellation)
    {
        var place = posting.Conversation.Conversation;
        if (SlackPlaces.IsDirect(place)) return await PostAsync(posting, message, place, thread, cancellation);

        var arguments = Arguments(message, place);
        arguments["user"] = user;
        if (thread is not null) arguments["thread_ts"] = thread;
        var answer = await api.CallAsync(posting.Conversation.Workspace, "chat.postEphemeral", arguments, cancellation);
        return answer is SlackAnswer.Refused { Error: "user_not_in_channel" or "not_in_channel" or "channel_not_found" or "is_archived" }
            ? await PostAsync(posting, message, user, thread: null, cancellation)
            : SlackOutcomes.Once(answer, body => $"{place}/{(body.TryGetProperty("message_ts", out var ts) ? ts.GetString() : "")}");
    }

    /// <summary>To the address that came with what somebody did, while it is good for anything.</summary>
    internal async Task<SendOutcome> RespondAsync(Posting posting, SlackMessage message, SlackAddress.Response address, CancellationToken cancellation)
    {
        if (SlackHosts.Checked(address.Url, options.Value.Api) is not { } url)
            return await WhisperAsync(posting, message, address.User, thread: null, cancellation);

        var answer = await RespondAsync(message, url, address.Replaces, cancellation);
        return answer is SlackAnswer.Refused
            ? await WhisperAsync(posting, message, address.User, thread: null, cancellation)
            : SlackOutcomes.Once(answer, _ => $"{posting.Conversation.Conversation}/response");
    }

    /// <param name="replaces">Whether it takes the place of the message that carried the button.</param>
    internal async Task<SlackAnswer> RespondAsync(SlackMessage message, Uri url, bool replaces, CancellationToken cancellation)
    {
        var body = new JsonObject { ["response_type"] = "ephemeral", ["replace_original"] = replaces, ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone() };
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, MediaTypeNames.Application.Json);
        return await api.PostAsync(url, content, cancellation);
    }

    /// <summary>An attempt that may have been taken stays one until it was looked for.</summary>
    private static SendOutcome StillUnclear(SlackAnswer answer) => SlackOutcomes.Of(answer, _ => "") switch
    {
        SendOutcome.TryAgain again => again with { IsUnclear = true },
        var other => other,
    };

    /// <summary>Without names that are made into links: a mention is written by the renderer or not at all.</summary>
    private static JsonObject Arguments(SlackMessage message, string place) =>
        new() { ["channel"] = place, ["text"] = message.Text, ["blocks"] = message.Blocks.DeepClone(), ["parse"] = "none", ["link_names"] = false };

    private static string NameOf(JsonElement body, string ts) => new SlackMessageId(body.GetProperty("channel").GetString()!, body.GetProperty(ts).GetString()!).ToString();
}
