using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using Humanizer;

namespace ChatOpsBot.Core.Answers;

/// <summary>The words every answer shares: dates, efforts, statuses.</summary>
public static class Words
{
    public static string Status(Language language, ActionStatus status) => status switch
    {
        ActionStatus.ToDo => language.In("à faire", "to do"),
        ActionStatus.InProgress => language.In("en cours", "in progress"),
        ActionStatus.Blocked => language.In("bloquée", "blocked"),
        ActionStatus.Done => language.In("terminée", "done"),
        ActionStatus.Archived => language.In("archivée", "archived"),
    };

    internal static string Capitalised(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>"vendredi 4 décembre 2026", "Friday 4 December 2026".</summary>
    internal static string Day(Language language, DateOnly day) => day.ToString("dddd d MMMM yyyy", language.Culture());

    /// <summary>"dans 3 jours", "2 days ago", "today".</summary>
    internal static string Relative(Language language, DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => language.In("aujourd’hui", "today"),
        1 => language.In("demain", "tomorrow"),
        -1 => language.In("hier", "yesterday"),
        > 0 and var days => language.In($"dans {Days(language, days)}", $"in {Days(language, days)}"),
        var days => language.In($"il y a {Days(language, -days)}", $"{Days(language, -days)} ago"),
    };

    /// <summary>"3 jours-homme", "0.5 person-days": the plan's unit in the reader's number format.</summary>
    internal static string Effort(Language language, decimal days)
    {
        var number = days.ToString("0.##", language.Culture());
        return language.In($"{number} jour{(days >= 2 ? "s" : "")}-homme", $"{number} person-day{(days == 1 ? "" : "s")}");
    }

    /// <summary>"3 jours", "50 days": never rounded to months, which would move a deadline.</summary>
    internal static string Days(Language language, int count) =>
        TimeSpan.FromDays(count).Humanize(culture: language.Culture(), maxUnit: TimeUnit.Day);

    internal static string Actions(Language language, int count) =>
        language.In($"{count} action{(count > 1 ? "s" : "")}", $"{count} action{(count == 1 ? "" : "s")}");

    /// <summary>"2 actions en retard. Demandez : retard".</summary>
    internal static MessageBlock.Notice OverdueNotice(Language language, int count) => Notice(
        language, Tone.Bad, language.In($"{Actions(language, count)} en retard.", $"{Actions(language, count)} overdue."), language.In("retard", "overdue"));

    internal static MessageBlock.Notice BlockedNotice(Language language, int count) => Notice(
        language,
        Tone.Warning,
        language.In($"{Actions(language, count)} bloquée{(count > 1 ? "s" : "")}.", $"{Actions(language, count)} blocked."),
        language.In("bloquées", "blocked"));

    private static MessageBlock.Notice Notice(Language language, Tone tone, string sentence, string command) =>
        new(tone, RichText.Of(RichText.Plain(sentence + language.In(" Demandez : ", " Ask: ")), RichText.Code(command)));

    /// <summary>What somebody typed, cut where it is longer than a sentence bears.</summary>
    internal static string Short(string written) => written.Length <= 60 ? written : written[..60] + "…";

    internal static string NoOwner(Language language) => language.In("sans responsable", "no owner");

    /// <summary>The priority as the plan words it: "P2 - Importante"; the word stays in the plan's language.</summary>
    internal static string Priority(ActionSnapshot action) =>
        action.PriorityWord is { } word ? $"{action.Priority} – {word}" : $"{action.Priority}";

    /// <summary>A response time as the plan's table counts it: "4 h", "48 h", "30 min".</summary>
    internal static string Hours(TimeSpan span) => span.TotalHours >= 1
        ? span.TotalHours.ToString("0.##", CultureInfo.InvariantCulture) + " h"
        : span.TotalMinutes.ToString("0", CultureInfo.InvariantCulture) + " min";
}
