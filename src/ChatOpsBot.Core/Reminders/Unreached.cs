using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Whom a plan would call or remind, and whom nothing reaches.</summary>
public static class Unreached
{
    /// <param name="isMailed">Whether there is a server that takes mail.</param>
    /// <returns>Names, in alphabetical order.</returns>
    public static ImmutableArray<string> Of(Team team, bool isMailed)
    {
        var named = team.Plan.Actions.Where(action => action is { IsOpen: true, IsIncomplete: false }).SelectMany(action => action.Owners)
            .Concat(team.Plan.Items.Where(item => item is { IsOpen: true, DueDay: not null }).SelectMany(item => item.Owners))
            .Concat(team.Plan.Levels.Select(level => level.Contact).OfType<string>());
        return
        [
            .. named.Distinct().SelectMany(name => team.EverBehind(name)).DistinctBy(Folding.Fold)
                .Where(name => !IsReached(team.People.Named(name), isMailed)).Order(StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <summary>By an account, by mail, or on the page of this machine where they asked for that.</summary>
    private static bool IsReached(PersonSnapshot? person, bool isMailed) => person is not null
        && (person.Accounts.Any(account => !account.IsLocal) || isMailed && person.Mail is not null || person.Settings.PreferredPlatform == WorkspaceKey.Local.Platform);
}
