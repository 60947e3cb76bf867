using ChatOpsBot.Outbox;

namespace ChatOpsBot.Teams.Outbound;

/// <summary>What Teams takes, in the words of its documentation.</summary>
internal static class TeamsLimits
{
    internal static readonly IReadOnlyList<RateLimit> Messages =
    [
        new(RateScope.Conversation, 7, TimeSpan.FromSeconds(1)),
        new(RateScope.Conversation, 8, TimeSpan.FromSeconds(2)),
        new(RateScope.Conversation, 60, TimeSpan.FromSeconds(30)),
        new(RateScope.Conversation, 1_800, TimeSpan.FromHours(1)),
        new(RateScope.Workspace, 50, TimeSpan.FromSeconds(1)),
    ];
}
