namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>A form or page of the app, and what was filled in.</summary>
internal sealed record ViewState
{
    /// <summary><c>modal</c> or <c>home</c>.</summary>
    public string? Type { get; init; }

    /// <summary>Where the app is installed that shows it.</summary>
    public string? AppInstalledTeamId { get; init; }

    /// <summary>What the app itself wrote into it.</summary>
    public string? PrivateMetadata { get; init; }

    public ViewValues? State { get; init; }
}

internal sealed record ViewValues
{
    /// <summary>By block and action.</summary>
    public Dictionary<string, Dictionary<string, ViewValue>>? Values { get; init; }
}

/// <summary>One input; which field is set depends on its kind.</summary>
internal sealed record ViewValue
{
    public string? Value { get; init; }

    public string? SelectedDate { get; init; }

    public ChosenOption? SelectedOption { get; init; }

    public string? SelectedUser { get; init; }

    /// <summary>What was filled in, whatever the kind; null for nothing.</summary>
    internal string? Filled => Value ?? SelectedDate ?? SelectedOption?.Value ?? SelectedUser;
}
