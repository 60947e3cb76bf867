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
}
