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
}

internal sealed record MovedRows(string Table, TableSum From, TableSum To);
