using Cronos;
using Microsoft.Extensions.Options;

namespace ChatOpsBot.Scheduling;

/// <summary>When the bells of the timetable ring: cron expressions of five fields, by the clocks of one zone.</summary>
internal sealed class TimetableOptions
{
    internal const string Section = "Timetable";

    /// <summary>An IANA zone; the plan's when empty.</summary>
    public string TimeZone { get; set; } = "";

    /// <summary>A second pair of eyes on deadlines: the bot's own loop looks each second.</summary>
    public string Sweep { get; set; } = "* * * * *";

    /// <summary>Morning digests come at each reader's own hour; this rings in case nothing else did.</summary>
    public string Digests { get; set; } = "0 9 * * *";

    /// <summary>Owners are asked so long before the stand-up as the plan says; this rings in case nothing else did.</summary>
    public string Questions { get; set; } = "0 9 * * *";

    /// <summary>The stand-up comes when the plan's schedule says; this rings in case nothing else did.</summary>
    public string StandUp { get; set; } = "15 9 * * *";

    /// <summary>The same for the weekly report, which a holiday may bring forward.</summary>
    public string Report { get; set; } = "0 16 * * *";

    /// <summary>The same for the brief of a committee, on the working day before it.</summary>
    public string Steering { get; set; } = "15 9 * * *";

    /// <summary>Looks for what was due and not planned, or planned and not sent.</summary>
    public string Audit { get; set; } = "*/5 * * * *";

    /// <summary>Looks who is in the groups that fill a role; each is asked about every five minutes at most.</summary>
    public string Groups { get; set; } = "* * * * *";

    /// <summary>Copies the store.</summary>
    public string Backup { get; set; } = "30 2 * * *";

    /// <summary>Removes what was delivered long ago.</summary>
    public string Housekeeping { get; set; } = "30 3 * * *";

    internal TimeZoneInfo Zone(TimeZoneInfo plan) => TimeZone.Length == 0 ? plan : TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>Names each setting that cannot be used, and what to write instead.</summary>
    internal sealed class Validator : IValidateOptions<TimetableOptions>
    {
        public ValidateOptionsResult Validate(string? name, TimetableOptions options)
        {
            var failures = Failures(options).ToList();
            return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
        }

        private static IEnumerable<string> Failures(TimetableOptions options)
        {
            if (options.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
                yield return $"{Section}:TimeZone '{options.TimeZone}' is not a time zone: use an IANA name such as Europe/Paris, or leave it empty for the plan's.";
            foreach (var (key, cron) in new[]
            {
                (nameof(Sweep), options.Sweep), (nameof(Digests), options.Digests), (nameof(Questions), options.Questions), (nameof(StandUp), options.StandUp), (nameof(Report), options.Report),
                (nameof(Steering), options.Steering), (nameof(Audit), options.Audit), (nameof(Groups), options.Groups), (nameof(Backup), options.Backup), (nameof(Housekeeping), options.Housekeeping),
            })
            {
                if (!CronExpression.TryParse(cron, out _))
                    yield return $"{Section}:{key} '{cron}' is not a cron expression: write five fields, such as '30 3 * * *' for 03:30 each day.";
            }
        }
    }
}
