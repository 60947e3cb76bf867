using System.Text.Json;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Web.Api.Wire;

namespace ChatOpsBot.Web.Api;

/// <summary>What the plan says in the words of the wire.</summary>
internal static class ApiWords
{
    internal static ApiPlan Of(PlanSnapshot plan) => new(
        plan.Key.Plan, plan.Title, plan.Start, plan.ClosedAt is { } closed ? DateOnly.FromDateTime(closed.UtcDateTime) : null, Progress.Of(plan.Actions.Where(Progress.Counts)), plan.Actions.Count(Progress.Counts),
        [.. plan.Milestones.Select(milestone => new ApiMilestone($"{milestone.Id}", milestone.Title, milestone.Day))], plan.Version);

    internal static ApiAction Of(ActionSnapshot action) => new(
        $"{action.Code}", action.Title, Word(action.Status), action.BlockedReason, action.Priority?.ToString(), action.Owners, action.DueDay, action.Progress, action.Version);

    internal static ApiEscalation Of(Escalation one) => new(
        $"{new EscalationId(one.Number)}", one.Name, one.Reason, Word(one.State), one.LevelNumber, one.OpenedAt, one.Opener, one.Deadline, one.AcknowledgedBy, one.EndedAt, one.Decision);

    /// <summary><c>in-progress</c>.</summary>
    internal static string Word<TEnum>(TEnum value) where TEnum : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
