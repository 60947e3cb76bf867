using System.Collections.Immutable;

namespace ChatOpsBot.Storage.Moving;

/// <summary>What became of moving a store to another engine.</summary>
internal abstract record MoveOutcome
{
    private MoveOutcome() { }

    /// <summary>Every table was read again on both sides; what differs was not kept.</summary>
    internal sealed record Compared(ImmutableArray<MovedRows> Tables) : MoveOutcome
    {
        internal bool IsMoved => Tables.All(table => table.From == table.To);
    }

    /// <summary>There is something in the other store already.</summary>
    internal sealed record NotEmpty(string Table) : MoveOutcome;

    /// <summary>The other store was lost while it committed: it keeps all of it or nothing, and has not said which.</summary>
    internal sealed record Unconfirmed(string Why) : MoveOutcome;
}

internal sealed record MovedRows(string Table, TableSum From, TableSum To);
