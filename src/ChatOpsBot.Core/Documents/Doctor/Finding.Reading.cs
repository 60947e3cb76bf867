using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <content>What the reader could not read, or had to repair.</content>
public abstract partial record Finding
{
    /// <summary>Each named by its first line.</summary>
    public sealed record TableNotRead(ImmutableArray<Spot> Spots) : Finding(Severity.Error, Spots);

    /// <summary>Each named by its text.</summary>
    public sealed record RowNotRead(ImmutableArray<Spot> Spots) : Finding(Severity.Error, Spots);

    public sealed record UnknownAction(ImmutableArray<Spot> Spots) : Finding(Severity.Error, Spots);

    /// <summary>Each named by the heading it stands under.</summary>
    public sealed record BoxesNotRead(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record CharactersRepaired(ImmutableArray<Spot> Spots, int Count) : Finding(Severity.Hint, Spots);

    /// <summary>Each named by the text of its line.</summary>
    public sealed record CharactersLost(ImmutableArray<Spot> Spots) : Finding(Severity.Error, Spots);
}
