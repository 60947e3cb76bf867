namespace ChatOpsBot.Outbox;

internal enum OutboxState
{
    Waiting,

    /// <summary>The platform has taken it.</summary>
    Sent,

    /// <summary>The platform refused it, or every attempt failed: it was not said, and stays visible as that.</summary>
    Dead,

    /// <summary>It was no longer true when its turn came, or a newer one took its place: it was not said, and says why.</summary>
    Withdrawn,
}
