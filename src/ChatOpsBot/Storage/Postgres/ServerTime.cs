namespace ChatOpsBot.Storage.Postgres;

/// <summary>
/// The time of the database server, by which processes on different machines agree on leases and deadlines. Between two readings it
/// goes on by the machine's stopwatch: what somebody sets the machine's own clock to changes nothing.
/// </summary>
/// <param name="machine">What tells until the first reading.</param>
internal sealed class ServerTime(TimeProvider machine) : TimeProvider
{
    private Reading? _last;

    /// <summary>UTC.</summary>
    public override DateTimeOffset GetUtcNow() => Volatile.Read(ref _last) is { } last ? last.Time + machine.GetElapsedTime(last.At) : machine.GetUtcNow();

    /// <summary>What the machine itself thinks the time is, UTC.</summary>
    internal DateTimeOffset OfMachine => machine.GetUtcNow();

    /// <summary>A moment by the stopwatch, to ask the server after it.</summary>
    internal long Mark() => machine.GetTimestamp();

    /// <summary>
    /// Goes by what the server said. As it cannot be known when between question and answer it looked at its clock, a reading that
    /// the time kept here does not contradict moves nothing.
    /// </summary>
    /// <param name="said">UTC.</param>
    /// <param name="asked">The <see cref="Mark"/> before the question.</param>
    internal void Hear(DateTimeOffset said, long asked)
    {
        var at = machine.GetTimestamp();
        var took = machine.GetElapsedTime(asked, at);
        if (Volatile.Read(ref _last) is { } last && last.Time + machine.GetElapsedTime(last.At, at) is var kept && kept >= said && kept <= said + took) return;

        Volatile.Write(ref _last, new Reading(said + took / 2, at));
    }

    /// <param name="At">By the stopwatch.</param>
    private sealed record Reading(DateTimeOffset Time, long At);
}
