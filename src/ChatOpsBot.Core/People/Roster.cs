namespace ChatOpsBot.Core.People;

/// <summary>The root of all that is known about people: one row, whose version rises with every change of any of it.</summary>
public sealed class Roster
{
    /// <summary>There is one.</summary>
    public const int Only = 1;

    private Roster() { }

    public int Id { get; private set; } = Only;

    public long Version { get; private set; } = 1;

    /// <summary>The highest id of a person ever given.</summary>
    public int LastPerson { get; private set; }

    public static Roster Empty() => new();

    public Person Register(string name, AccountId account) => Person.New(++LastPerson, name, account);

    /// <summary>
    /// Makes a person of each realm in which one has accounts. They stay who they are, and admin, in the house; without an account there
    /// they stay who they are where they were linked first, and are admin of nothing.
    /// </summary>
    /// <returns>Who was made for which realm; nobody for accounts of a single one.</returns>
    public IReadOnlyList<(Realm Realm, Person Part)> Split(Person person, Realms realms)
    {
        var homes = person.Accounts.OrderBy(account => account.Number).GroupBy(account => realms.Of(account.Id.Home)).OrderBy(home => !home.Key.IsHouse).ToList();
        if (homes.Count == 1) return [];

        person.MakeAdmin(person.IsAdmin && homes[0].Key.IsHouse);
        return [.. homes.Skip(1).Select(home => (home.Key, person.Part(++LastPerson, home)))];
    }
}
