namespace ChatOpsBot.Outbox;

/// <summary>What goes first when not everything can go at once; within one of these a conversation keeps its order.</summary>
internal enum Urgency
{
    /// <summary>P0 actions and levels of escalation.</summary>
    Immediate,

    /// <summary>Answers: somebody waits for them.</summary>
    Normal,

    /// <summary>Digests, boards, news.</summary>
    Later,
}
