using ChatOpsBot.Core.People;

namespace ChatOpsBot.People;

/// <summary>A platform that says of its people, also of those who never spoke, in which language and zone they live.</summary>
internal interface IProfileSource
{
    string Platform { get; }

    /// <summary>As known by now; <see cref="AccountProfile.None"/> when nothing is.</summary>
    Task<AccountProfile> ProfileAsync(AccountId account);
}
