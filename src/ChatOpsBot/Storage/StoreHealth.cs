namespace ChatOpsBot.Storage;

/// <summary>How a store is, as its engine sees it.</summary>
/// <param name="Damage">What is wrong with it; null when it was looked over and is whole.</param>
internal sealed record StoreHealth(string? Damage)
{
    /// <summary>Bytes of a store that is a file; null where a server looks after them.</summary>
    internal StoreSpace? Space { get; init; }

    /// <summary>How far the clock of a server is from this one's.</summary>
    internal TimeSpan Drift { get; init; }
}

/// <param name="Log">Written beside the store and not taken into it yet.</param>
/// <param name="Free">Left on its disk.</param>
internal sealed record StoreSpace(long Store, long Log, long Free)
{
    private const long Megabyte = 1_048_576;

    /// <summary>A copy has to find its place beside the store, and an upgrade may write it anew.</summary>
    internal bool IsShort => Free < 2 * Store + 100 * Megabyte;

    /// <summary>It is taken in every few megabytes, unless somebody reads on and on.</summary>
    internal bool IsLogLong => Log > 64 * Megabyte;
}
