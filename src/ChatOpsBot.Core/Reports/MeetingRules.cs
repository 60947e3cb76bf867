using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Reports;

/// <summary>Reads when a plan meets and reports, in both languages, and writes it in its one spelling.</summary>
public static partial class MeetingRules
{
    public const string Off = "off";

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    private static readonly string[] FrenchDays = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>As set in chat; what nobody has set is as usual.</summary>
    /// <param name="questions">As configured: see <see cref="QuestionsOf"/>.</param>
    public static Meetings Of(PeopleSnapshot people, PlanKey plan, string questions) => new(
        people.SettingOf(plan, PlanSettingKey.Standup) is { } standUp ? StandUp(standUp) : Meetings.Usual.StandUp,
        people.SettingOf(plan, PlanSettingKey.Report) is { } report ? Report(report) : Meetings.Usual.Report,
        people.SettingOf(plan, PlanSettingKey.Steering) is { } steering ? Steering(steering) : null)
    {
        Questions = QuestionsOf(people.SettingOf(plan, PlanSettingKey.Questions) ?? questions),
    };

    /// <summary>How long before a stand-up: <c>30 min</c>; null for <c>off</c>, and for what is none.</summary>
    public static TimeSpan? QuestionsOf(string value)
    {
        var match = Minutes().Match(Folding.Fold(value));
        return match.Success && int.Parse(match.Groups["minutes"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) is >= 5 and <= 240 and var minutes ? TimeSpan.FromMinutes(minutes) : null;
    }

    /// <summary><c>09:15</c>, <c>friday 16:00</c>, <c>30 min</c>, <c>2026-12-10 14:00 every 2 weeks</c>, <c>off</c>; null for what is none.</summary>
    public static string? Read(PlanSettingKey key, string value)
    {
        if (Folding.Fold(value) is "off" or "no" or "non" or "arret" or "jamais" or "never" or "stop") return Off;
        return key switch
        {
            PlanSettingKey.Standup => StandUp(value) is { } at ? Written(at) : null,
            PlanSettingKey.Questions => QuestionsOf(value) is { TotalMinutes: var minutes } ? $"{minutes:0} min" : null,
            PlanSettingKey.Report => Report(value) is { } report ? $"{Days[(int)report.Day]} {Written(report.At)}" : null,
            PlanSettingKey.Steering => Steering(value) is { } steering
                ? $"{FieldValue.Of((DateOnly?)steering.First)} {Written(steering.At)} every {steering.EveryWeeks} week{(steering.EveryWeeks == 1 ? "" : "s")}"
                : null,
            _ => throw new ArgumentOutOfRangeException(nameof(key), key, "Not the setting of a meeting."),
        };
    }

    /// <summary>For a reader, what <see cref="Read"/> made of it.</summary>
    public static string Words(Language language, string value)
    {
        if (value == Off) return language.In("arrêté", Off);
        if (Report(value) is { } report) return $"{(language is Language.French ? FrenchDays : Days)[(int)report.Day]} {Written(report.At)}";
        return Steering(value) is { } steering && language is Language.French
            ? $"{FieldValue.Of((DateOnly?)steering.First)} {Written(steering.At)}, {(steering.EveryWeeks == 1 ? "chaque semaine" : $"toutes les {steering.EveryWeeks} semaines")}"
            : value;
    }

    private static TimeOnly? StandUp(string value) => PersonalSettingRules.HourOf(LeadingWords().Replace(Folding.Fold(value), ""));

    private static ReportTime? Report(string value)
    {
        var match = DayAndTime().Match(Folding.Fold(value));
        if (!match.Success || PersonalSettingRules.HourOf(match.Groups["time"].Value) is not { } at) return null;

        var day = match.Groups["day"].Value;
        var index = Math.Max(Array.IndexOf(Days, day), Array.IndexOf(FrenchDays, day));
        return index < 0 ? null : new ReportTime((DayOfWeek)index, at);
    }

    private static SteeringTime? Steering(string value)
    {
        var match = Repeated().Match(Folding.Fold(value));
        if (!match.Success || PersonalSettingRules.HourOf(match.Groups["time"].Value) is not { } at) return null;
        if (!DateOnly.TryParseExact(match.Groups["date"].Value, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)) return null;

        var weeks = match.Groups["weeks"].Success ? int.Parse(match.Groups["weeks"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        return weeks is >= 1 and <= 52 ? new SteeringTime(first, at, weeks) : null;
    }

    private static string Written(TimeOnly at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:(?:every day|each day|chaque jour|tous les jours) ?)?(?:(?:at|a) )?", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingWords();

    [GeneratedRegex("^(?<minutes>[0-9]{1,3}) ?(?:m|mn|min|mins|minutes?)?(?: (?:before|avant))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();

    [GeneratedRegex("^(?:(?:on|le|every|each|chaque|tous les) )?(?<day>[a-z]+?)s?,? (?:(?:at|a) )?(?<time>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndTime();

    [GeneratedRegex("^(?:(?:on|from|le|des le) )?(?<date>[0-9/-]+),? (?:(?:at|a) )?(?<time>[0-9:h.]+),? (?:every|each|toutes les|chaque|all) (?:(?<weeks>[0-9]{1,3}) )?(?:weeks?|semaines?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}
