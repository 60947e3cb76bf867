namespace ChatOpsBot.Storage.Sqlite;

/// <summary>What became of a copy that was to take the store's place.</summary>
internal abstract record RestoreOutcome
{
    private RestoreOutcome() { }

    /// <param name="Kept">Where the store that was there is now; null when there was none.</param>
    internal sealed record Restored(StoreContents Contents, string? Kept) : RestoreOutcome;

    /// <summary>A process has the store open.</summary>
    internal sealed record InUse : RestoreOutcome;

    /// <param name="Why">Ends a sentence.</param>
    internal sealed record NotUsable(string Why) : RestoreOutcome;
}
