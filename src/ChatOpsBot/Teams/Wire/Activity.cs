using System.Text.Json;

namespace ChatOpsBot.Teams.Wire;

/// <summary>What happened, as the Bot Connector tells it. It grows by fields nobody announced; only those the bot reads stand here.</summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>, <c>installationUpdate</c>.</summary>
    public string? Type { get; init; }

    /// <summary>The same when it is delivered again soon; another one when it is delivered once more later.</summary>
    public string? Id { get; init; }

    /// <summary>Of an invoke.</summary>
    public string? Name { get; init; }

    /// <summary>Of an installation: <c>add</c>, <c>remove</c>, and each as <c>-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>When it was delivered, or written where no local time is told.</summary>
    public string? Timestamp { get; init; }

    /// <summary>When it was written, as its writer's clock had it.</summary>
    public string? LocalTimestamp { get; init; }

    /// <summary>The IANA name of its writer's zone; some clients tell it in <see cref="Entities"/> alone.</summary>
    public string? LocalTimezone { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where it is answered.</summary>
    public string? ServiceUrl { get; init; }

    public string? Text { get; init; }

    public string? Locale { get; init; }

    /// <summary>Of what was pressed: the message that carries the card.</summary>
    public string? ReplyToId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public Entity[]? Entities { get; init; }

    public ChannelData? ChannelData { get; init; }

    /// <summary>What a card carries, and what was filled in.</summary>
    public JsonElement Value { get; init; }

    public ChannelAccount[]? MembersAdded { get; init; }

    public ChannelAccount[]? MembersRemoved { get; init; }

    public ActivityAttachment[]? Attachments { get; init; }

    internal string? Tenant => Conversation?.TenantId ?? ChannelData?.Tenant?.Id;
}

/// <summary>Somebody: a person, or a bot.</summary>
internal sealed record ChannelAccount
{
    /// <summary>As this bot alone knows them: <c>29:…</c> for people, <c>28:…</c> for bots.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    /// <summary>As the directory knows them.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>Whether the bot was spoken to where others do not see it.</summary>
    public bool? IsTargeted { get; init; }
}

internal sealed record ConversationAccount
{
    public string? Id { get; init; }

    /// <summary><c>personal</c>, <c>groupChat</c>, <c>channel</c>.</summary>
    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>Something about an activity; of those the bot reads mentions, and the zone of a client.</summary>
internal sealed record Entity
{
    public string? Type { get; init; }

    public ChannelAccount? Mentioned { get; init; }

    /// <summary>The piece of the text that is the mention.</summary>
    public string? Text { get; init; }

    /// <summary>Of <c>clientInfo</c>.</summary>
    public string? Timezone { get; init; }
}

internal sealed record ActivityAttachment
{
    public string? ContentType { get; init; }

    public string? Name { get; init; }

    public JsonElement Content { get; init; }
}
