namespace ChatOpsBot.Outbox;

/// <summary>When what failed is tried again.</summary>
internal static class RetryPolicy
{
    /// <summary>Sending: 15 s, 1, 5 and 15 minutes, then hourly until a day has passed; after that it is a dead letter.</summary>
    private static readonly TimeSpan[] Sending =
    [
        TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15),
        .. Enumerable.Repeat(TimeSpan.FromHours(1), 24),
    ];

    /// <summary>Acting on a message: somebody waits for the answer, and what fails for six minutes is a defect.</summary>
    private static readonly TimeSpan[] Handling = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <param name="failed">Attempts that failed before this one.</param>
    /// <returns>The instant of the next attempt, UTC; null when there is none.</returns>
    internal static DateTimeOffset? NextSend(int failed, DateTimeOffset now) => Next(Sending, failed, now);

    /// <inheritdoc cref="NextSend"/>
    internal static DateTimeOffset? NextHandling(int failed, DateTimeOffset now) => Next(Handling, failed, now);

    private static DateTimeOffset? Next(TimeSpan[] intervals, int failed, DateTimeOffset now) =>
        failed < intervals.Length ? now + intervals[failed] : null;
}
