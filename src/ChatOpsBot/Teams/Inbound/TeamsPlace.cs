using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Teams.Conversations;
using ChatOpsBot.Teams.Wire;

namespace ChatOpsBot.Teams.Inbound;

/// <summary>Where something was said or pressed in Teams, and where within it each sort of answer goes.</summary>
/// <param name="RemoteId">As Teams names the conversation, without the thread.</param>
/// <param name="Root">The first message of the thread it stands in; null where there are no threads.</param>
/// <param name="User">As this bot knows whoever spoke.</param>
/// <param name="Said">The message that was said; null for what was pressed.</param>
internal sealed record TeamsPlace(string Tenant, ConversationKind Kind, string RemoteId, string? Root, string User, string ServiceUrl, string? Said = null)
{
    internal const string Platform = "teams";

    /// <summary>The message with the card that was pressed.</summary>
    internal TeamsMessageId? Card { get; init; }

    /// <summary>Whether the card that was pressed stays as it is: what has its own life is drawn again by whoever posted it.</summary>
    internal bool StaysAsItIs { get; init; }

    /// <summary>Of an answer that stands in the asker's own chat, because it was for them alone: where it was asked, which is what it is about.</summary>
    internal AskedElsewhere? Asked { get; init; }

    internal WorkspaceKey Workspace => new(Platform, Tenant);

    internal bool IsDirect => Kind is ConversationKind.Personal;

    /// <summary>What one person and the bot say to each other is kept under the person's id, as the bot would write to them.</summary>
    internal string Conversation => Asked?.Conversation ?? (IsDirect ? User : RemoteId);

    /// <summary>As Teams names it.</summary>
    internal string Remote => RemoteName.Of(Kind, RemoteId, Root);

    /// <summary>Null when the activity does not say where it comes from.</summary>
    internal static TeamsPlace? Of(Activity activity)
    {
        if (activity is not { Conversation.Id: { Length: > 0 } remote, From.Id: { Length: > 0 } user, ServiceUrl: { } serviceUrl }) return null;

        var (conversation, thread) = RemoteName.Read(remote);
        var kind = KindOf(activity);
        var said = activity.Type == "message" && activity.Value.ValueKind is System.Text.Json.JsonValueKind.Undefined ? activity.Id : null;
        var root = kind is ConversationKind.Channel ? thread ?? said : null;
        return new TeamsPlace(activity.Tenant ?? "playground", kind, conversation, root, user, serviceUrl, said)
        {
            Card = activity.ReplyToId is { Length: > 0 } card && said is null ? TeamsMessageId.Of(root, card) : null,
        };
    }

    internal ReplyAddresses Replies(Surface surface) =>
        ReplyAddresses.Of(kind => Address(AnswerPlacement.Of(PlatformKind.Teams, surface, kind))?.ToString());

    internal ConversationSight Sight(Activity activity) => new(Tenant, Conversation, Kind, RemoteId, ServiceUrl)
    {
        TeamId = activity.ChannelData?.Team?.Id,
        AadObjectId = IsDirect ? activity.From?.AadObjectId : null,
        BotId = activity.Recipient?.Id,
    };

    private TeamsAddress? Address(Placement placement) => Asked is { } asked
        ? placement is Placement.Card && Card is { } own && !StaysAsItIs ? new TeamsAddress.OwnCard(User, own) : asked.Answer
        : Here(placement);

    private TeamsAddress? Here(Placement placement) => placement switch
    {
        Placement.Card when Card is { } card && !StaysAsItIs => new TeamsAddress.Card(card),
        Placement.Card or Placement.Thread => Root is { } root ? new TeamsAddress.Thread(root) : null,
        Placement.Conversation => null,
        Placement.AskerAlone or Placement.AskerAloneWithShare or Placement.Toast or Placement.PersonalChat => IsDirect ? null : new TeamsAddress.Alone(User, Root),
    };

    private static ConversationKind KindOf(Activity activity) => activity.Conversation?.ConversationType switch
    {
        "personal" => ConversationKind.Personal,
        "channel" => ConversationKind.Channel,
        "groupChat" => ConversationKind.GroupChat,
        _ when activity.ChannelData?.Channel is not null => ConversationKind.Channel,
        // Where nothing says that others listen, the bot is spoken to alone.
        _ => activity.Conversation?.Id is ['1', '9', ':', ..] ? ConversationKind.GroupChat : ConversationKind.Personal,
    };
}

/// <summary>Where something was asked whose answer stands elsewhere.</summary>
/// <param name="Answer">The address at which it was answered.</param>
internal sealed record AskedElsewhere(string Conversation, TeamsAddress.Alone Answer);
