using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Time;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>When the team of a plan works, and whether its clock reminds by itself: as set in chat, else as configured.</summary>
internal sealed class PlanClocks(IOptions<PlanOptions> options)
{
    private readonly WorkingTime _configured = new(options.Value.Calendar, options.Value.Hours, options.Value.Zone);

    /// <summary>How long before a stand-up owners are asked, where a plan does not say.</summary>
    internal string Questions => options.Value.Questions;

    internal WorkingTime Of(PlanKey plan, PeopleSnapshot people)
    {
        var (days, holidays, hours, zone) = (
            people.SettingOf(plan, PlanSettingKey.WorkingDays), people.SettingOf(plan, PlanSettingKey.Holidays),
            people.SettingOf(plan, PlanSettingKey.WorkingHours), people.SettingOf(plan, PlanSettingKey.TimeZone));
        if (days is null && holidays is null && hours is null && zone is null) return _configured;

        var configured = options.Value;
        var calendar = days is null && holidays is null
            ? _configured.Calendar
            : new PlanOptions { WorkingDays = days ?? configured.WorkingDays, Holidays = holidays ?? configured.Holidays }.Calendar;
        return new WorkingTime(
            calendar,
            WorkingHours.TryRead(hours, out var set) ? set : _configured.Hours,
            zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) ? found : _configured.Zone);
    }

    /// <summary>In which the bot speaks to everybody about a plan.</summary>
    internal static Language LanguageOf(PlanSnapshot plan, PeopleSnapshot people) => Languages.FromTag(people.SettingOf(plan.Key, PlanSettingKey.Language)) ?? plan.Language;
}
