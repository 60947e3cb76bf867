namespace ChatOpsBot.Core.People;

/// <summary>What becomes of a code typed to join two accounts.</summary>
public enum CodeOutcome
{
    Joined,
    AlreadyJoined,

    /// <summary>Never issued, used before, or too old: which of them is nobody's business.</summary>
    WrongCode,

    /// <summary>It was typed where it was shown.</summary>
    SameAccount,

    /// <summary>One of the two persons has an account on the platform of the other.</summary>
    HasOneThere,

    /// <summary>Each of them has rights or roles of their own: joining would mix what two people may do.</summary>
    TwoPeople,

    /// <summary>Too many wrong codes in a short while.</summary>
    TooManyTries,
}

/// <summary>Decides whether two accounts become one person's.</summary>
public static class JoinPolicy
{
    /// <summary>Wrong codes from one account within <see cref="TriesWithin"/> before it has to wait.</summary>
    public const int MostTries = 5;

    public static readonly TimeSpan TriesWithin = TimeSpan.FromMinutes(10);

    /// <param name="issued">The code as it was issued; null when there is none.</param>
    /// <param name="tries">Wrong codes this account typed lately.</param>
    public static CodeOutcome Decide(IssuedCode? issued, AccountId typedBy, PeopleSnapshot people, int tries, DateTimeOffset now)
    {
        if (tries >= MostTries) return CodeOutcome.TooManyTries;
        if (issued is null || !issued.IsGood(CodePurpose.Join, now)) return CodeOutcome.WrongCode;
        if (issued.Account == typedBy) return CodeOutcome.SameAccount;

        var (first, second) = (people.With(issued.Account), people.With(typedBy));
        if (first is not null && second is not null && first.Id == second.Id) return CodeOutcome.AlreadyJoined;
        if (PlatformsOf(first, issued.Account).Overlaps(PlatformsOf(second, typedBy))) return CodeOutcome.HasOneThere;
        return first is not null && second is not null && HasMore(first, people) && HasMore(second, people) ? CodeOutcome.TwoPeople : CodeOutcome.Joined;
    }

    /// <summary>Whether a code of the log makes the sender admin: only while there is none.</summary>
    public static CodeOutcome Claim(IssuedCode? issued, bool hasAdmin, int tries, DateTimeOffset now)
    {
        if (tries >= MostTries) return CodeOutcome.TooManyTries;
        return issued is not null && issued.IsGood(CodePurpose.Claim, now) && !hasAdmin ? CodeOutcome.Joined : CodeOutcome.WrongCode;
    }

    private static HashSet<string> PlatformsOf(PersonSnapshot? person, AccountId account) =>
        person is null ? [account.Platform] : [.. person.Accounts.Select(joined => joined.Platform)];

    /// <summary>Whether they have a right or a role that would have to move.</summary>
    internal static bool HasMore(PersonSnapshot person, PeopleSnapshot people) => person.IsAdmin || people.PlansOf(person.Id).Any();
}
