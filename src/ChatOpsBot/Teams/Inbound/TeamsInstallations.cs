using ChatOpsBot.Core.Messages;
using ChatOpsBot.Inbox;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Follows where the bot is installed and removed, and says what to do first.</summary>
internal sealed class TeamsInstallations(TeamsConversations conversations, TeamsSenders senders, InboxProcessor inbox)
{
    /// <summary>Whether the bot can no longer be heard there.</summary>
    internal static bool Removes(Activity activity) => activity.Type switch
    {
        "installationUpdate" => activity.Action == "remove",
        "conversationUpdate" => activity.MembersRemoved?.Any(member => member.Id == activity.Recipient?.Id) == true
            || activity.ChannelData?.EventType is TeamsConversations.ChannelDeleted or "teamDeleted" or "teamArchived",
        _ => false,
    };

    /// <summary>What was gone may be there again: a team as a whole, or a channel by itself. Both are told in another conversation than theirs.</summary>
    internal async Task FindAgainAsync(Activity activity, TeamsPlace place)
    {
        switch (activity)
        {
            case { Type: "installationUpdate", Action: "add" or "add-upgrade", ChannelData.Team.Id: { } team }:
                await conversations.FindTeamAgainAsync(place.Tenant, team);
                break;
            case { Type: "conversationUpdate", ChannelData: { EventType: "teamUnarchived" or "teamRestored", Team.Id: { } team } }:
                await conversations.FindTeamAgainAsync(place.Tenant, team);
                break;
            case { Type: "conversationUpdate", ChannelData: { EventType: "channelRestored", Channel.Id: { } channel } }:
                await conversations.FindChannelAgainAsync(place.Tenant, channel);
                break;
        }
    }

    internal Task LoseAsync(Activity activity, TeamsPlace place)
    {
        var why = activity.ChannelData?.EventType ?? activity.Action ?? "removed";
        // A bot is in a team as a whole; a channel may go by itself.
        return activity.ChannelData is { Team.Id: { } team, EventType: not TeamsConversations.ChannelDeleted }
            ? conversations.LoseTeamAsync(place.Tenant, team, why)
            : conversations.LoseAsync(place.Tenant, activity.ChannelData?.Channel?.Id ?? place.Conversation, why);
    }

    /// <summary>First steps for whoever brings the bot to a team or chat; a greeting for each person would be one for everybody of the tenant.</summary>
    internal async Task WelcomeAsync(Activity activity, TeamsPlace place, CancellationToken cancellation)
    {
        if (activity.Action != "add" || place.IsDirect) return;

        var channel = activity.ChannelData?.Settings?.SelectedChannel?.Id;
        var here = channel is null ? place : place with { RemoteId = channel };
        await conversations.SeeAsync(here.Sight(activity), cancellation);
        var text = (TeamsSenders.LanguageOf(activity) ?? Language.English).In("premiers pas", "setup");
        var message = await senders.MessageAsync(activity, here, Surface.Mention, text, $"installed/{activity.Id}");
        // Nobody said anything yet: it stands in the conversation itself.
        await inbox.AcceptAsync(message with { ReplyTo = default });
    }
}
