using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.People;

/// <summary>Everybody who administers the realm of a workspace, by the names they go by.</summary>
internal sealed class AdminNames(PeopleDirectory directory, Speakers speakers)
{
    internal async Task<IReadOnlyList<string>> CurrentAsync(WorkspaceKey workspace, CancellationToken cancellation)
    {
        var (people, admins) = (await directory.CurrentAsync(workspace, cancellation), speakers.AdminsIn(workspace));
        return
        [
            .. people.Persons.Where(person => person.IsAdmin || person.Accounts.Any(admins.Contains)).Select(person => person.Name)
                .Concat(admins.Entries.Where(entry => entry.Platform == WorkspaceKey.Local.Platform).Select(entry => entry.User))
                .Distinct(),
        ];
    }
}
