using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Teams;

/// <summary>What people do in the tenant, as the Connector tells it to a bot.</summary>
internal sealed partial class FakeTeams
{
    /// <summary>Somebody writes; where others listen, to the bot by its mention.</summary>
    /// <param name="thread">The first message of a thread; null begins one where there are threads.</param>
    internal JsonObject Says(string place, string name, string text, string? thread = null)
    {
        var conversation = In(place);
        var activity = Activity("message", conversation, name, thread);
        activity["textFormat"] = "plain";
        activity["text"] = conversation.Type == "personal" ? text : $"<at>ExampleBot</at>&nbsp;{text}";
        activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
        if (conversation.Type != "personal")
            activity["entities"]!.AsArray().Insert(0, Mention(Bot, "ExampleBot"));
        // Whoever begins a thread names it by what they say.
        if (conversation.Type == "channel" && thread is null) activity["conversation"]!["id"] = $"{conversation.Id};messageid={activity["id"]}";
        return activity;
    }

    /// <summary>The bot alone is spoken to, where others do not see it.</summary>
    internal JsonObject Whispers(string place, string name, string text)
    {
        var activity = Says(place, name, text);
        activity["recipient"]!["isTargeted"] = true;
        return activity;
    }

    /// <summary>Half a minute later the Connector tells it once more, under another id.</summary>
    internal JsonObject Again(JsonObject activity)
    {
        var again = (JsonObject)activity.DeepClone();
        (again["id"], again["timestamp"]) = (NewId(), "2026-12-02T09:00:30.000Z");
        return again;
    }

    internal static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = $"<at>{name}</at>",
    };

    /// <summary>Somebody presses an action of a card.</summary>
    internal JsonObject Press(string place, string name, FakeActivity message, string title)
    {
        var action = message.Action(title);
        return Invoke("adaptiveCard/action", place, name, message, new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["title"] = title,
                ["verb"] = action["verb"]!.DeepClone(),
                ["data"] = action["data"]!.DeepClone(),
            },
            ["trigger"] = "manual",
        });
    }

    /// <summary>The card is shown to somebody.</summary>
    internal JsonObject Shows(string place, string name, FakeActivity message)
    {
        var action = message.Card["refresh"]!["action"]!;
        return Invoke("adaptiveCard/action", place, name, message, new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = action["verb"]!.DeepClone(), ["data"] = action["data"]!.DeepClone() },
            ["trigger"] = "automatic",
        });
    }

    /// <summary>An older client sends what was pressed as a message.</summary>
    internal JsonObject Submits(string place, string name, FakeActivity message, string title)
    {
        var action = message.Action(title);
        var activity = Invoke("", place, name, message, (JsonObject)(action["fallback"] ?? action)["data"]!.DeepClone());
        activity["type"] = "message";
        activity.Remove("name");
        return activity;
    }

    /// <summary>A button that opens a form is pressed.</summary>
    internal JsonObject Fetches(string place, string name, FakeActivity message, string title) => Invoke("task/fetch", place, name, message, new JsonObject
    {
        ["data"] = message.Action(title)["data"]!.DeepClone(),
        ["context"] = new JsonObject { ["theme"] = "default" },
        ["tabContext"] = new JsonObject(),
    });

    /// <summary>A form is sent, with what was filled in.</summary>
    internal JsonObject Sends(string place, string name, FakeActivity? message, JsonObject form, params (string Id, string Value)[] filled)
    {
        var data = (JsonObject)form["actions"]![0]!["data"]!.DeepClone();
        foreach (var (id, value) in filled) data[id] = value;
        var sent = Invoke("task/submit", place, name, message, new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });
        // Only the form itself knows what it was opened from.
        sent.Remove("replyToId");
        return sent;
    }

    /// <summary>An older client shows a form as a message, and sends what was filled in as another.</summary>
    internal JsonObject Answers(string place, string name, FakeActivity form, params (string Id, string Value)[] filled)
    {
        var activity = Sends(place, name, form, form.Card, filled);
        activity["type"] = "message";
        activity["value"] = activity["value"]!["data"]!.DeepClone();
        activity["replyToId"] = form.Id;
        activity.Remove("name");
        return activity;
    }

    /// <summary>Somebody sends the bot a file of theirs.</summary>
    internal JsonObject Shares(string name, string file, byte[] content)
    {
        Files[file] = content;
        var activity = Activity("message", In(name), name);
        activity["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = $"{Address}files/{file}",
            ["name"] = file,
            ["content"] = new JsonObject { ["downloadUrl"] = $"{Address}download/{file}?tempauth=example", ["uniqueId"] = "1150D938", ["fileType"] = "md" },
        });
        return activity;
    }

    /// <summary>A file that is offered is taken; it goes to where this person keeps files.</summary>
    internal JsonObject Accepts(string name, FakeActivity offer)
    {
        var attachment = offer.Activity["attachments"]![0]!;
        return Invoke("fileConsent/invoke", name, name, offer, new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = "accept",
            ["context"] = attachment["content"]!["acceptContext"]!.DeepClone(),
            ["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = $"{Address}files/{name}",
                ["name"] = attachment["name"]!.GetValue<string>(),
                ["uploadUrl"] = $"{Address}upload/{name}",
                ["uniqueId"] = "1150D938",
                ["fileType"] = "md",
            },
        });
    }

    internal JsonObject Invoke(string invoke, string place, string name, FakeActivity? message, JsonObject value)
    {
        var activity = Activity("invoke", In(place), name, message?.Root);
        activity["id"] = $"f:{activity["id"]}";
        activity["name"] = invoke;
        activity["value"] = value;
        if (message is not null) activity["replyToId"] = message.Id;
        return activity;
    }

    internal JsonObject Activity(string type, FakeConversation conversation, string name, string? thread = null)
    {
        var user = People[User(name)];
        var isGroup = conversation.Type != "personal";
        var about = new JsonObject { ["id"] = thread is null ? conversation.Id : $"{conversation.Id};messageid={thread}", ["conversationType"] = conversation.Type, ["tenantId"] = Tenant };
        if (isGroup) about["isGroup"] = true;
        var data = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } };
        if (conversation.Type == "channel")
        {
            data["channel"] = new JsonObject { ["id"] = conversation.Id };
            data["team"] = new JsonObject { ["id"] = Team };
        }

        var id = NewId();
        // An id is the instant of what it names.
        var at = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id, CultureInfo.InvariantCulture));
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = at.ToOffset(TimeSpan.FromHours(1)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = user.Zone,
            ["channelId"] = "msteams",
            ["serviceUrl"] = ServiceUrl,
            ["locale"] = user.Locale,
            ["from"] = new JsonObject { ["id"] = user.Id, ["name"] = user.Name, ["aadObjectId"] = "33333333-3333-3333-3333-333333333333" },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "ExampleBot" },
            ["conversation"] = about,
            ["channelData"] = data,
            ["entities"] = new JsonArray(new JsonObject { ["locale"] = user.Locale, ["country"] = "GB", ["platform"] = "Web", ["timezone"] = user.Zone, ["type"] = "clientInfo" }),
        };
    }
}
