using ChatOpsBot.Core.People;

namespace ChatOpsBot.People;

/// <summary>A platform that knows who is in its groups.</summary>
internal interface IGroupSource
{
    /// <returns>Everybody in it; null while the platform cannot say, or is not the group's.</returns>
    Task<IReadOnlyList<AccountId>?> MembersAsync(GroupId group, CancellationToken cancellation);

    /// <summary>What the platform calls somebody: a label, and never a proof; null where it says nothing.</summary>
    Task<string?> NameAsync(AccountId account);
}
