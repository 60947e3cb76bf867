namespace ChatOpsBot.Outbox;

/// <summary>What a platform counts together.</summary>
internal enum RateScope
{
    Conversation,
    Workspace,
}

/// <summary>How many messages a platform takes in a while: as many at once, then evenly spread.</summary>
internal sealed record RateLimit(RateScope Scope, int Messages, TimeSpan Per)
{
    /// <summary>The time one message uses up, in whole microseconds as instants are stored.</summary>
    internal TimeSpan Each => TimeSpan.FromMicroseconds(Math.Ceiling(Per.TotalMicroseconds / Messages));
}
