using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Plans;

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome() { }

    public sealed record Imported(PlanSnapshot Plan, ReadPlan Read) : ImportOutcome;

    /// <summary>Nothing was written: only what would have been was asked.</summary>
    /// <param name="Update">What would become of the plan that is there; null when it would be a new one.</param>
    public sealed record DryRun(PlanSnapshot Plan, ReadPlan Read, WouldUpdate? Update) : ImportOutcome;

    /// <summary>A newer document of a plan that was there; what was changed in chat stays.</summary>
    public sealed record Updated(PlanSnapshot Plan, ReadPlan Read, ImportDiff Diff) : ImportOutcome;

    /// <summary>Nothing was written: this is a newer document of a plan that is there, and updating it was not asked, or asked of another version of it.</summary>
    /// <param name="Version">Of the plan as the difference was seen.</param>
    public sealed record WouldUpdate(string Title, long Version, ImportDiff Diff) : ImportOutcome;

    /// <summary>Nothing was written: the document has another title, and half of its actions are those of a plan that is there.</summary>
    public sealed record LooksLike(PlanKey Key, string Title) : ImportOutcome;

    /// <summary>Nothing was written: the plan that was to be updated is not there.</summary>
    public sealed record NoSuchPlan(string Name) : ImportOutcome;

    /// <summary>Nothing was written: the document cannot be a plan.</summary>
    public sealed record Refused(ReadOutcome.Refused Reason) : ImportOutcome;
}
