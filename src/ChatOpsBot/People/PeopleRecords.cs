using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Storage;
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

    private PeopleRecords(
        BotDbContext database, Roster directory, List<Person> persons, List<PlanGrant> grants, List<RoleLink> roles, List<PlanSetting> settings,
        List<ConversationBinding> bindings) =>
        (_database, _directory, _persons, _grants, _roles, _settings, _bindings) = (database, directory, persons, grants, roles, settings, bindings);

    internal static async Task<PeopleRecords> LoadAsync(BotDbContext database, CancellationToken cancellation) => new(
        database,
        await database.Rosters.SingleAsync(cancellation),
        await database.People.Include(person => person.Accounts).ToListAsync(cancellation),
        await database.Grants.ToListAsync(cancellation),
        await database.RoleLinks.ToListAsync(cancellation),
        await database.PlanSettings.ToListAsync(cancellation),
        await database.Bindings.ToListAsync(cancellation));

    /// <summary>As it stands now, with what this unit has changed.</summary>
    internal PeopleSnapshot Snapshot() => PeopleSnapshot.Of(_persons, _grants, _roles, _settings, _bindings);

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

    internal void Fill(PlanKey plan, string role, IReadOnlyCollection<Person> people)
    {
        foreach (var link in _roles.Where(link => link.Plan == plan && link.Role == role && people.All(person => person.Id != link.Person)).ToList()) Remove(_roles, link);
        foreach (var person in people.Where(person => !_roles.Any(link => link.Plan == plan && link.Role == role && link.Person == person.Id)).ToList())
            Add(_roles, RoleLink.Of(plan, role, person.Id));
    }

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
