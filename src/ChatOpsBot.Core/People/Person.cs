using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>Somebody the deployment knows: by a name, by at most one account on each platform, and by how they want to be talked to.</summary>
public sealed class Person
{
    private readonly List<Account> _accounts = [];

    private Person() { }

    /// <summary>Within the deployment, never given twice.</summary>
    public int Id { get; private set; }

    public long Version { get; private set; }

    /// <summary>As the plan writes it, where they are linked to one of its names.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Of the whole deployment; the other rights are given plan by plan.</summary>
    public bool IsAdmin { get; private set; }

    public Language? Language { get; private set; }

    /// <summary>An IANA name.</summary>
    public string? Zone { get; private set; }

    /// <summary>When the morning digest comes, in their own zone.</summary>
    public TimeOnly? DigestHour { get; private set; }

    /// <summary>Where personal messages go when they have several accounts.</summary>
    public string? PreferredPlatform { get; private set; }

    public bool IsMuted { get; private set; }

    /// <summary>UTC; null for a mute without an end.</summary>
    public DateTimeOffset? MutedUntil { get; private set; }

    public bool SkipsQuestions { get; private set; }

    public string? Mail { get; private set; }

    public IReadOnlyList<Account> Accounts => _accounts;

    internal static Person New(int id, string name, AccountId account)
    {
        var person = new Person { Id = id, Version = 1, Name = name };
        person.Add(account);
        return person;
    }

    /// <summary>Adds an account. A person has one on each platform at most.</summary>
    public JoinOutcome Join(AccountId account)
    {
        if (_accounts.FirstOrDefault(joined => joined.Platform == account.Platform) is { } there)
            return there.Id == account ? JoinOutcome.AlreadyJoined : JoinOutcome.HasOneThere;

        Add(account);
        return JoinOutcome.Joined;
    }

    /// <summary>Takes over the accounts of the same human being known as another person until now.</summary>
    public void TakeOver(Person other)
    {
        foreach (var account in other._accounts.OrderBy(account => account.Number)) Add(account);
        other._accounts.Clear();
    }

    /// <summary>Makes another person of some accounts, known by the same name and talked to in the same way.</summary>
    internal Person Part(int id, IEnumerable<Account> accounts)
    {
        var part = new Person { Id = id, Version = 1, Name = Name };
        part.Set(PersonalSettings.Of(this));
        foreach (var account in accounts.Where(_accounts.Remove)) part.Add(account);
        foreach (var one in new[] { this, part }.Where(one => one._accounts.All(account => account.Platform != one.PreferredPlatform))) one.PreferredPlatform = null;
        return part;
    }

    public void Rename(string name) => Name = name;

    public void MakeAdmin(bool isAdmin) => IsAdmin = isAdmin;

    public void Set(PersonalSettings settings)
    {
        Language = settings.Language;
        Zone = settings.Zone;
        DigestHour = settings.DigestHour;
        PreferredPlatform = settings.PreferredPlatform;
        IsMuted = settings.IsMuted;
        MutedUntil = settings.MutedUntil;
        SkipsQuestions = settings.SkipsQuestions;
        Mail = settings.Mail;
    }

    private void Add(AccountId account) => Add(Account.Of(account));

    private void Add(Account account)
    {
        account.Come(_accounts.Select(one => one.Number).DefaultIfEmpty().Max() + 1);
        _accounts.Add(account);
    }
}

public enum JoinOutcome
{
    Joined,
    AlreadyJoined,

    /// <summary>The person has another account on that platform.</summary>
    HasOneThere,
}

/// <summary>An account of a person.</summary>
public sealed class Account
{
    private Account() { }

    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string UserId { get; private set; } = "";

    /// <summary>Among those of its owner, in the order in which they were linked; 0 for those linked before that was counted.</summary>
    public int Number { get; private set; }

    public Language? Language { get; private set; }

    /// <summary>An IANA name.</summary>
    public string? Zone { get; private set; }

    public string? Mail { get; private set; }

    public AccountId Id => new(Platform, Workspace, UserId);

    public AccountProfile Profile => new(Language, Zone, Mail);

    public void See(AccountProfile profile) => (Language, Zone, Mail) = profile;

    internal void Come(int number) => Number = number;

    internal static Account Of(AccountId id) => new() { Platform = id.Platform, Workspace = id.Workspace, UserId = id.User };
}
