namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>A message, or the mention of the app in one.</summary>
internal sealed record MessageEvent
{
    public string? Subtype { get; init; }

    public string? User { get; init; }

    /// <summary>Of the app that wrote it; null for what a person wrote.</summary>
    public string? BotId { get; init; }

    public string? Text { get; init; }

    public string? Channel { get; init; }

    /// <summary><c>im</c> for a conversation with the app alone; the mention of the app has none.</summary>
    public string? ChannelType { get; init; }

    public string? Ts { get; init; }

    /// <summary>The first message of the thread it stands in; null outside one.</summary>
    public string? ThreadTs { get; init; }

    public bool Hidden { get; init; }

    public SharedFile[]? Files { get; init; }
}

/// <summary>A file as a message names it; everything else is asked for.</summary>
internal sealed record SharedFile
{
    public string? Id { get; init; }

    public string? Name { get; init; }
}
