using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    public sealed record Imported(PlanSnapshot Plan, ReadPlan Read) : ImportOutcome;

    /// <summary>Nothing was written: only what would have been was asked.</summary>
    public sealed record DryRun(PlanSnapshot Plan, ReadPlan Read) : ImportOutcome;

    /// <summary>Nothing was written: a plan is there already and replacing it was not asked.</summary>
    public sealed record WouldReplace(string Title) : ImportOutcome;

    /// <summary>Nothing was written: the document cannot be a plan.</summary>
    public sealed record Refused(ReadOutcome.Refused Reason) : ImportOutcome;
}
