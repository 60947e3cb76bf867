using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <content>Gates, decisions, deliverables and closing criteria.</content>
public abstract partial record Finding
{
    public sealed record GateWithoutOwner(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    public sealed record DeliverableWithoutOwner(ImmutableArray<Spot> Spots) : Finding(Severity.Hint, Spots);

    /// <summary>The first spot is the decision, the others are the open gate items.</summary>
    public sealed record GoDespiteGate(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>The same decision in two places.</summary>
    public sealed record VerdictsDiffer(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>Ticked as "all P1 done"; the detail names what is open.</summary>
    public sealed record ClosedTooEarly(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);

    /// <summary>Ticked as "plan complete"; the detail names the incomplete actions.</summary>
    public sealed record CompleteTooEarly(ImmutableArray<Spot> Spots) : Finding(Severity.Warning, Spots);
}
