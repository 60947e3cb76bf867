using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;

namespace ChatOpsBot.Slack.Rendering;

/// <summary>Whom a message may mention: a mention rings where its reader can see it, so no answer in a channel names a third person so.</summary>
internal sealed class SlackNames
{
    /// <summary>Names stay words.</summary>
    internal static readonly SlackNames Words = new(_ => null) { ShowsOwnTime = true };

    private readonly Func<string, string?> _userOf;

    private SlackNames(Func<string, string?> userOf) => _userOf = userOf;

    /// <summary>Whether an instant is shown by each reader's own clock; what one person alone reads is in their zone already.</summary>
    internal bool ShowsOwnTime { get; private init; }

    /// <summary>A mention of the one, or the group, whom the message is to ring, for its first line; null where it rings nobody.</summary>
    internal string? Rung { get; private init; }

    /// <summary>Where one person alone reads it nobody else is rung, and whoever is linked can be looked up with a click.</summary>
    internal static SlackNames ForOne(PeopleSnapshot people, WorkspaceKey home) =>
        new(name => people.Named(name)?.Accounts.FirstOrDefault(account => account.Home == home).User);

    /// <summary>In a channel, where names stay words and the one is rung whom it is for.</summary>
    internal static SlackNames Ringing(PeopleSnapshot people, ConversationKey channel, string personOrRole) =>
        new(_ => null) { ShowsOwnTime = true, Rung = ForOne(people, channel.Workspace).MentionOf(personOrRole) ?? GroupOf(people, channel, personOrRole) };

    /// <summary>As a message may mention people where it stands.</summary>
    /// <param name="isAlone">Whether one person alone reads it.</param>
    /// <param name="rings">See <see cref="Core.Messages.BotMessage.Rings"/>.</param>
    internal static SlackNames In(PeopleSnapshot people, ConversationKey place, bool isAlone, string? rings) =>
        isAlone ? ForOne(people, place.Workspace) : rings is null ? Words : Ringing(people, place, rings);

    internal string? MentionOf(string name) => _userOf(name) is { } user && IsId(user) ? $"<@{user}>" : null;

    /// <summary>Of a role of the channel's plan.</summary>
    private static string? GroupOf(PeopleSnapshot people, ConversationKey channel, string role) =>
        people.PlanOf(new ConversationId(channel.Workspace, channel.Conversation)) is { } plan && people.GroupOf(plan, role, channel.Workspace) is { Group: var group } && IsId(group)
            ? $"<!subteam^{group}>"
            : null;

    private static bool IsId(string id) => id.Length > 0 && id.All(char.IsAsciiLetterOrDigit);
}
