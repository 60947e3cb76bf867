using System.Text.Json.Nodes;

namespace ChatOpsBot.Tests.Slack;

/// <summary>User groups.</summary>
internal sealed partial class FakeSlack
{
    /// <summary>By their ids: by what each is mentioned, and who is in it.</summary>
    internal Dictionary<string, (string Handle, List<string> Members)> Groups { get; } = [];

    private JsonObject ListGroups() => Ok(("usergroups", new JsonArray([.. Groups.Select(group => new JsonObject
    {
        ["id"] = group.Key,
        ["team_id"] = TeamId,
        ["is_usergroup"] = true,
        ["name"] = group.Value.Handle,
        ["handle"] = group.Value.Handle,
        ["user_count"] = group.Value.Members.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
    })])));

    private JsonObject ListMembers(string id) => Groups.TryGetValue(id, out var group)
        ? Ok(("users", new JsonArray([.. group.Members.Select(user => JsonValue.Create(user))])))
        : throw new FakeRefusal("no_such_subteam");
}
