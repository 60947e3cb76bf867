namespace ChatOpsBot.Slack.Sending;

/// <summary>A message as the outbox remembers it: <c>C024BE91L/1503435956.000247</c>. A message to a person is known by the channel it opened.</summary>
internal readonly record struct SlackMessageId(string Channel, string Ts)
{
    /// <summary>Null when the text is nothing of the kind.</summary>
    internal static SlackMessageId? Parse(string? text) =>
        (text ?? "").Split('/') is [{ Length: > 0 } channel, { Length: > 0 } ts] ? new SlackMessageId(channel, ts) : null;

    public override string ToString() => $"{Channel}/{Ts}";
}
