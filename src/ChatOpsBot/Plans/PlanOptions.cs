using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Time;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Plans;

/// <summary>What the plan's document does not say.</summary>
internal sealed class PlanOptions
{
    internal const string Section = "Plan";

    /// <summary>A document to import into an empty store instead of the demonstration plan.</summary>
    public string Document { get; set; } = "";

    /// <summary>J0 for <see cref="Document"/>: <c>2026-11-30</c>.</summary>
    public string Start { get; set; } = "";

    /// <summary>An IANA zone: in it a due day ends.</summary>
    public string TimeZone { get; set; } = "Europe/Paris";

    /// <summary><c>Mon-Fri</c>, <c>Sun-Thu</c>, <c>Mon,Tue,Thu</c>.</summary>
    public string WorkingDays { get; set; } = "Mon-Fri";

    /// <summary><c>09:00-18:00</c>, by the clocks of <see cref="TimeZone"/>.</summary>
    public string WorkingHours { get; set; } = "09:00-18:00";

    /// <summary><c>FR</c> for the public holidays of France, <c>none</c>, the path of an iCalendar file, or several with commas between.</summary>
    public string Holidays { get; set; } = "FR";

    /// <summary>How long before the stand-up owners are asked how their actions go: <c>30 min</c>, or <c>off</c>.</summary>
    public string Questions { get; set; } = "30 min";

    internal DateOnly? StartDay => DueDate.Read(Start).Day;

    internal TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    internal WorkingCalendar Calendar => new(
        WorkingWeek.TryRead(WorkingDays, out var days) ? days : WorkingWeek.MondayToFriday,
        Plans.Holidays.Read(Holidays, out _));

    internal WorkingHours Hours => Core.Time.WorkingHours.TryRead(WorkingHours, out var hours) ? hours : Core.Time.WorkingHours.NineToSix;

    /// <summary>Names each setting that cannot be used, and what to write instead.</summary>
    internal sealed class Validator : IValidateOptions<PlanOptions>
    {
        public ValidateOptionsResult Validate(string? name, PlanOptions options)
        {
            var failures = Failures(options).ToList();
            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static IEnumerable<string> Failures(PlanOptions options)
        {
            if (options.Start.Length > 0 && options.StartDay is null)
                yield return $"Plan:Start '{options.Start}' is not a day: write it as 2026-11-30, or leave it empty.";
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
                yield return $"Plan:TimeZone '{options.TimeZone}' is not a time zone: use an IANA name such as Europe/Paris.";
            if (!WorkingWeek.TryRead(options.WorkingDays, out _))
                yield return $"Plan:WorkingDays '{options.WorkingDays}' cannot be read: write Mon-Fri, Sun-Thu or Mon,Tue,Thu.";
            if (!Core.Time.WorkingHours.TryRead(options.WorkingHours, out _))
                yield return $"Plan:WorkingHours '{options.WorkingHours}' cannot be read: write 09:00-18:00.";
            if (MeetingRules.Read(PlanSettingKey.Questions, options.Questions) is null)
                yield return $"Plan:Questions '{options.Questions}' cannot be read: write 30 min (5 to 240), or off.";
            Plans.Holidays.Read(options.Holidays, out var problem);
            if (problem is not null)
                yield return $"Plan:Holidays: {problem}. Write FR, none, the path of an iCalendar file (.ics), or several with commas between.";
        }
    }
}
