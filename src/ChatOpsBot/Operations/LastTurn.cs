namespace ChatOpsBot.Operations;

/// <summary>When the loop last went all the way round: database, clock, deadlines, delivery. Real time, since it watches over the process.</summary>
internal sealed class LastTurn
{
    /// <summary>A loop that has not come round for so long is stuck: it looks each second.</summary>
    internal static readonly TimeSpan Late = TimeSpan.FromSeconds(15);

    private long _last = -1;

    internal void Done() => Interlocked.Exchange(ref _last, TimeProvider.System.GetTimestamp());

    /// <summary>Null before the first turn.</summary>
    internal TimeSpan? Age => Interlocked.Read(ref _last) is >= 0 and var last ? TimeProvider.System.GetElapsedTime(last) : null;
}
