using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Messages as they are posted, edited and read back.</summary>
internal sealed partial class FakeSlack
{
    private readonly Dictionary<string, DateTimeOffset> _postedAt = [];

    private JsonObject Done(string method, JsonObject arguments) => method switch
    {
        "auth.test" => Ok(("url", Address.ToString()), ("team", "Example"), ("user", "bot"), ("team_id", TeamId), ("user_id", BotUser), ("bot_id", Bot)),
        "chat.postMessage" => Post(arguments),
        "chat.update" => Edit(arguments),
        "chat.postEphemeral" => Whisper(arguments),
        "conversations.open" => Ok(("channel", new JsonObject { ["id"] = Direct(Person(Text(arguments, "users")!)).Id })),
        "conversations.history" => Read(arguments, All(arguments).Where(message => message.ThreadTs is null || message.ThreadTs == message.Ts).Reverse()),
        "conversations.replies" => Read(arguments, All(arguments).Where(message => message.Ts == Text(arguments, "ts") || message.ThreadTs == Text(arguments, "ts"))),
        "files.getUploadURLExternal" => Reserve(arguments),
        "files.completeUploadExternal" => Share(arguments),
        "pins.add" => Pin(arguments),
        _ => DoneElsewhere(method, arguments),
    };

    private JsonObject Post(JsonObject arguments)
    {
        var channel = Place(Text(arguments, "channel")!);
        Checked(arguments, 40_000);
        var thread = Text(arguments, "thread_ts");
        if (thread is not null && channel.All.TrueForAll(message => message.Ts != thread)) throw Refusal("cannot_reply_to_message", $"a thread of no message: {thread}");
        if (KeepsRates)
        {
            if (_postedAt.TryGetValue(channel.Id, out var last) && _clock.GetUtcNow() < last.AddSeconds(1)) throw new FakeRefusal("rate_limited");
            _postedAt[channel.Id] = _clock.GetUtcNow();
        }

        var message = new FakeMessage(NextTs(), BotUser, isBot: true) { ThreadTs = thread, Metadata = Metadata(arguments) };
        Write(message, arguments);
        channel.Add(message);
        return Ok(("channel", channel.Id), ("ts", message.Ts), ("message", message.Json(withMetadata: true)));
    }

    private JsonObject Edit(JsonObject arguments)
    {
        var id = Text(arguments, "channel")!;
        if (id.StartsWith('U')) throw Refusal("channel_not_found", "an edit in a person instead of a channel");
        var channel = Place(id);
        Checked(arguments, 4_000);
        var message = channel.All.Find(one => one.Ts == Text(arguments, "ts") && one.OnlyFor is null) ?? throw new FakeRefusal("message_not_found");
        if (!message.IsBot) throw new FakeRefusal("cant_update_message");
        Write(message, arguments);
        message.Edits++;
        return Ok(("channel", channel.Id), ("ts", message.Ts), ("text", message.Text), ("message", message.Json(withMetadata: true)));
    }

    private JsonObject Whisper(JsonObject arguments)
    {
        var channel = Place(Text(arguments, "channel")!);
        Checked(arguments, 40_000);
        var user = Text(arguments, "user")!;
        if (!channel.Members.Contains(user)) throw new FakeRefusal("user_not_in_channel");
        var message = new FakeMessage(NextTs(), BotUser, isBot: true) { OnlyFor = user, ThreadTs = Text(arguments, "thread_ts") };
        Write(message, arguments);
        channel.Add(message);
        return Ok(("message_ts", message.Ts));
    }

    private IEnumerable<FakeMessage> All(JsonObject arguments)
    {
        var channel = Place(Text(arguments, "channel")!);
        var oldest = decimal.Parse(Text(arguments, "oldest") ?? "0", CultureInfo.InvariantCulture);
        return channel.Messages.Where(message => decimal.Parse(message.Ts, CultureInfo.InvariantCulture) >= oldest);
    }

    private static JsonObject Read(JsonObject arguments, IEnumerable<FakeMessage> messages)
    {
        var start = int.Parse(Text(arguments, "cursor") ?? "0", CultureInfo.InvariantCulture);
        var limit = arguments["limit"]?.GetValue<int>() ?? 100;
        var whole = messages.ToList();
        var page = whole.Skip(start).Take(limit).Select(message => message.Json(arguments["include_all_metadata"]?.GetValue<bool>() == true));
        var next = start + limit < whole.Count ? (start + limit).ToString(CultureInfo.InvariantCulture) : "";
        return Ok(("messages", new JsonArray([.. page])), ("has_more", next.Length > 0), ("response_metadata", new JsonObject { ["next_cursor"] = next }));
    }

    private FakeChannel Place(string id)
    {
        var channel = id.StartsWith('U') ? Direct(Person(id)) : _channels.GetValueOrDefault(id) ?? throw new FakeRefusal("channel_not_found");
        if (channel.IsArchived) throw new FakeRefusal("is_archived");
        if (!channel.Members.Contains(BotUser)) throw new FakeRefusal("not_in_channel");
        return channel;
    }

    private string Person(string id)
    {
        if (!Users.TryGetValue(id, out var user)) throw new FakeRefusal("channel_not_found");
        return user.IsDeleted ? throw new FakeRefusal("user_disabled") : id;
    }

    private void Checked(JsonObject arguments, int longest)
    {
        var (text, blocks) = (Text(arguments, "text") ?? "", arguments["blocks"] as JsonArray);
        if (text.Length == 0 && blocks is not { Count: > 0 }) throw Refusal("no_text", "a message without text");
        if (blocks is { Count: > 0 } && text.Length == 0) Broken.Enqueue("blocks without a text for the notification");
        if (text.Length > longest) throw Refusal("msg_too_long", $"a text of {text.Length} characters");
        if (blocks is not null && BlockRules.OfMessage(blocks) is { Count: > 0 } broken) throw Refusal("invalid_blocks", string.Join(", ", broken));
    }

    private static void Write(FakeMessage message, JsonObject arguments)
    {
        message.Text = Text(arguments, "text") ?? "";
        message.Blocks = arguments["blocks"]?.DeepClone() as JsonArray ?? [];
    }

    private static JsonObject? Metadata(JsonObject arguments) =>
        arguments["metadata"] is JsonObject metadata && EventType().IsMatch(Text(metadata, "event_type") ?? "") ? (JsonObject)metadata.DeepClone() : null;

    private static string? Text(JsonObject json, string name) => json[name]?.GetValue<string>();

    private static JsonObject Ok(params ReadOnlySpan<(string Name, JsonNode? Value)> parts)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in parts) answer[name] = value;
        return answer;
    }

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex EventType();
}
