using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.People;

/// <summary>Everybody who administers the deployment, by the names they go by.</summary>
internal sealed class AdminNames(PeopleDirectory directory, Speakers speakers)
{
    internal async Task<IReadOnlyList<string>> CurrentAsync(CancellationToken cancellation)
    {
        var people = await directory.CurrentAsync(cancellation);
        return
        [
            .. people.Persons.Where(person => person.IsAdmin || person.Accounts.Any(speakers.Admins.Contains)).Select(person => person.Name)
                .Concat(speakers.Admins.Entries.Where(entry => entry.Platform == WorkspaceKey.Local.Platform).Select(entry => entry.User))
                .Distinct(),
        ];
    }
}
