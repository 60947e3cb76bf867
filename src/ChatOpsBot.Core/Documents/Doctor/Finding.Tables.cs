using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <content>Tables and lists that contradict themselves or the actions, or that nobody filled in.</content>
public abstract partial record Finding
{
    /// <summary>Each category, and perhaps the total, with the days said and those that its actions add up to.</summary>
    /// <param name="LeftOut">Actions that are incomplete and do not count.</param>
    public sealed record EffortDiffers(ImmutableArray<Spot> Spots, ImmutableArray<string> LeftOut) : Finding(Severity.Warning, Spots);

    public sealed record EffortTotalDiffers(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>The figure said is their sum.</summary>
    public sealed record SharesNotWhole(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record ShareDiffers(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>The spots are the rows of the roles; the detail is the role.</summary>
    public sealed record OfSeveralRoles(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record OfNoRole(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record RoleWithoutPerson(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record RoleWithoutAvailability(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record LevelWithoutContact(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>The detail is the level below, which answers no sooner.</summary>
    public sealed record ResponseTimesNotRising(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record AmbiguousCadence(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record MeasureWithoutValue(MeasureKind Measures, ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record TopPriorityEmpty(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    /// <summary>A percentage and the hours of interruption a year beside it: those said, and those that it comes to.</summary>
    public sealed record DowntimeDiffers(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    public sealed record SlaTargetsDiffer(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);
}
