using System.Collections.Concurrent;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.Scheduling;
using ChatOpsBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>Keeps those who fill a role through a group as the group's platform has them.</summary>
internal sealed class GroupMembers(UnitsOfWork units, IDbContextFactory<BotDbContext> contexts, PeopleDirectory directory, IEnumerable<IGroupSource> sources)
{
    /// <summary>Whoever joins or leaves a group has, or loses, its roles after this long at the latest.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<GroupId, DateTimeOffset> _nextAt = [];

    /// <summary>Asks about each group that was not asked about lately.</summary>
    internal async Task LookAsync(DateTimeOffset now)
    {
        var linked = await LinkedAsync();
        foreach (var gone in _nextAt.Keys.Except(linked)) _nextAt.TryRemove(gone, out _);
        foreach (var group in linked.Where(group => !_nextAt.TryGetValue(group, out var next) || now >= next))
        {
            var people = await directory.CurrentAsync(group.Home, CancellationToken.None);
            foreach (var source in sources)
            {
                if (await source.MembersAsync(group, CancellationToken.None) is not { } members) continue;

                _nextAt[group] = now + Kept;
                if (IsNews(people, group, members)) await WriteAsync(group, await LabelledAsync(source, people, members), now);
            }
        }
    }

    private async Task<List<GroupId>> LinkedAsync()
    {
        await using var database = await contexts.CreateDbContextAsync();
        var rows = await database.RoleGroups.OfAll().Select(row => new { row.Platform, row.Workspace, row.GroupName }).Distinct().ToListAsync();
        return [.. rows.Select(row => new GroupId(new WorkspaceKey(row.Platform, row.Workspace), row.GroupName))];
    }

    private static bool IsNews(PeopleSnapshot people, GroupId group, IReadOnlyList<AccountId> members) => people.RolesOf(group).Any(filled =>
        members.Any(member => people.With(member) is not { } known || !people.RolesOf(known.Id, filled.Plan).Contains(filled.Role))
        || people.Through(group, filled.Plan, filled.Role).Any(person => !person.Accounts.Any(members.Contains)));

    /// <summary>Only those whom nobody knows are asked about.</summary>
    private static async Task<List<(AccountId Account, string? Label)>> LabelledAsync(IGroupSource source, PeopleSnapshot people, IReadOnlyList<AccountId> members)
    {
        var labelled = new List<(AccountId, string?)>();
        foreach (var member in members) labelled.Add((member, people.With(member) is null ? await source.NameAsync(member) : null));
        return labelled;
    }

    private Task<bool> WriteAsync(GroupId group, List<(AccountId Account, string? Label)> members, DateTimeOffset now) => units.RunAsync(async (session, stopping) =>
    {
        var records = await PeopleRecords.LoadAsync(session.Database, directory.RealmOf(group.Home), stopping);
        var persons = members.Select(member => records.Member(member.Account, member.Label)).ToList();
        foreach (var (plan, role) in records.Snapshot().RolesOf(group))
        {
            records.FillThrough(group, plan, role, persons);
            await PlanTimers.LookAgainAsync(session.Database, plan, now, stopping);
        }

        return true;
    });
}
