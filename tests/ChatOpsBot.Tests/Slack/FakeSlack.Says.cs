using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Slack;

/// <summary>What people do in the workspace, as Slack tells it to an app.</summary>
internal sealed partial class FakeSlack
{
    private int _told;

    /// <summary>Somebody writes in a channel, or to the bot: <c>Says("U1", "U1", …)</c>.</summary>
    internal FakeMessage Says(string place, string user, string text, string? thread = null)
    {
        var channel = In(place);
        lock (_lock)
        {
            var message = new FakeMessage(NextTs(), user, isBot: false) { ThreadTs = thread, Text = text };
            channel.Add(message);
            return message;
        }
    }

    /// <summary>Each event that a message is told in: the mention of the app in a channel is told twice.</summary>
    internal IEnumerable<JsonObject> EventsOf(string place, FakeMessage message)
    {
        var channel = In(place);
        var isDirect = channel.Id.StartsWith('D');
        yield return Event(Inner(channel, message, "message", isDirect ? "im" : "channel"));
        if (!isDirect && message.Text.Contains($"<@{BotUser}", StringComparison.Ordinal)) yield return Event(Inner(channel, message, "app_mention", null));
    }

    internal JsonObject Event(JsonObject inner) => new()
    {
        ["token"] = "verification-token",
        ["team_id"] = TeamId,
        ["api_app_id"] = App,
        ["event"] = inner,
        ["type"] = "event_callback",
        ["event_id"] = NewId("Ev"),
        ["event_time"] = _clock.GetUtcNow().ToUnixTimeSeconds(),
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = TeamId, ["user_id"] = BotUser, ["is_bot"] = true }),
    };

    internal Dictionary<string, string> Command(string user, string channel, string text) => new()
    {
        ["token"] = "verification-token",
        ["team_id"] = TeamId,
        ["team_domain"] = "example",
        ["channel_id"] = In(channel).Id,
        ["channel_name"] = "example",
        ["user_id"] = user,
        ["user_name"] = user,
        ["command"] = "/plan",
        ["text"] = text,
        ["response_url"] = NewResponseUrl(channel, user),
        ["trigger_id"] = NewId("T."),
        ["api_app_id"] = App,
    };

    internal JsonObject Press(string place, string user, FakeMessage message, string label) =>
        Press(place, user, message.Ts, message.Button(label), message.ThreadTs, isEphemeral: message.OnlyFor is not null, message);

    /// <summary>A button of an answer that was given in a response has no message of its own.</summary>
    internal JsonObject Press(string place, string user, string ts, JsonObject button, string? thread, bool isEphemeral, FakeMessage? message)
    {
        var channel = In(place).Id;
        var container = new JsonObject { ["type"] = "message", ["message_ts"] = ts, ["channel_id"] = channel, ["is_ephemeral"] = isEphemeral };
        if (thread is not null) container["thread_ts"] = thread;
        var action = new JsonObject
        {
            ["action_id"] = button["action_id"]!.DeepClone(),
            ["block_id"] = "b",
            ["text"] = button["text"]!.DeepClone(),
            ["value"] = button["value"]!.DeepClone(),
            ["type"] = "button",
            ["action_ts"] = "1",
        };
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = Doer(user, TeamId),
            ["api_app_id"] = App,
            ["token"] = "verification-token",
            ["container"] = container,
            ["trigger_id"] = NewId("T."),
            ["team"] = new JsonObject { ["id"] = TeamId, ["domain"] = "example" },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "example" },
            ["response_url"] = NewResponseUrl(place, user),
            ["actions"] = new JsonArray(action),
        };
        if (message is not null && !isEphemeral) payload["message"] = message.Json(withMetadata: false);
        return payload;
    }

    /// <param name="filled">The state of each input in turn; null for one that was left empty.</param>
    internal JsonObject Submit(string user, JsonObject view, IReadOnlyList<JsonObject?> filled)
    {
        var values = new JsonObject();
        foreach (var (number, block) in view["blocks"]!.AsArray().Where(block => block!["type"]!.GetValue<string>() == "input").Index())
        {
            if (number >= filled.Count || filled[number] is not { } value) continue;
            values[block!["block_id"]!.GetValue<string>()] = new JsonObject { [block["element"]!["action_id"]!.GetValue<string>()] = value.DeepClone() };
        }

        var sent = (JsonObject)view.DeepClone();
        sent["state"] = new JsonObject { ["values"] = values };
        return new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = Doer(user, TeamId),
            ["api_app_id"] = App,
            ["token"] = "verification-token",
            ["trigger_id"] = NewId("T."),
            ["team"] = new JsonObject { ["id"] = TeamId, ["domain"] = "example" },
            ["view"] = sent,
            ["response_urls"] = new JsonArray(),
        };
    }

    internal static JsonObject Typed(string text) => new() { ["type"] = "plain_text_input", ["value"] = text };

    internal static JsonObject Day(string day) => new() { ["type"] = "datepicker", ["selected_date"] = day };

    internal static JsonObject Chosen(string option) => new() { ["type"] = "static_select", ["selected_option"] = new JsonObject { ["value"] = option } };

    internal static JsonObject Somebody(string user) => new() { ["type"] = "users_select", ["selected_user"] = user };

    internal static JsonObject Doer(string user, string team = Team) => new() { ["id"] = user, ["username"] = user, ["name"] = user, ["team_id"] = team };

    internal string NewId(string prefix) => $"{prefix}{Interlocked.Increment(ref _told).ToString(CultureInfo.InvariantCulture)}";

    private JsonObject Inner(FakeChannel channel, FakeMessage message, string type, string? channelType)
    {
        var inner = new JsonObject
        {
            ["client_msg_id"] = "example",
            ["type"] = type,
            ["text"] = message.Text,
            ["user"] = message.User,
            ["ts"] = message.Ts,
            ["team"] = TeamId,
            ["channel"] = channel.Id,
            ["event_ts"] = message.Ts,
        };
        if (channelType is not null) inner["channel_type"] = channelType;
        if (message.ThreadTs is not null) inner["thread_ts"] = message.ThreadTs;
        return inner;
    }
}
