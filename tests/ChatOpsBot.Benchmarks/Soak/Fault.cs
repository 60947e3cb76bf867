namespace ChatOpsBot.Benchmarks.Soak;

/// <summary>What a platform does to a call.</summary>
internal enum Fault
{
    None,

    /// <summary>429 with Retry-After, and nothing is done.</summary>
    RateLimited,

    /// <summary>502, and nothing is done.</summary>
    Refused,

    /// <summary>The connection is reset, and nothing is done.</summary>
    Reset,

    /// <summary>It is done, and answered with 503.</summary>
    DoneAndFailed,

    /// <summary>It is done, and the connection is reset.</summary>
    DoneAndReset,

    /// <summary>It is done, and no answer comes.</summary>
    Lost,

    /// <summary>It is done and answered late.</summary>
    Slow,
}
