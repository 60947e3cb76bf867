using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack.Sending;

/// <summary>What is found of a message whose first attempt had no answer.</summary>
internal abstract record Found
{
    private Found() { }

    internal sealed record There(SlackMessageId Message) : Found;

    /// <summary>It is not there, or the bot may not look: it is sent.</summary>
    internal sealed record Nothing : Found;

    /// <summary>It could not be looked for now.</summary>
    internal sealed record NotYet(SlackAnswer Why) : Found;
}

/// <summary>Looks a message up by the mark it carries, in the history of its channel or in its thread.</summary>
internal sealed class PostedBefore(SlackApi api, SlackChannels channels, SlackIdentities identities)
{
    /// <summary>What two clocks may differ by.</summary>
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(5);

    /// <summary>Pages of a hundred; what has so many messages behind it is sent again rather than looked for any longer.</summary>
    private const int MostPages = 10;

    /// <param name="place">A channel, or a person whose channel is opened.</param>
    /// <param name="since">When it was owed.</param>
    internal async Task<Found> FindAsync(WorkspaceKey workspace, string place, string? thread, string delivery, DateTimeOffset since, CancellationToken cancellation)
    {
        var (channel, failure) = await channels.OfAsync(workspace, place, cancellation);
        if (channel is null) return failure is SlackAnswer.Refused ? new Found.Nothing() : new Found.NotYet(failure!);

        var me = await identities.OfAsync(workspace, cancellation);
        string? cursor = null;
        for (var page = 0; page < MostPages; page++)
        {
            switch (await PageAsync(workspace, channel, thread, since, cursor, cancellation))
            {
                case SlackAnswer.Ok { Body: var body }:
                    if (body.GetProperty("messages").EnumerateArray().FirstOrDefault(message => DeliveryMark.IsOn(message, delivery) && IsMine(message, me)) is { ValueKind: JsonValueKind.Object } found)
                        return new Found.There(new SlackMessageId(channel, found.GetProperty("ts").GetString()!));
                    cursor = CursorOf(body);
                    if (cursor is null) return new Found.Nothing();
                    break;
                case SlackAnswer.Refused:
                    return new Found.Nothing();
                case var other:
                    return new Found.NotYet(other);
            }
        }

        return new Found.Nothing();
    }

    /// <summary>The messages of a thread, to be looked through.</summary>
    internal Task<SlackAnswer> ThreadAsync(WorkspaceKey workspace, SlackMessageId root, DateTimeOffset since, CancellationToken cancellation) =>
        PageAsync(workspace, root.Channel, root.Ts, since, null, cancellation);

    private Task<SlackAnswer> PageAsync(WorkspaceKey workspace, string channel, string? thread, DateTimeOffset since, string? cursor, CancellationToken cancellation)
    {
        var arguments = new JsonObject
        {
            ["channel"] = channel,
            ["oldest"] = (since - Leeway).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ["inclusive"] = true,
            ["limit"] = 100,
            ["include_all_metadata"] = true,
        };
        if (cursor is not null) arguments["cursor"] = cursor;
        if (thread is not null) arguments["ts"] = thread;
        return api.CallAsync(workspace, thread is null ? "conversations.history" : "conversations.replies", arguments, cancellation);
    }

    /// <summary>Anybody can copy a mark.</summary>
    private static bool IsMine(JsonElement message, SlackIdentity? me) =>
        me is null || message.TryGetProperty("bot_id", out var bot) && bot.ValueEquals(me.BotId) || message.TryGetProperty("user", out var user) && user.ValueEquals(me.UserId);

    private static string? CursorOf(JsonElement body) =>
        body.TryGetProperty("response_metadata", out var metadata) && metadata.ValueKind is JsonValueKind.Object
        && metadata.TryGetProperty("next_cursor", out var cursor) && cursor.GetString() is { Length: > 0 } next ? next : null;
}
