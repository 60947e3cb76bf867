using System.Text.Json;
using System.Text.Json.Nodes;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Looks up who is in a user group of the workspace, and what it is called.</summary>
internal sealed partial class SlackGroups(SlackApi api, SlackIdentities identities, SlackProfiles profiles, TimeProvider time, ILogger<SlackGroups> log) : IGroupSource
{
    private readonly RememberedProfiles<WorkspaceKey, Dictionary<string, string>> _handles = new(TimeSpan.FromSeconds(1), [], time);

    public async Task<IReadOnlyList<AccountId>?> MembersAsync(GroupId group, CancellationToken cancellation)
    {
        if (await identities.OfAsync(group.Home, cancellation) is not { } self || group.Home != self.Workspace) return null;

        switch (await api.CallAsync(group.Home, "usergroups.users.list", new JsonObject { ["usergroup"] = group.Group }, cancellation))
        {
            case SlackAnswer.Ok { Body: var body } when body.TryGetProperty("users", out var users):
                return [.. users.EnumerateArray().Select(user => new AccountId(self.Workspace, user.GetString()!))];
            case SlackAnswer.Refused refused:
                // Whoever was in it when it was last seen fills the role until somebody mends that.
                Log.NotSaid(log, group.Group, refused.Words);
                return null;
            default:
                return null;
        }
    }

    public async Task<string?> NameAsync(AccountId account) => (await profiles.OfAsync(account.Home, account.User)).Name;

    /// <summary>By which it is mentioned; its id where that is not known.</summary>
    internal async ValueTask<string> HandleAsync(WorkspaceKey workspace, string group) =>
        (await _handles.OfAsync(workspace, () => HandlesAsync(workspace))).GetValueOrDefault(group, group);

    private async Task<Dictionary<string, string>?> HandlesAsync(WorkspaceKey workspace) =>
        await api.CallAsync(workspace, "usergroups.list", [], CancellationToken.None) is SlackAnswer.Ok { Body: var body } && body.TryGetProperty("usergroups", out var groups)
            ? groups.EnumerateArray().ToDictionary(Id, group => group.TryGetProperty("handle", out var handle) && handle.GetString() is { Length: > 0 } text ? text : Id(group))
            : null;

    private static string Id(JsonElement group) => group.GetProperty("id").GetString()!;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Slack does not say who is in the group {Group}: {Reason}")]
        internal static partial void NotSaid(ILogger logger, string group, string reason);
    }
}
