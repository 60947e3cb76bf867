namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>Something that was pressed, chosen or filled in.</summary>
internal sealed record Interaction
{
    /// <summary><c>block_actions</c>, <c>view_submission</c>, <c>block_suggestion</c>, <c>shortcut</c>, <c>message_action</c>, <c>view_closed</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Null where it was done in an organisation as a whole.</summary>
    public Named? Team { get; init; }

    public Named? User { get; init; }

    public Named? Channel { get; init; }

    public ActionContainer? Container { get; init; }

    public PressedAction[]? Actions { get; init; }

    public ViewState? View { get; init; }

    /// <summary>Of a shortcut.</summary>
    public string? CallbackId { get; init; }

    /// <summary>The message that a shortcut was used on.</summary>
    public MessageEvent? Message { get; init; }

    /// <summary>Opens one form within three seconds, and names the press.</summary>
    public string? TriggerId { get; init; }

    public string? ResponseUrl { get; init; }

    /// <summary>Of a list whose options are asked for.</summary>
    public string? ActionId { get; init; }

    /// <summary>What was typed into that list so far.</summary>
    public string? Value { get; init; }

    /// <summary>Of the installation: in a channel that workspaces share, the team of the person may be another one.</summary>
    internal string? TeamId => View?.AppInstalledTeamId is { Length: > 0 } installed ? installed : Team?.Id ?? User?.TeamId;
}

internal sealed record Named
{
    public string? Id { get; init; }

    /// <summary>Of a person.</summary>
    public string? TeamId { get; init; }
}

/// <summary>Where a button stands.</summary>
internal sealed record ActionContainer
{
    public string? MessageTs { get; init; }

    public string? ChannelId { get; init; }

    public string? ThreadTs { get; init; }

    public bool IsEphemeral { get; init; }
}

internal sealed record PressedAction
{
    public string? ActionId { get; init; }

    public string? Value { get; init; }

    public ChosenOption? SelectedOption { get; init; }

    public PlainText? Text { get; init; }
}

internal sealed record PlainText
{
    public string? Text { get; init; }
}

internal sealed record ChosenOption
{
    public string? Value { get; init; }
}
