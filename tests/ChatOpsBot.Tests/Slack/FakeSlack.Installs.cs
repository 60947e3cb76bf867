using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ChatOpsBot.Tests.Slack;

/// <summary>How workspaces install the app, and take it out again. Beside this workspace there may be others, behind the same address.</summary>
internal sealed partial class FakeSlack
{
    internal const string ClientId = "1.2";
    internal const string ClientSecret = "example-not-a-client-secret";

    private const int IdsOfOne = 10_000;

    private readonly List<FakeSlack> _neighbours = [];
    private readonly Dictionary<string, Agreement> _agreed = [];
    private int _installs;

    /// <summary>What the next exchange answers beside its token; null for nothing.</summary>
    internal JsonObject? Adds { get; set; }

    /// <summary>Another workspace: with people, channels and messages of its own, under the same ids.</summary>
    internal async Task<FakeSlack> NeighbourAsync(string team)
    {
        var neighbour = await StartAsync(team);
        neighbour.Follows(_clock);
        neighbour.Token = "";
        neighbour.Address = Address;
        foreach (var user in neighbour.Users.Values) user.Locale = "en-GB";
        _neighbours.Add(neighbour);
        neighbour._told = _neighbours.Count * IdsOfOne;
        return neighbour;
    }

    /// <summary>Somebody reads what the app asks for, and agrees.</summary>
    /// <returns>The address that Slack sends their browser back to.</returns>
    internal Uri Agrees(Uri asked, string user, FakeSlack workspace)
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        Assert.Equal(("/oauth/v2/authorize", ClientId), (asked.AbsolutePath, query["client_id"].ToString()));
        Assert.NotEmpty(query["scope"].ToString());
        var code = NewId("code");
        lock (_lock) _agreed[code] = new Agreement(workspace, user, query["redirect_uri"].ToString(), query["scope"].ToString());
        return new Uri(QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    /// <summary>Everything that anybody of this workspace was shown: messages, forms and pages, files.</summary>
    internal IReadOnlyList<string> Shown
    {
        get
        {
            lock (_lock)
                return [.. _channels.Values.SelectMany(channel => channel.Messages.Concat(channel.Whispers)).Where(message => message.IsBot).Select(message => message.Shown),
                    .. Views.Select(view => view.ToJsonString()), .. Files.Select(file => file.Text)];
        }
    }

    internal JsonObject Uninstalled() => Event(new JsonObject { ["type"] = "app_uninstalled", ["event_ts"] = "1" });

    internal JsonObject Revoked(string kind, string user) => Event(new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { [kind] = new JsonArray(user) }, ["event_ts"] = "1" });

    /// <summary>A code is good once, for the address it was given to.</summary>
    private JsonObject Exchanged(JsonObject arguments)
    {
        if (Text(arguments, "client_id") != ClientId) throw new FakeRefusal("invalid_client_id");
        if (Text(arguments, "client_secret") != ClientSecret) throw new FakeRefusal("bad_client_secret");
        Agreement? agreed;
        lock (_lock) if (!_agreed.Remove(Text(arguments, "code")!, out agreed)) throw new FakeRefusal("invalid_code");
        if (Text(arguments, "redirect_uri") != agreed.Redirect) throw new FakeRefusal("bad_redirect_uri");

        var workspace = agreed.Workspace;
        workspace.Token = $"xoxb-example-{workspace.TeamId}-{++_installs}";
        workspace.IsRevoked = false;
        var answer = Ok(
            ("access_token", workspace.Token), ("token_type", "bot"), ("scope", agreed.Scopes), ("bot_user_id", BotUser), ("app_id", App),
            ("team", new JsonObject { ["id"] = workspace.TeamId, ["name"] = "Example" }), ("enterprise", null), ("is_enterprise_install", false),
            ("authed_user", new JsonObject { ["id"] = agreed.User }));
        foreach (var (name, value) in Adds ?? []) answer[name] = value?.DeepClone();
        return answer;
    }

    /// <summary>Whose id it is: each workspace counts in a range of its own.</summary>
    private FakeSlack Owner(string id) => int.Parse(id.TrimStart([.. "FLTEvcodeR."]), CultureInfo.InvariantCulture) / IdsOfOne is > 0 and var number ? _neighbours[number - 1] : this;

    private FakeSlack? NeighbourOf(string header) => _neighbours.Find(neighbour => neighbour.Token.Length > 0 && header == $"Bearer {neighbour.Token}");

    private sealed record Agreement(FakeSlack Workspace, string User, string Redirect, string Scopes);
}
