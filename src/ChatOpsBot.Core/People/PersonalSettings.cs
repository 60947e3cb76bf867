using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>How somebody wants to be talked to; what is null is left to their profile and the plan.</summary>
public sealed record PersonalSettings
{
    public static readonly PersonalSettings None = new();

    public Language? Language { get; init; }

    /// <summary>An IANA name.</summary>
    public string? Zone { get; init; }

    /// <summary>In their own zone.</summary>
    public TimeOnly? DigestHour { get; init; }

    public string? PreferredPlatform { get; init; }

    public bool IsMuted { get; init; }

    /// <summary>UTC; null for a mute without an end.</summary>
    public DateTimeOffset? MutedUntil { get; init; }

    /// <summary>Whether nothing is asked of them before a stand-up.</summary>
    public bool SkipsQuestions { get; init; }

    /// <summary>Where what is urgent goes when no platform takes it, and everything while they have no account on one.</summary>
    public string? Mail { get; init; }

    /// <summary>A mute ends at its own instant.</summary>
    public bool IsMutedAt(DateTimeOffset now) => IsMuted && (MutedUntil is not { } until || now < until);

    public static PersonalSettings Of(Person person) => new()
    {
        Language = person.Language,
        Zone = person.Zone,
        DigestHour = person.DigestHour,
        PreferredPlatform = person.PreferredPlatform,
        IsMuted = person.IsMuted,
        MutedUntil = person.MutedUntil,
        SkipsQuestions = person.SkipsQuestions,
        Mail = person.Mail,
    };
}
