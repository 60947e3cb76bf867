using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Makes messages of what people of the workspace said: who speaks, in which language, with which standing, and in which words.</summary>
internal sealed class SlackSenders(SlackIdentities identities, SlackProfiles profiles, PeopleDirectory directory, TimeProvider time)
{
    internal const string Platform = "slack";

    /// <summary>The bot itself; null while Slack could not say who that is.</summary>
    internal Task<SlackIdentity?> SelfAsync(CancellationToken cancellation) => identities.CurrentAsync(cancellation);

    /// <summary>A message of somebody's, in plain words.</summary>
    /// <param name="text">As a button carries it, or a form made it.</param>
    internal async ValueTask<InboundMessage> MessageAsync(SlackIdentity self, SlackPlace place, Surface surface, string text, string delivery)
    {
        var profile = await profiles.OfAsync(place.User);
        return new InboundMessage(new WorkspaceKey(Platform, self.TeamId), text, Sender: null, Setting: null, profile.Language)
        {
            DeliveryId = delivery,
            Conversation = place.Conversation,
            User = place.User,
            Standing = profile.Standing,
            IsPrivate = place.IsDirect || place.IsEphemeral || AnswerPlacement.IsPrivate(PlatformKind.Slack, surface),
            ReplyTo = place.Replies(surface),
        };
    }

    /// <summary>What somebody typed, in the words and mentions that a command is read from.</summary>
    internal async ValueTask<string> TypedAsync(SlackIdentity self, string? text)
    {
        var people = await directory.CurrentAsync(CancellationToken.None);
        var read = await InboundText.ReadAsync(text ?? "", self.UserId, user => NameAsync(new AccountId(new WorkspaceKey(Platform, self.TeamId), user), people));
        return NamedAccounts.Read(read, Today);
    }

    /// <summary>Only whether a date can be read depends on it here; what it means is decided in the plan's zone.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Somebody's account, as it would have been mentioned.</summary>
    internal async ValueTask<string> MentionAsync(SlackIdentity self, string user)
    {
        var people = await directory.CurrentAsync(CancellationToken.None);
        return InboundText.Mention(user, await NameAsync(new AccountId(new WorkspaceKey(Platform, self.TeamId), user), people));
    }

    /// <summary>By which the plan knows them, else by their own.</summary>
    private async ValueTask<string> NameAsync(AccountId account, PeopleSnapshot people) =>
        people.With(account) is { Name: not ['@', ..] and var known } ? known : (await profiles.OfAsync(account.User)).Name ?? account.User;
}
