using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Time;
using ChatOpsBot.Plans;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.People;

/// <summary>Shows and changes what is set for the sender and for the plan.</summary>
internal sealed class SettingsHandler(IOptions<PlanOptions> options)
{
    internal BotMessage Show(SetUpWork work)
    {
        var person = PersonOf(work);
        var own = work.Speaker.Name is null && person is null ? null : person?.Settings ?? PersonalSettings.None;
        return SettingsMessages.All(work.Language, work.Plan.Title, own, person?.Profile ?? AccountProfile.None, OfPlan(work), work.Zone, OwnZone(work, person));
    }

    internal static BotMessage SetOwn(SetUp.SetOwn command, SetUpWork work)
    {
        var whom = Whom.Find("me", work.Speaker, work.Plan, work.People);
        return whom is Whom.Known or Whom.New ? Set(command, whom, work, whose: null) : SettingsMessages.NobodyToSetFor(work.Language);
    }

    /// <summary>Whoever leads says where somebody is reached; how they are spoken to is theirs to say.</summary>
    internal static BotMessage SetMailOf(SetUp.SetMailOf command, SetUpWork work)
    {
        var whom = Mailed(command.Person, work);
        return (whom switch { Whom.Known known => known.Person.Name, Whom.New added => added.Name, _ => null }) is { } whose
            ? Set(new SetUp.SetOwn(PersonalSettingKey.Mail, command.Address), whom, work, whose)
            : LinkMessages.Of(work.Language, new LinkDecision.UnknownPerson(whom));
    }

    /// <summary>Somebody the plan names needs no account for this: without one, mail is what reaches them. A workspace of its own knows people by their accounts alone.</summary>
    private static Whom Mailed(string written, SetUpWork work)
    {
        var whom = Whom.Find(written, work.Speaker, work.Plan, work.People);
        return whom is Whom.Nobody && work.Realm.IsHouse && PlanRoles.Find(work.Plan, written) is { } name && PlanRoles.Persons(work.Plan).Contains(name)
            ? new Whom.New(new AccountId(WorkspaceKey.Local, name), name)
            : whom;
    }

    /// <param name="whose">Whom somebody else sets it for; null for themselves.</param>
    private static BotMessage Set(SetUp.SetOwn command, Whom whom, SetUpWork work, string? whose)
    {
        var asSeen = (whom as Whom.Known)?.Person ?? new PersonSnapshot(0, "", [work.Message.Account], false, PersonalSettings.None);
        var (before, zone) = (asSeen.Settings, OwnZone(work, asSeen));
        var label = SettingsMessages.Label(work.Language, command.Key);
        switch (PersonalSettingRules.Decide(command, before, asSeen, zone, ZonedTime.DayIn(zone, work.Now)))
        {
            case SettingOutcome<PersonalSettings>.Bad bad:
                var kept = SettingsMessages.Value(work.Language, before, command.Key, zone);
                return SettingsMessages.Bad(work.Language, label, bad.Written, kept, SettingsMessages.Example(command.Key));
            case SettingOutcome<PersonalSettings>.Set set:
                var person = work.Records.Person(whom);
                person.Set(set.New);
                work.AuditItems = $"{person.Id} {command.Key}";
                return SettingsMessages.Own(whose is null ? set.New.Language ?? work.Language : work.Language, command.Key, before, set.New, zone, whose);
            default:
                return SettingsMessages.Already(work.Language, label);
        }
    }

    internal BotMessage SetPlan(SetUp.SetPlan command, SetUpWork work)
    {
        var current = work.People.SettingOf(work.Plan.Key, command.Key);
        var shown = current ?? Configured(command.Key, work);
        var label = SettingsMessages.Label(work.Language, command.Key);
        switch (PlanSettingRules.Decide(command, current))
        {
            case SettingOutcome<string?>.Bad bad:
                return SettingsMessages.Bad(work.Language, label, bad.Written, shown, PlanSettingRules.Example(command.Key));
            case SettingOutcome<string?>.Set set:
                work.Records.Set(work.Plan.Key, command.Key, set.New);
                work.AuditItems = $"{command.Key}";
                return SettingsMessages.OfPlan(work.Language, command.Key, shown, set.New ?? Configured(command.Key, work), work.Zone);
            default:
                return SettingsMessages.Already(work.Language, label);
        }
    }

    internal BotMessage Schedule(SetUpWork work) =>
        ScheduleMessages.Of(work.Language, work.Plan, [.. OfPlan(work).Where(line => line.Key is PlanSettingKey.Standup or PlanSettingKey.Questions or PlanSettingKey.Report or PlanSettingKey.Steering)], work.Zone);

    private ImmutableArray<(PlanSettingKey Key, string Value, bool IsSet)> OfPlan(SetUpWork work) =>
    [
        .. Enum.GetValues<PlanSettingKey>().Select(key => work.People.SettingOf(work.Plan.Key, key) is { } set
            ? (key, set, true)
            : (key, Configured(key, work), false)),
    ];

    /// <summary>What is in force while nobody set anything in chat.</summary>
    private string Configured(PlanSettingKey key, SetUpWork work) => key switch
    {
        PlanSettingKey.Language => work.Plan.Language.Code(),
        PlanSettingKey.TimeZone => options.Value.TimeZone,
        PlanSettingKey.WorkingDays => options.Value.WorkingDays,
        PlanSettingKey.WorkingHours => options.Value.WorkingHours,
        PlanSettingKey.Holidays => options.Value.Holidays,
        PlanSettingKey.Reminders => ClockSwitch.IsOnUnlessSet(work.Plan) ? "on" : "off",
        PlanSettingKey.WallClock => "none",
        PlanSettingKey.Mail => MailAddresses.None,
        PlanSettingKey.Standup => "09:15",
        PlanSettingKey.Questions => MeetingRules.Read(PlanSettingKey.Questions, options.Value.Questions)!,
        PlanSettingKey.Report => "friday 16:00",
        PlanSettingKey.Steering => MeetingRules.Off,
    };

    private static PersonSnapshot? PersonOf(SetUpWork work) => work.Speaker.Person is { } id ? work.People.WithId(id) : null;

    private static TimeZoneInfo OwnZone(SetUpWork work, PersonSnapshot? person) =>
        person?.Zone is { } zone && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : work.Zone;
}
