namespace ChatOpsBot.Inbox;

/// <summary>Rows in the hands of one process for a while: when it dies, another takes them over at the lease's end.</summary>
/// <param name="Token">Of this taking alone: whoever took one of them later has another.</param>
/// <param name="Until">UTC.</param>
internal sealed record Lease(string Token, DateTimeOffset Until);

/// <summary>Makes the leases of this process.</summary>
internal sealed class Leases
{
    /// <summary>
    /// Longer than any message takes, its sending included, and short enough that the work of a killed process is taken over
    /// within half a minute.
    /// </summary>
    internal static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    private readonly string _process = Guid.NewGuid().ToString("N")[..12];
    private long _taken;

    /// <summary>How the tokens of this process begin.</summary>
    internal string Process => _process + "/";

    /// <summary>Whether the loops of this process run, so that it may keep what it writes for itself; a command line leaves it to a server.</summary>
    internal bool IsServing { get; set; }

    internal Lease Take(DateTimeOffset now) => new(Process + Interlocked.Increment(ref _taken), now + Length);
}

/// <summary>A row that is worked on under a lease, in the order of its conversation.</summary>
internal interface ILeased
{
    long Sequence { get; }

    ConversationKey ConversationKey { get; }

    /// <summary>The token of whoever has it in hand.</summary>
    string? LeasedBy { get; }

    /// <summary>When it may be taken up, UTC: the end of its lease or of a wait; null once it is finished.</summary>
    DateTimeOffset? NextAt { get; }

    void Take(Lease lease);

    /// <summary>The same of a row that may still be in the hands of a process whose lease has ended.</summary>
    void TakeOver(Lease lease) => Take(lease);

    /// <summary>Gives it back, to be taken up from this instant on.</summary>
    void GiveBack(DateTimeOffset next);
}
