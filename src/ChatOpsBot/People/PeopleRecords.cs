using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
using ChatOpsBot.Storage.Entities;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.People;

/// <summary>The rows about people as one unit of work sees and changes them.</summary>
internal sealed class PeopleRecords
{
    private readonly BotDbContext _database;
    private readonly Roster _directory;
    private readonly List<Person> _persons;
    private readonly List<PlanGrant> _grants;
    private readonly List<RoleLink> _roles;
    private readonly List<PlanSetting> _settings;
    private readonly List<ConversationBinding> _bindings;
    private readonly List<RoleGroup> _groups;

    private PeopleRecords(
        BotDbContext database, Roster directory, List<Person> persons, List<PlanGrant> grants, List<RoleLink> roles, List<PlanSetting> settings,
        List<ConversationBinding> bindings, List<RoleGroup> groups) =>
        (_database, _directory, _persons, _grants, _roles, _settings, _bindings, _groups) = (database, directory, persons, grants, roles, settings, bindings, groups);

    internal static async Task<PeopleRecords> LoadAsync(BotDbContext database, Realm realm, CancellationToken cancellation) => new(
        database,
        await database.Rosters.SingleAsync(cancellation),
        await Persons(database, realm).ToListAsync(cancellation),
        await database.Grants.In(realm).ToListAsync(cancellation),
        await database.RoleLinks.In(realm).ToListAsync(cancellation),
        await database.PlanSettings.In(realm).ToListAsync(cancellation),
        await database.Bindings.In(realm).ToListAsync(cancellation),
        await database.RoleGroups.OfPlansIn(realm).ToListAsync(cancellation));

    /// <summary>Whoever has an account in the realm, with all of them: accounts of different realms are not joined, and <see cref="RealmSplit"/> parts those that were.</summary>
    internal static IQueryable<Person> Persons(BotDbContext database, Realm realm) => database.People
        .Where(person => database.Set<Account>().In(realm).Select(account => EF.Property<int>(account, AccountRows.Person)).Contains(person.Id))
        .Include(person => person.Accounts);

    /// <summary>As it stands now, with what this unit has changed.</summary>
    internal PeopleSnapshot Snapshot() => PeopleSnapshot.Of(_persons, _grants, _roles, _settings, _bindings, _groups);

    internal Person Person(int id) => _persons.Single(person => person.Id == id);

    /// <summary>The person meant, registered if nobody knew them.</summary>
    internal Person Person(Whom whom) => whom switch
    {
        Whom.Known known => Person(known.Person.Id),
        Whom.New added => Register(added.Name, added.Account),
        _ => throw new InvalidOperationException("Nobody in particular is meant."),
    };

    internal Person Register(string name, AccountId account)
    {
        var person = _directory.Register(name, account);
        _persons.Add(person);
        _database.Add(person);
        return person;
    }

    /// <summary>Whose account it is; somebody nobody knew is registered under what their platform calls them, unless that name is taken.</summary>
    internal Person Member(AccountId account, string? label)
    {
        var people = Snapshot();
        if (people.With(account) is { } known) return Person(known.Id);

        return Register(label is not null && !people.IsTaken(label) ? label : $"@{account.User}", account);
    }

    /// <summary>Keeps what the platform of an account says of it.</summary>
    /// <returns>False when that is nothing new.</returns>
    internal bool See(AccountId account, AccountProfile seen)
    {
        if (_persons.SelectMany(person => person.Accounts).FirstOrDefault(one => one.Id == account) is not { } known || known.Profile.Then(seen) is var profile && profile == known.Profile) return false;

        known.See(profile);
        return true;
    }

    /// <summary>Makes one person of two: the accounts move, the row of the other goes.</summary>
    internal void Merge(Person keeper, Person other)
    {
        keeper.TakeOver(other);
        _database.ChangeTracker.DetectChanges();
        _persons.Remove(other);
        _database.Remove(other);
    }

    /// <summary>Removes a person, and with them their accounts, rights and roles.</summary>
    internal void Forget(int id)
    {
        foreach (var grant in _grants.Where(grant => grant.Person == id).ToList()) Remove(_grants, grant);
        foreach (var link in _roles.Where(link => link.Person == id).ToList()) Remove(_roles, link);
        Remove(_persons, Person(id));
    }

    internal void Grant(PlanKey plan, Person person, Right right)
    {
        person.MakeAdmin(right is Right.Admin);
        var grant = _grants.FirstOrDefault(grant => grant.Plan == plan && grant.Person == person.Id);
        if (right is Right.Admin)
        {
            if (grant is not null) Remove(_grants, grant);
        }
        else if (grant is not null)
        {
            grant.Become(right);
        }
        else
        {
            Add(_grants, PlanGrant.Of(plan, person.Id, right));
        }
    }

    /// <summary>The role is filled by these, by whoever is in these groups, and by nobody else.</summary>
    internal void Fill(PlanKey plan, string role, IReadOnlyCollection<Person> people, IReadOnlyCollection<Whom.InGroup> groups)
    {
        foreach (var group in _groups.Where(group => group.Plan == plan && group.Role == role && groups.All(kept => kept.Group != group.Group)).ToList()) Remove(_groups, group);
        foreach (var added in groups.Where(added => !_groups.Any(group => group.Plan == plan && group.Role == role && group.Group == added.Group)).ToList())
            Add(_groups, RoleGroup.Of(plan, role, added.Group, added.Label));

        var through = groups.Select(group => group.Group.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var link in Links(plan, role).Where(link => people.All(person => person.Id != link.Person) && !through.Contains(link.ThroughGroup ?? "")).ToList()) Remove(_roles, link);
        foreach (var person in people)
        {
            if (Links(plan, role).FirstOrDefault(link => link.Person == person.Id) is { } link) link.LinkThemselves();
            else Add(_roles, RoleLink.Of(plan, role, person.Id));
        }
    }

    /// <summary>The group's part of a role is filled by these.</summary>
    internal void FillThrough(GroupId group, PlanKey plan, string role, IReadOnlyCollection<Person> members)
    {
        foreach (var link in Links(plan, role).Where(link => link.ThroughGroup == group.ToString() && members.All(person => person.Id != link.Person)).ToList()) Remove(_roles, link);
        foreach (var person in members.Where(person => Links(plan, role).All(link => link.Person != person.Id)).ToList()) Add(_roles, RoleLink.Of(plan, role, person.Id, group));
    }

    private IEnumerable<RoleLink> Links(PlanKey plan, string role) => _roles.Where(link => link.Plan == plan && link.Role == role);

    /// <param name="value">Null to leave it to the configuration again.</param>
    internal void Set(PlanKey plan, PlanSettingKey key, string? value)
    {
        var setting = _settings.FirstOrDefault(setting => setting.Plan == plan && setting.Key == key);
        if (setting is null && value is not null) Add(_settings, PlanSetting.Of(plan, key, value));
        else if (setting is not null && value is not null) setting.Become(value);
        else if (setting is not null) Remove(_settings, setting);
    }

    internal void Bind(ConversationId place, PlanKey plan)
    {
        if (_bindings.FirstOrDefault(binding => binding.Place == place) is { } binding) binding.Bind(plan);
        else Add(_bindings, ConversationBinding.Of(place, plan));
    }

    private void Add<TRow>(List<TRow> rows, TRow row) where TRow : class
    {
        rows.Add(row);
        _database.Add(row);
    }

    private void Remove<TRow>(List<TRow> rows, TRow row) where TRow : class
    {
        rows.Remove(row);
        _database.Remove(row);
    }
}
