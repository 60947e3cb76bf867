using System.Collections.Immutable;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>Who decides about a plan's money and people: the contacts that it names as management, where somebody fills their role.</summary>
public static class ManagementAudience
{
    private static readonly string[] Words = ["management", "manager", "managers", "direction", "directeur", "directrice", "director", "sponsor", "commanditaire", "dsi", "cio"];

    /// <param name="at">UTC: whoever is away that day is replaced by their delegate.</param>
    public static ImmutableArray<string> Of(Team team, DateTimeOffset at)
    {
        var named = team.Plan.Resources.Select(resource => resource.Role).Concat(team.People.RolesOf(team.Plan.Key).Select(role => role.Role)).Where(IsManagement);
        var called = team.Plan.Levels.Where(level => level.Contact is { } contact && (IsManagement(contact) || Folding.Fold(level.ProblemType).Contains("budget", StringComparison.Ordinal)))
            .Select(level => level.Contact!);
        return [.. called.Concat(named).SelectMany(role => team.Behind(role, at)).DistinctBy(Folding.Fold)];
    }

    private static bool IsManagement(string role) => NameWords.HasAny(role, Words);
}
