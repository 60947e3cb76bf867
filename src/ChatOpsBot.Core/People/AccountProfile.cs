using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>What a platform says of one of its accounts: used where its owner has set nothing themselves.</summary>
/// <param name="Zone">An IANA name.</param>
public sealed record AccountProfile(Language? Language, string? Zone, string? Mail)
{
    public static readonly AccountProfile None = new(null, null, null);

    /// <summary>Of what a platform says, that which can be used.</summary>
    public static AccountProfile Seen(Language? language, string? zone, string? mail = null) => new(
        language, zone is null ? null : PersonalSettingRules.ZoneOf(zone), mail is not null && MailAddresses.Read(mail) is [var address] ? address : null);

    /// <summary>What is seen later, and what was seen before of that which it does not say.</summary>
    public AccountProfile Then(AccountProfile seen) => new(seen.Language ?? Language, seen.Zone ?? Zone, seen.Mail ?? Mail);
}
