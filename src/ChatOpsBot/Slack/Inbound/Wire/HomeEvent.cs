namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>Somebody looks at the app's own page.</summary>
internal sealed record HomeEvent
{
    public string? User { get; init; }

    /// <summary><c>home</c> or <c>messages</c>.</summary>
    public string? Tab { get; init; }
}
