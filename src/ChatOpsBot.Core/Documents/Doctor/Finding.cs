using System.Collections.Immutable;

namespace ChatOpsBot.Core.Documents.Doctor;

/// <summary>
/// Something about a plan that its people should know. A closed family: the files beside this one hold its cases by what they
/// are about. What is found in several places is one finding.
/// </summary>
public abstract partial record Finding
{
    private Finding(Severity severity, ImmutableArray<Spot> spots)
    {
        Severity = severity;
        Spots = spots;
    }

    public Severity Severity { get; }

    /// <summary>The first is where the finding stands; empty for what is in no document.</summary>
    public ImmutableArray<Spot> Spots { get; }

    /// <summary>From 1; null for what is in no document.</summary>
    public int? Line => Spots.IsEmpty ? null : Spots[0].Line;

    /// <summary>What the document does not show: settings, deliveries, rights. Whoever finds it brings the words.</summary>
    /// <param name="What">In French and English; so is how it is mended.</param>
    public sealed record Elsewhere(Severity Gravity, (string French, string English) What, (string French, string English) Mend) : Finding(Gravity, []);
}
