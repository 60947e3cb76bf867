using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>The people around a plan as the bot needs them to call and remind: who stands behind a role, who is away, when they work.</summary>
/// <param name="Time">The plan's.</param>
public sealed record Team(PlanSnapshot Plan, PeopleSnapshot People, WorkingTime Time, Language Language, ImmutableArray<Absence> Absences)
{
    /// <summary>When the morning digest comes to somebody who chose no hour.</summary>
    public static readonly TimeOnly DigestHour = new(9, 0);

    /// <summary>The levels whose time runs at night and on days off too.</summary>
    public ImmutableArray<LevelId> WallClock { get; init; } = [];

    /// <summary>When clocks that stand still go on, UTC; null while they run.</summary>
    public DateTimeOffset? StillUntil { get; init; }

    /// <summary>When it meets and reports.</summary>
    public Meetings Meetings { get; init; } = Meetings.Usual;

    public PlanSnapshot Plan
    {
        get;
        init => (field, _vacant) = (value, VacantIn(value));
    } = Plan;

    /// <summary>Folded.</summary>
    private readonly Lazy<HashSet<string>> _vacant = VacantIn(Plan);

    private static Lazy<HashSet<string>> VacantIn(PlanSnapshot plan) => new(() => [.. PlanRoles.Vacant(plan, []).Select(Folding.Fold)]);

    /// <summary>The instant itself, or the end of the time in which clocks stand still.</summary>
    public DateTimeOffset NotStandingStill(DateTimeOffset at) => StillUntil is { } until && at < until ? until : at;

    /// <summary>Everybody who fills a role or goes by this name, each once and whole; empty when nobody does.</summary>
    public ImmutableArray<string> Holders(string nameOrRole)
    {
        var folded = Folding.Fold(nameOrRole);
        var linked = People.RolesOf(Plan.Key).Where(role => Folding.Fold(role.Role) == folded).Select(role => role.Person);
        var named = Plan.Resources.Where(resource => Folding.Fold(resource.Role) == folded).Select(resource => resource.Person).OfType<string>();
        ImmutableArray<string> holders = [.. linked.Concat(named).DistinctBy(Folding.Fold)];
        if (!holders.IsEmpty) return holders;
        return _vacant.Value.Contains(folded) ? [] : [nameOrRole];
    }

    /// <summary>The same, with whoever is away that day replaced by their delegate.</summary>
    /// <param name="at">UTC; the day is the person's own.</param>
    public ImmutableArray<string> Behind(string nameOrRole, DateTimeOffset at) =>
        [.. Holders(nameOrRole).SelectMany(person => Present(person, at)).DistinctBy(Folding.Fold)];

    /// <summary>Everybody who may stand behind it on one day or another: those it means, and whoever answers for one of them.</summary>
    public ImmutableArray<string> EverBehind(string nameOrRole)
    {
        var holders = Holders(nameOrRole);
        var standIns = Absences.Where(absence => holders.Any(holder => Same(holder, absence.Person))).Select(absence => absence.Delegate).OfType<string>();
        return [.. holders.Concat(standIns).DistinctBy(Folding.Fold)];
    }

    /// <summary>The morning digest of a day. UTC.</summary>
    /// <param name="person">Null for the channel.</param>
    public DateTimeOffset MorningOf(string? person, DateOnly day) => person is null
        ? ZonedTime.InstantOf(Time.Zone, day, DigestHour)
        : ZonedTime.InstantOf(TimeOf(person).Zone, day, SettingsOf(person).DigestHour ?? DigestHour);

    /// <summary>Who answers for a person that day: they themselves, or their delegate.</summary>
    public ImmutableArray<string> Present(string person, DateTimeOffset at)
    {
        var day = ZonedTime.DayIn(TimeOf(person).Zone, at);
        return AbsenceOf(person, day)?.Delegate is { } standIn && AbsenceOf(standIn, day) is null ? [standIn] : [person];
    }

    /// <summary>Null while they are there.</summary>
    public Absence? AbsenceOf(string person, DateOnly day) =>
        Absences.FirstOrDefault(absence => Folding.Fold(absence.Person) == Folding.Fold(person) && absence.From <= day && day <= absence.To);

    public PersonalSettings SettingsOf(string person) => People.Named(person)?.Settings ?? PersonalSettings.None;

    /// <summary>When somebody works: the plan's days and hours by the clocks of their own zone.</summary>
    public WorkingTime TimeOf(string person) =>
        People.Named(person)?.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? new WorkingTime(Time.Calendar, Time.Hours, found)
            : Time;

    /// <param name="person">Null for everybody in the plan's channel.</param>
    public Reader ReaderOf(string? person) => new(LanguageOf(person), person is null ? Time.Zone : TimeOf(person).Zone);

    public Language LanguageOf(string? person) => (person is null ? null : People.Named(person)?.Language) ?? Language;

    /// <summary>Whether two names mean the same person, accents and case aside.</summary>
    public static bool Same(string first, string second) => Folding.Fold(first) == Folding.Fold(second);
}
