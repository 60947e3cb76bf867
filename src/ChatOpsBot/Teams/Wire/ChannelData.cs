namespace ChatOpsBot.Teams.Wire;

/// <summary>What Teams alone says of an activity.</summary>
internal sealed record ChannelData
{
    public Named? Tenant { get; init; }

    public Named? Team { get; init; }

    public Named? Channel { get; init; }

    /// <summary>Of a change of a conversation: <c>channelDeleted</c>, <c>teamMemberRemoved</c>.</summary>
    public string? EventType { get; init; }

    public ChannelSettings? Settings { get; init; }
}

internal sealed record Named
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}

internal sealed record ChannelSettings
{
    /// <summary>Chosen by whoever installed the bot in a team.</summary>
    public Named? SelectedChannel { get; init; }
}
