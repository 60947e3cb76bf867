namespace ChatOpsBot.Slack.Inbound.Wire;

/// <summary>A file as Slack describes it.</summary>
internal sealed record FileInfo
{
    public string? Name { get; init; }

    public long Size { get; init; }

    public string? UrlPrivateDownload { get; init; }
}
