using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Whom a message may mention: a mention rings where its reader can see it, so no answer in a channel names a third person so.</summary>
internal sealed class SlackNames
{
    /// <summary>Names stay words.</summary>
    internal static readonly SlackNames Words = new(_ => null);

    private readonly Func<string, string?> _userOf;

    private SlackNames(Func<string, string?> userOf) => _userOf = userOf;

    /// <summary>A mention of the one whom the message is to ring, for its first line; null where it rings nobody.</summary>
    internal string? Rung { get; private init; }

    /// <summary>Where one person alone reads it nobody else is rung, and whoever is linked can be looked up with a click.</summary>
    internal static SlackNames ForOne(PeopleSnapshot people, WorkspaceKey home) =>
        new(name => people.Named(name)?.Accounts.FirstOrDefault(account => account.Home == home).User);

    /// <summary>In a channel, where names stay words and the one is rung whom it is for.</summary>
    internal static SlackNames Ringing(PeopleSnapshot people, WorkspaceKey home, string person) =>
        new(_ => null) { Rung = ForOne(people, home).MentionOf(person) };

    internal string? MentionOf(string name) => _userOf(name) is { Length: > 0 } user && user.All(char.IsAsciiLetterOrDigit) ? $"<@{user}>" : null;
}
