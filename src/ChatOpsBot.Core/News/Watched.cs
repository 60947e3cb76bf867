using System.Collections.Immutable;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.News;

/// <summary>Finds what somebody wants to watch; a step is watched with its action.</summary>
public static class Watched
{
    public static (ImmutableArray<Subject> Found, Refusal? Refusal) Subjects(ImmutableArray<ActionReference> references, PlanSnapshot plan)
    {
        var (targets, refusal) = Targets.Of(references, plan);
        return ([.. targets.Select(target => target.Subject).Distinct()], refusal);
    }
}
