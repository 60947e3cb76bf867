using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Slack.Inbound;

/// <summary>Makes messages of what people of the workspace said: who speaks, in which language, with which standing, and in which words.</summary>
internal sealed class SlackSenders(SlackIdentities identities, SlackProfiles profiles, SlackGroups groups, PeopleDirectory directory, Speakers speakers, SeenProfiles seen, TimeProvider time)
{
    /// <summary>The bot itself in a workspace; null while Slack could not say who that is.</summary>
    internal Task<SlackIdentity?> SelfAsync(WorkspaceKey workspace, CancellationToken cancellation) => identities.OfAsync(workspace, cancellation);

    /// <summary>A message of somebody's, in plain words.</summary>
    /// <param name="text">As a button carries it, or a form made it.</param>
    internal async ValueTask<InboundMessage> MessageAsync(SlackIdentity self, SlackPlace place, Surface surface, string text, string delivery)
    {
        var profile = await profiles.OfAsync(self.Workspace, place.User);
        await seen.SeeAsync(new AccountId(self.Workspace, place.User), profile.Profile);
        return new InboundMessage(self.Workspace, text, Sender: null, Setting: null, profile.Language)
        {
            DeliveryId = delivery,
            Conversation = place.Conversation,
            User = place.User,
            ProfileName = profile.Name is { } name ? InboundText.Name(name) : null,
            Standing = profile.Standing,
            IsPrivate = place.IsDirect || place.IsEphemeral || AnswerPlacement.IsPrivate(PlatformKind.Slack, surface),
            ReplyTo = place.Replies(surface),
        };
    }

    /// <summary>Of somebody who looks or presses before they say anything: as the plan knows them, in the language they chose.</summary>
    internal async ValueTask<InboundMessage> LookingAsync(SlackIdentity self, SlackPlace place, Surface surface, string delivery) =>
        await speakers.IntroduceAsync(await MessageAsync(self, place, surface, "", delivery), CancellationToken.None);

    /// <summary>What somebody typed, in the words and mentions that a command is read from.</summary>
    internal async ValueTask<string> TypedAsync(SlackIdentity self, string? text)
    {
        var read = await InboundText.ReadAsync(text ?? "", self.UserId, id => id is ['S', ..] ? groups.HandleAsync(self.Workspace, id) : NameAsync(new AccountId(self.Workspace, id)));
        return NamedAccounts.Read(read, Today);
    }

    /// <summary>Only whether a date can be read depends on it here; what it means is decided in the plan's zone.</summary>
    internal DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Somebody's account, as it would have been mentioned.</summary>
    internal async ValueTask<string> MentionAsync(SlackIdentity self, string user) => InboundText.Mention(user, await NameAsync(new AccountId(self.Workspace, user)));

    /// <summary>By which the plan knows them, else by their own.</summary>
    private async ValueTask<string> NameAsync(AccountId account) => (await directory.CurrentAsync(account.Home, CancellationToken.None)).With(account) is { Name: not ['@', ..] and var known }
        ? known
        : (await profiles.OfAsync(account.Home, account.User)).Name ?? account.User;
}
