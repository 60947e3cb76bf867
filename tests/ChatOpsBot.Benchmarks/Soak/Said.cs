namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>How something reaches the bot.</summary>
internal enum Way
{
    /// <summary>Stored, acknowledged, and answered by a message.</summary>
    Message,

    /// <summary>Answered in the response.</summary>
    Response,

    /// <summary>A button of a card.</summary>
    Press,
}

/// <summary>What it is to do.</summary>
internal enum Aim
{
    Ask,
    Note,
    SetDue,

    /// <summary>Ticks a step, or takes the tick back.</summary>
    Tick,
    Escalate,
    Acknowledge,
    Resolve,
}

/// <summary>One thing that somebody said or pressed, however often it was delivered.</summary>
/// <param name="Lane">Who said it and where: there each waits until the one before was taken.</param>
/// <param name="Mark">What it is known again by in the store and on the platform: a word of it, a date, a step, an escalation.</param>
internal sealed record Said(string Lane, Way Way, Aim Aim, string Mark)
{
    /// <summary>The channel or chat in which it is answered by a message; null where it is not, or not by one that shows the mark.</summary>
    internal string? Place { get; init; }

    internal bool IsInSlack => Place is ['U' or 'C', >= '0' and <= '9', ..];

    internal DateTimeOffset SentAt { get; } = DateTimeOffset.UtcNow;

    /// <summary>When the bot first said that it has it; null when it never did.</summary>
    internal DateTimeOffset? TakenAt { get; private set; }

    internal void Take() => TakenAt ??= DateTimeOffset.UtcNow;
}
