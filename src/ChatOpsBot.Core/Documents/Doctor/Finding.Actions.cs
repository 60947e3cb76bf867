using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <content>What an action lacks, or says twice.</content>
public abstract partial record Finding
{
    /// <summary>Made of placeholders still: nobody is reminded of it.</summary>
    /// <param name="Placeholders">How many there are.</param>
    public sealed record Incomplete(ImmutableArray<Spot> Spots, int Placeholders) : Finding(Severity.Error, Spots);

    /// <summary>Each named by its text.</summary>
    public sealed record PlaceholderLeft(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>Every category of the template, none chosen.</summary>
    public sealed record CategoryUndecided(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <param name="Role">Who may be meant, by the table of resources; null when it does not say.</param>
    public sealed record NoOwner(ImmutableArray<Spot> Spots, string? Role) : Finding(Severity.Warning, Spots);

    public sealed record NoDueDate(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>Due "before go-live": no day to be reminded of.</summary>
    public sealed record DueInWords(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record NoPriority(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record NoEffort(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record PastDue(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record DuplicateTitle(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>Called done, with steps that are not; the figure said is how many.</summary>
    public sealed record DoneWithOpenSteps(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);
}
