using System.Globalization;
using System.Text.RegularExpressions;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.People;

/// <summary>Reads what somebody sets for themselves.</summary>
public static partial class PersonalSettingRules
{
    private static readonly string[] Default = ["default", "none", "defaut", "aucun", "aucune"];

    private static readonly string[] On = ["on", "oui", "yes"];

    private static readonly string[] Off = ["off", "no", "non", "arret"];

    /// <param name="person">Whose accounts a preferred platform is one of.</param>
    /// <param name="zone">The person's, in which "until friday" ends at the beginning of that day.</param>
    /// <param name="today">In that zone.</param>
    public static SettingOutcome<PersonalSettings> Decide(SetUp.SetOwn command, PersonalSettings current, PersonSnapshot person, TimeZoneInfo zone, DateOnly today)
    {
        var value = Folding.Fold(command.Value);
        var read = command.Key switch
        {
            PersonalSettingKey.Language => IsDefault(value) ? current with { Language = null }
                : LanguageOf(value) is { } language ? current with { Language = language } : null,
            PersonalSettingKey.TimeZone => IsDefault(value) ? current with { Zone = null }
                : ZoneOf(command.Value) is { } named ? current with { Zone = named } : null,
            PersonalSettingKey.DigestHour => IsDefault(value) ? current with { DigestHour = null }
                : HourOf(value) is { } hour ? current with { DigestHour = hour } : null,
            PersonalSettingKey.PreferredPlatform => IsDefault(value) ? current with { PreferredPlatform = null }
                : person.Accounts.Any(account => account.Platform == value) ? current with { PreferredPlatform = value } : null,
            PersonalSettingKey.Mute => Mute(value, current, zone, today),
            PersonalSettingKey.Questions => IsDefault(value) || On.Contains(value, StringComparer.Ordinal) ? current with { SkipsQuestions = false }
                : Off.Contains(value, StringComparer.Ordinal) ? current with { SkipsQuestions = true } : null,
            PersonalSettingKey.Mail => MailAddresses.Read(command.Value) switch
            {
                [] => current with { Mail = null },
                [var one] => current with { Mail = one },
                _ => IsDefault(value) ? current with { Mail = null } : null,
            },
        };
        if (read is null) return new SettingOutcome<PersonalSettings>.Bad(command.Value);
        return read == current ? new SettingOutcome<PersonalSettings>.Already() : new SettingOutcome<PersonalSettings>.Set(read);
    }

    internal static Language? LanguageOf(string folded) => folded switch
    {
        "french" or "francais" or "francaise" => Language.French,
        "english" or "anglais" or "anglaise" => Language.English,
        _ => Languages.FromTag(folded),
    };

    /// <summary>The zone's own spelling; null when there is no such IANA zone.</summary>
    internal static string? ZoneOf(string written) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(written.Trim(), out var zone) && zone.HasIanaId ? zone.Id : null;

    /// <summary><c>8:30</c>, <c>8h30</c>, <c>8h</c>, <c>8</c>.</summary>
    internal static TimeOnly? HourOf(string folded)
    {
        var match = Hour().Match(folded);
        if (!match.Success) return null;

        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    internal static bool IsDefault(string folded) => Default.Contains(folded, StringComparer.Ordinal);

    private static PersonalSettings? Mute(string value, PersonalSettings current, TimeZoneInfo zone, DateOnly today)
    {
        if (Off.Contains(value, StringComparer.Ordinal) || IsDefault(value)) return current with { IsMuted = false, MutedUntil = null };
        if (On.Contains(value, StringComparer.Ordinal)) return current with { IsMuted = true, MutedUntil = null };

        return WrittenDate.TryRead(Until().Replace(value, ""), today, start: null, current: null, out var day) && day > today
            ? current with { IsMuted = true, MutedUntil = StartOf(day, zone) }
            : null;
    }

    /// <summary>The first instant of a day; where the clock skips midnight, the first there is.</summary>
    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight)) midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    [GeneratedRegex("^(?<hour>[0-9]{1,2})(?: ?[:h.] ?(?<minute>[0-9]{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    [GeneratedRegex("^(?:until|till|jusqu'a|jusqu'au|jusque) ?", RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
