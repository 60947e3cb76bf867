using System.Collections.Immutable;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Escalations;

/// <summary>One level of the chain that an escalation was opened with; a later change of the plan does not touch it.</summary>
/// <param name="ProblemType">As the plan's table words it.</param>
/// <param name="Contact">A role or a person; null when the plan names nobody.</param>
/// <param name="Minutes">The response time: less than 24 hours are working hours, each 24 hours one working day.</param>
/// <param name="OnWallClock">Whether nights and days off count too.</param>
public sealed record ChainLevel(LevelId Id, string ProblemType, string? Contact, int Minutes, bool OnWallClock)
{
    /// <summary>For a level of the plan that gives none.</summary>
    public static readonly TimeSpan DefaultResponseTime = TimeSpan.FromHours(24);

    public TimeSpan ResponseTime => TimeSpan.FromMinutes(Minutes);

    /// <summary>The chain as the plan has it now, N1 first.</summary>
    /// <param name="onWallClock">The levels whose delay runs at night as well.</param>
    public static ImmutableArray<ChainLevel> Of(PlanSnapshot plan, ImmutableArray<LevelId> onWallClock) =>
    [
        .. plan.Levels.Select(level => new ChainLevel(
            level.Id, level.ProblemType, level.Contact, (int)(level.ResponseTime ?? DefaultResponseTime).TotalMinutes, onWallClock.Contains(level.Id))),
    ];
}
