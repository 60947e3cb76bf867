using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace ChatOpsBot.Tests.Slack;

/// <summary>Files, pins, views, people, and addresses that take a response.</summary>
internal sealed partial class FakeSlack
{
    private readonly Dictionary<string, FakeFile> _files = [];
    private readonly Dictionary<string, FakeResponse> _responses = [];

    /// <summary>Files that were shared, as they were uploaded.</summary>
    internal IReadOnlyList<(string Name, string Text)> Files => [.. _files.Values.Where(file => file.IsShared).Select(file => (file.Name, Encoding.UTF8.GetString(file.Bytes)))];

    /// <summary>What the shared ones say to whoever does not see them.</summary>
    internal IReadOnlyList<string?> Descriptions => [.. _files.Values.Where(file => file.IsShared).Select(file => file.Description)];

    /// <summary>Where files are to be uploaded; another host than this one for a forged address.</summary>
    internal string? UploadsTo { get; set; }

    /// <summary>Modals and Home tabs, as they were opened or drawn last.</summary>
    internal List<JsonObject> Views { get; } = [];

    /// <summary>An address for five answers within half an hour to what somebody did in a channel.</summary>
    internal string NewResponseUrl(string channel, string user)
    {
        lock (_lock)
        {
            var id = NewId("R");
            _responses[id] = new FakeResponse(In(channel), user, _clock.GetUtcNow().AddMinutes(30));
            return $"{Address}response/{id}";
        }
    }

    private JsonObject Reserve(JsonObject arguments)
    {
        var id = NewId("F");
        _files[id] = new FakeFile(Text(arguments, "filename")!, arguments["length"]!.GetValue<int>(), Text(arguments, "alt_txt"));
        return Ok(("upload_url", $"{UploadsTo ?? Address.ToString()}upload/{id}"), ("file_id", id));
    }

    private async Task UploadAsync(HttpContext context, string file)
    {
        using var bytes = new MemoryStream();
        // As they are, or as the one part of a form.
        if (context.Request.HasFormContentType) await (await context.Request.ReadFormAsync()).Files.Single().CopyToAsync(bytes);
        else await context.Request.Body.CopyToAsync(bytes);
        if (context.Request.Headers.Authorization.Count > 0) Broken.Enqueue("a token at an upload");
        lock (_lock) _files[file].Bytes = bytes.ToArray();
        await context.Response.WriteAsync($"OK - {bytes.Length}");
    }

    private JsonObject Share(JsonObject arguments)
    {
        var shared = arguments["files"]!.AsArray().Cast<JsonObject>().ToList();
        var files = shared.Select(one => _files.GetValueOrDefault(Text(one, "id")!) ?? throw new FakeRefusal("file_not_found")).ToList();
        foreach (var file in files.Where(file => file.Bytes.Length != file.Length)) throw Refusal("file_not_found", $"{file.Bytes.Length} bytes of {file.Length}");
        var channel = Place(Text(arguments, "channel_id")!);
        files.ForEach(file => file.IsShared = true);
        var message = new FakeMessage(NextTs(), BotUser, isBot: true) { ThreadTs = Text(arguments, "thread_ts"), Text = Text(arguments, "initial_comment") ?? "" };
        message.Files.AddRange(files.Select(file => file.Name));
        channel.Add(message);
        return Ok(("files", new JsonArray([.. shared.Select(one => new JsonObject { ["id"] = Text(one, "id"), ["title"] = Text(one, "title") })])));
    }

    private JsonObject Pin(JsonObject arguments)
    {
        var channel = Place(Text(arguments, "channel")!);
        var ts = Text(arguments, "timestamp") ?? throw new FakeRefusal("no_item_specified");
        if (channel.All.TrueForAll(message => message.Ts != ts)) throw new FakeRefusal("message_not_found");
        if (channel.Pins.Contains(ts)) throw new FakeRefusal("already_pinned");
        channel.Pins.Add(ts);
        return Ok();
    }

