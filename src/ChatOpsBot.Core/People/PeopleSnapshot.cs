using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>A person in one version of the directory.</summary>
/// <param name="Accounts">In the order in which they were linked.</param>
public sealed record PersonSnapshot(int Id, string Name, ImmutableArray<AccountId> Accounts, bool IsAdmin, PersonalSettings Settings)
{
    /// <summary>What their platforms say, the one they prefer before the others.</summary>
    public AccountProfile Profile { get; init; } = AccountProfile.None;

    /// <summary>In which they are spoken to; null where neither they nor their profile say.</summary>
    public Language? Language => Settings.Language ?? Profile.Language;

    /// <inheritdoc cref="Language"/>
    public string? Zone => Settings.Zone ?? Profile.Zone;

    /// <summary>Where what is urgent reaches them when no platform takes it, and everything while they have no account on one; null where nobody said.</summary>
    public string? Mail => Settings.Mail ?? Profile.Mail;

    public static PersonSnapshot Of(Person person)
    {
        var accounts = person.Accounts.OrderBy(account => account.Number).ThenBy(account => account.Platform, StringComparer.Ordinal).ToList();
        return new PersonSnapshot(person.Id, person.Name, [.. accounts.Select(account => account.Id)], person.IsAdmin, PersonalSettings.Of(person))
        {
            Profile = accounts.OrderBy(account => account.Platform != person.PreferredPlatform).Reverse().Aggregate(AccountProfile.None, (known, account) => known.Then(account.Profile)),
        };
    }
}

/// <summary>All that is known about people in one version, whole and unchanging.</summary>
public sealed class PeopleSnapshot
{
    public static readonly PeopleSnapshot Empty = new([], [], [], [], [], []);

    private readonly Dictionary<AccountId, PersonSnapshot> _byAccount;
    private readonly Dictionary<AccountId, AccountProfile> _profiles;
    private readonly Dictionary<int, PersonSnapshot> _byId;
    private readonly ILookup<PlanKey, PlanGrant> _grants;
    private readonly ILookup<PlanKey, RoleLink> _roles;
    private readonly ILookup<PlanKey, PlanSetting> _settings;
    private readonly Dictionary<ConversationId, PlanKey> _bindings;
    private readonly ILookup<PlanKey, RoleGroup> _groups;

    private PeopleSnapshot(
        IEnumerable<Person> persons, IEnumerable<PlanGrant> grants, IEnumerable<RoleLink> roles, IEnumerable<PlanSetting> settings, IEnumerable<ConversationBinding> bindings,
        IEnumerable<RoleGroup> groups)
    {
        var known = persons.OrderBy(person => person.Id).ToList();
        Persons = [.. known.Select(PersonSnapshot.Of)];
        _profiles = known.SelectMany(person => person.Accounts).ToDictionary(account => account.Id, account => account.Profile);
        _byId = Persons.ToDictionary(person => person.Id);
        _byAccount = Persons.SelectMany(person => person.Accounts, (person, account) => (person, account)).ToDictionary(pair => pair.account, pair => pair.person);
        _grants = grants.ToLookup(grant => grant.Plan);
        _roles = roles.OrderBy(link => link.Role, StringComparer.Ordinal).ThenBy(link => link.Person).ToLookup(link => link.Plan);
        _settings = settings.ToLookup(setting => setting.Plan);
        _bindings = bindings.ToDictionary(binding => binding.Place, binding => binding.Plan);
        _groups = groups.OrderBy(group => group.Label, StringComparer.Ordinal).ToLookup(group => group.Plan);
    }

    public ImmutableArray<PersonSnapshot> Persons { get; }

    public static PeopleSnapshot Of(
        IEnumerable<Person> persons, IEnumerable<PlanGrant> grants, IEnumerable<RoleLink> roles, IEnumerable<PlanSetting> settings, IEnumerable<ConversationBinding> bindings,
        IEnumerable<RoleGroup> groups) => new(persons, grants, roles, settings, bindings, groups);

    public PersonSnapshot? With(AccountId account) => _byAccount.GetValueOrDefault(account);

    /// <summary>What an account's platform says of it, as it was seen last; null for an account of nobody.</summary>
    public AccountProfile? ProfileOf(AccountId account) => _profiles.GetValueOrDefault(account);

