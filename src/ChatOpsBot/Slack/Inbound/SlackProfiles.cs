using System.Text.Json.Nodes;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.People;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Looks people up in their workspace.</summary>
internal sealed class SlackProfiles(SlackApi api, TimeProvider time) : IProfileSource
{
    private readonly RememberedProfiles<AccountId, SlackProfile> _remembered = new(TimeSpan.FromSeconds(1), SlackProfile.Unknown, time);

    public string Platform => SlackIdentity.Platform;

    /// <summary>As known by now, <see cref="SlackProfile.Unknown"/> when nothing ever was.</summary>
    internal ValueTask<SlackProfile> OfAsync(WorkspaceKey workspace, string user) => _remembered.OfAsync(new AccountId(workspace, user), () => AskAsync(workspace, user));

    public async Task<AccountProfile> ProfileAsync(AccountId account) => (await OfAsync(account.Home, account.User)).Profile;

    private async Task<SlackProfile?> AskAsync(WorkspaceKey workspace, string user)
    {
        var answer = await api.CallAsync(workspace, "users.info", new JsonObject { ["user"] = user, ["include_locale"] = true }, CancellationToken.None);
        return answer is SlackAnswer.Ok { Body: var body } && body.TryGetProperty("user", out var found) ? SlackProfile.Of(found, workspace.Workspace) : null;
    }
}
