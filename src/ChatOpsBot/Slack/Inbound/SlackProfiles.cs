using System.Text.Json.Nodes;
using ChatOpsBot.Core.People;
using ChatOpsBot.People;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Looks people up in their workspace.</summary>
internal sealed class SlackProfiles(SlackApi api, SlackIdentities identities, TimeProvider time) : IProfileSource
{
    private readonly RememberedProfiles<string, SlackProfile> _remembered = new(TimeSpan.FromSeconds(1), SlackProfile.Unknown, time);

    public string Platform => SlackIdentity.Platform;

    /// <summary>As known by now, <see cref="SlackProfile.Unknown"/> when nothing ever was.</summary>
    internal ValueTask<SlackProfile> OfAsync(string user) => _remembered.OfAsync(user, () => AskAsync(user));

    public async Task<AccountProfile?> ProfileAsync(AccountId account) =>
        await identities.CurrentAsync(CancellationToken.None) is { } self && self.Workspace == account.Home ? (await OfAsync(account.User)).Profile : null;

    private async Task<SlackProfile?> AskAsync(string user)
    {
        if (await identities.CurrentAsync(CancellationToken.None) is not { } self) return null;

        var answer = await api.CallAsync("users.info", new JsonObject { ["user"] = user, ["include_locale"] = true }, CancellationToken.None);
        return answer is SlackAnswer.Ok { Body: var body } && body.TryGetProperty("user", out var found) ? SlackProfile.Of(found, self.TeamId) : null;
    }
}
