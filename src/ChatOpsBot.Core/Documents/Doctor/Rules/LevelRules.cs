namespace ChatOpsBot.Core.Documents.Doctor.Rules;

/// <summary>The levels of escalation.</summary>
internal static class LevelRules
{
    internal static IEnumerable<Finding> WithoutContact(Examined plan) => DoctorRules.Together(
        plan.Plan.Levels.Where(level => level.Contact is null).Select(level => new Spot(level.Line, level.Id.ToString())),
        spots => new Finding.LevelWithoutContact(spots));

    /// <summary>A level that is called later has a longer delay than the one before.</summary>
    internal static IEnumerable<Finding> NotRising(Examined plan)
    {
        var timed = plan.Plan.Levels.Where(level => level.ResponseTime is not null).OrderBy(level => level.Id.Number).ToList();
        return DoctorRules.Together(
            timed.Zip(timed.Skip(1), (below, level) => (below, level))
                .Where(pair => pair.level.ResponseTime <= pair.below.ResponseTime)
                .Select(pair => new Spot(pair.level.Line, pair.level.Id.ToString(), pair.below.Id.ToString())),
            spots => new Finding.ResponseTimesNotRising(spots));
    }
}
