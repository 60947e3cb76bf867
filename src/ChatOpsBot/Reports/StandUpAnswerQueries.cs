using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Finds what was asked and answered for one stand-up.</summary>
internal static class StandUpAnswerQueries
{
    /// <summary>With what the running unit has added.</summary>
    internal static async Task<IReadOnlyList<StandUpAnswer>> OfDayAsync(this DbSet<StandUpAnswer> answers, PlanKey plan, DateOnly day, CancellationToken cancellation)
    {
        await answers.OfPlan(plan).Where(answer => answer.Day == day).LoadAsync(cancellation);
        return [.. answers.Local.Where(answer => answer.Day == day && answer.Plan == plan)];
    }

    /// <summary>That of one person and action, added where there is none yet.</summary>
    internal static async Task<StandUpAnswer> OneAsync(this DbSet<StandUpAnswer> answers, PlanKey plan, DateOnly day, string person, int action, CancellationToken cancellation) =>
        (await answers.OfDayAsync(plan, day, cancellation)).FirstOrDefault(answer => answer.IsOf(person, action)) ?? answers.Add(StandUpAnswer.Of(plan, day, person, action)).Entity;
}