    private JsonObject DoneElsewhere(string method, JsonObject arguments) => method switch
    {
        "users.info" => Ok(("user", Person(Users.GetValueOrDefault(Text(arguments, "user")!) ?? throw new FakeRefusal("user_not_found")))),
        "conversations.info" => Ok(("channel", Info(Text(arguments, "channel")!))),
        "chat.getPermalink" => Ok(("channel", Text(arguments, "channel")), ("permalink", $"{Address}archives/{Text(arguments, "channel")}/p{Text(arguments, "message_ts")}")),
        "views.open" or "views.push" or "views.update" or "views.publish" => View(arguments),
        "apps.connections.open" => Ok(("url", NewLink())),
        "usergroups.list" => ListGroups(),
        "usergroups.users.list" => ListMembers(Text(arguments, "usergroup")!),
        "files.info" => Ok(("file", Dropped(Text(arguments, "file")!))),
        _ => throw Refusal("unknown_method", $"{method} is unknown here"),
    };

    private JsonObject Info(string id) => _channels.TryGetValue(id, out var channel)
        ? new JsonObject { ["id"] = id, ["name"] = id, ["is_archived"] = channel.IsArchived, ["is_member"] = channel.Members.Contains(BotUser) }
        : throw new FakeRefusal("channel_not_found");

    private JsonObject View(JsonObject arguments) => Ok(("view", Opened((JsonObject)arguments["view"]!.DeepClone(), Text(arguments, "view_id")).DeepClone()));

    /// <summary>What a form that was sent gives way to.</summary>
    internal void Shows(JsonObject view) => Opened((JsonObject)view.DeepClone(), Views[^1]["id"]!.GetValue<string>());

    private JsonObject Opened(JsonObject view, string? id)
    {
        if (BlockRules.OfView(view["blocks"]) is { Count: > 0 } broken) throw Refusal("invalid_arguments", string.Join(", ", broken));
        view["id"] = id ?? $"V{Views.Count + 1}";
        view["hash"] = NextTs();
        Views.Add(view);
        return view;
    }

    private JsonObject Person(FakeUser user) => new()
    {
        ["id"] = user.Id,
        ["team_id"] = TeamId,
        ["name"] = user.Name,
        ["real_name"] = user.Name,
        ["deleted"] = user.IsDeleted,
        ["is_bot"] = false,
        ["tz"] = user.Zone,
        ["locale"] = user.Locale,
        ["is_restricted"] = user.IsRestricted,
        ["profile"] = user.Mail is null
            ? new JsonObject { ["real_name"] = user.Name, ["display_name"] = user.Name }
            : new JsonObject { ["real_name"] = user.Name, ["display_name"] = user.Name, ["email"] = user.Mail },
    };

    private async Task RespondAsync(HttpContext context, string id)
    {
        if (context.Request.Headers.Authorization.Count > 0) Broken.Enqueue("a token at a response address");
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        var trouble = TroubleOf("response");
        if (trouble is { IsDone: false })
        {
            await AnswerAsync(context, trouble.Error, trouble.RetryAfter);
            return;
        }

        lock (_lock)
        {
            var response = _responses[id];
            if (response.Uses == 5 || _clock.GetUtcNow() > response.Until) context.Response.StatusCode = StatusCodes.Status404NotFound;
            else Respond(response, body);
        }

        if (trouble is not null) context.Abort();
        else await context.Response.WriteAsync(context.Response.StatusCode == StatusCodes.Status200OK ? "ok" : "expired_url");
    }

    private void Respond(FakeResponse response, JsonObject body)
    {
        response.Uses++;
        Checked(body, 40_000);
        var message = new FakeMessage(NextTs(), BotUser, isBot: true) { OnlyFor = Text(body, "response_type") == "in_channel" ? null : response.User };
        Write(message, body);
        response.Channel.Add(message);
    }

    private sealed class FakeFile(string name, int length, string? description)
    {
        internal string Name => name;

        internal string? Description => description;

        internal int Length => length;

        internal byte[] Bytes { get; set; } = [];

        internal bool IsShared { get; set; }
    }

    private sealed class FakeResponse(FakeChannel channel, string user, DateTimeOffset until)
    {
        internal FakeChannel Channel => channel;

        internal string User => user;

        internal DateTimeOffset Until => until;

        internal int Uses { get; set; }
    }
}