    public PersonSnapshot? WithId(int id) => _byId.GetValueOrDefault(id);

    /// <summary>The one person of this whole name, accents and case aside; null when there is none or several.</summary>
    public PersonSnapshot? Named(string name)
    {
        var folded = Folding.Fold(name);
        var found = Persons.Where(person => Folding.Fold(person.Name) == folded).Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Whether somebody goes by this whole name.</summary>
    public bool IsTaken(string name)
    {
        var folded = Folding.Fold(name);
        return Persons.Any(person => Folding.Fold(person.Name) == folded);
    }

    /// <summary>What somebody was granted on a plan; null when nobody said.</summary>
    public Right? GrantOf(int person, PlanKey plan) => _grants[plan].FirstOrDefault(grant => grant.Person == person)?.Granted;

    /// <summary>Everybody who was granted something on a plan.</summary>
    public IEnumerable<(PersonSnapshot Person, Right Right)> GrantsOf(PlanKey plan) =>
        _grants[plan].Where(grant => _byId.ContainsKey(grant.Person)).Select(grant => (_byId[grant.Person], grant.Granted));

    public ImmutableArray<FilledRole> RolesOf(PlanKey plan) =>
        [.. _roles[plan].Where(link => _byId.ContainsKey(link.Person)).Select(link => new FilledRole(link.Role, _byId[link.Person].Name))];

    /// <summary>Whom a role was linked to, by name: those who fill it themselves, and groups whoever is in them.</summary>
    public ImmutableArray<string> LinkedTo(PlanKey plan, string role) =>
    [
        .. _roles[plan].Where(link => link.Role == role && link.ThroughGroup is null && _byId.ContainsKey(link.Person)).Select(link => _byId[link.Person].Name),
        .. _groups[plan].Where(group => group.Role == role).Select(group => group.Label),
    ];

    /// <summary>The group that a role is linked to in a workspace; null for none.</summary>
    public GroupId? GroupOf(PlanKey plan, string role, WorkspaceKey home)
    {
        var folded = Folding.Fold(role);
        return _groups[plan].FirstOrDefault(group => group.Group.Home == home && Folding.Fold(group.Role) == folded)?.Group;
    }

    /// <summary>Every group that fills a role of any plan.</summary>
    public IEnumerable<GroupId> Groups => _groups.SelectMany(plan => plan).Select(group => group.Group).Distinct();

    /// <summary>The roles that a group fills.</summary>
    public IEnumerable<(PlanKey Plan, string Role)> RolesOf(GroupId group) =>
        _groups.SelectMany(plan => plan).Where(filling => filling.Group == group).Select(filling => (filling.Plan, filling.Role));

    /// <summary>Those who fill a role through a group.</summary>
    public IEnumerable<PersonSnapshot> Through(GroupId group, PlanKey plan, string role) => _roles[plan]
        .Where(link => link.Role == role && link.ThroughGroup == group.ToString() && _byId.ContainsKey(link.Person)).Select(link => _byId[link.Person]);

    public IEnumerable<string> RolesOf(int person, PlanKey plan) => _roles[plan].Where(link => link.Person == person).Select(link => link.Role);

    public string? SettingOf(PlanKey plan, PlanSettingKey key) => _settings[plan].FirstOrDefault(setting => setting.Key == key)?.Value;

    public PlanKey? PlanOf(ConversationId place) => _bindings.TryGetValue(place, out var plan) ? plan : null;

    /// <summary>The conversations that are about a plan, as they were bound to it.</summary>
    public IEnumerable<ConversationId> PlacesOf(PlanKey plan) => _bindings.Where(binding => binding.Value == plan).Select(binding => binding.Key);

    public bool IsBound(PlanKey plan) => _bindings.ContainsValue(plan);

    /// <summary>The plans somebody was granted a right on or fills a role of.</summary>
    public IEnumerable<PlanKey> PlansOf(int person) =>
        _grants.Where(plan => plan.Any(grant => grant.Person == person)).Select(plan => plan.Key)
            .Concat(_roles.Where(plan => plan.Any(link => link.Person == person)).Select(plan => plan.Key))
            .Distinct();
}
