using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reminders;

/// <summary>Whom a message is for that nobody asked for.</summary>
public abstract record Recipient
{
    private Recipient() { }

    public sealed record OnePerson(string Name) : Recipient;

    /// <summary>Every channel that is bound to the plan.</summary>
    public sealed record Channel : Recipient;

    public sealed record Admins : Recipient;

    public static Recipient Person(string name) => new OnePerson(name);

    public static Recipient PlanChannel { get; } = new Channel();

    public static Recipient EveryAdmin { get; } = new Admins();
}

/// <summary>A message that the bot owes, before it is made: it is made, and judged again, when its turn comes.</summary>
/// <param name="IsImmediate">A P0 or a level: it goes before everything else, and by another way when it does not get through.</param>
public sealed record Push(Recipient To, Draft Draft, bool IsImmediate = false)
{
    /// <summary>The message under which it is a reply.</summary>
    public Draft? ThreadOf { get; init; }

    /// <summary>The version that a message sent before is drawn again for; null for a message of its own.</summary>
    public long? Redraws { get; init; }

    /// <summary>What it is for, once in its conversation. A person's morning is one, of all their plans.</summary>
    public string Intent(PlanKey plan) => Redraws is { } version
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plan}/{Draft}@{version}")
        : Draft is Draft.Digest { Person: not null } ? $"{Draft}" : $"{plan}/{Draft}";
}
