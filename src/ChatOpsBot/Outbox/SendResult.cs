namespace ChatOpsBot.Outbox;

/// <summary>What became of a draft, for good.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <param name="MessageId">The platform's name for the message.</param>
    internal sealed record Sent(string MessageId) : SendResult;

    /// <summary>It was no longer true, or a newer one took its place.</summary>
    internal sealed record NotSent(string Reason) : SendResult;

    /// <summary>The platform refused it, or every attempt failed.</summary>
    internal sealed record Dead(string Reason) : SendResult;
}
