using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reports;

/// <summary>For how long something has been waiting, in days on which somebody could have done something about it.</summary>
internal static class WorkingAge
{
    internal static int Of(WorkingCalendar calendar, DateOnly since, DateOnly today)
    {
        var days = 0;
        for (var day = since.AddDays(1); day <= today; day = day.AddDays(1))
            if (calendar.IsWorkingDay(day)) days++;
        return days;
    }

    /// <summary>"depuis 3 jours ouvrés", "for 1 working day", "depuis aujourd’hui".</summary>
    internal static string Words(Language language, WorkingCalendar calendar, DateOnly since, DateOnly today) => Of(calendar, since, today) switch
    {
        0 when since >= today => language.In("depuis aujourd’hui", "since today"),
        0 => language.In("depuis moins d’un jour ouvré", "for less than a working day"),
        1 => language.In("depuis 1 jour ouvré", "for 1 working day"),
        var days => language.In($"depuis {days} jours ouvrés", $"for {days} working days"),
    };
}
