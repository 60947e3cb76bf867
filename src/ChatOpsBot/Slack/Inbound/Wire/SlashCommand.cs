namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>A command typed behind a slash: fields of a form over HTTP, the same as JSON over a socket.</summary>
internal sealed record SlashCommand
{
    public string? TeamId { get; init; }

    public string? ChannelId { get; init; }

    public string? UserId { get; init; }

    public string? Text { get; init; }

    /// <summary>Takes five answers within half an hour.</summary>
    public string? ResponseUrl { get; init; }

    public string? TriggerId { get; init; }

    /// <summary>Null when what makes it a command is missing.</summary>
    internal static SlashCommand? Of(SlackForm form) => form["user_id"] is null || form["channel_id"] is null || form["trigger_id"] is null
        ? null
        : new SlashCommand
        {
            TeamId = form["team_id"],
            ChannelId = form["channel_id"],
            UserId = form["user_id"],
            Text = form["text"],
            ResponseUrl = form["response_url"],
            TriggerId = form["trigger_id"],
        };
}
