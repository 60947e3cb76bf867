using ChatOpsBot.Core.People;

namespace ChatOpsBot.Core.Reminders;

/// <summary>That somebody is away, and who answers for them.</summary>
public sealed class Absence
{
    private Absence() { }

    public int Id { get; private set; }

    /// <summary>The realm in which they go by their name.</summary>
    public string Platform { get; private set; } = "";

    public string Workspace { get; private set; } = "";

    public string Person { get; private set; } = "";

    /// <summary>The first day, by the clocks of their own zone.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly To { get; private set; }

    /// <summary>Null when nobody answers for them: then messages still go to the person.</summary>
    public string? Delegate { get; private set; }

    public static Absence Of(Realm realm, string person, DateOnly from, DateOnly to, string? standIn) =>
        new() { Platform = realm.Key.Platform, Workspace = realm.Key.Workspace, Person = person, From = from, To = to, Delegate = standIn };
}
