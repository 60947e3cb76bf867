using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Text;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.People;

/// <summary>Reads what a lead sets for a plan, and gives back what was set.</summary>
public static class PlanSettingRules
{
    /// <param name="current">Null while the configuration decides.</param>
    /// <returns>The new value in its one spelling; null when the configuration is to decide again.</returns>
    public static SettingOutcome<string?> Decide(SetUp.SetPlan command, string? current)
    {
        if (PersonalSettingRules.IsDefault(Folding.Fold(command.Value)) && command.Key is not (PlanSettingKey.Holidays or PlanSettingKey.WallClock))
            return current is null ? new SettingOutcome<string?>.Already() : new SettingOutcome<string?>.Set(null);

        var read = Read(command.Key, command.Value);
        if (read is null) return new SettingOutcome<string?>.Bad(command.Value);
        return read == current ? new SettingOutcome<string?>.Already() : new SettingOutcome<string?>.Set(read);
    }

    /// <summary>An example of a value, for somebody whose own could not be read.</summary>
    public static string Example(PlanSettingKey key) => key switch
    {
        PlanSettingKey.Language => "fr",
        PlanSettingKey.TimeZone => "Europe/Paris",
        PlanSettingKey.WorkingDays => "Mon-Fri",
        PlanSettingKey.WorkingHours => "09:00-18:00",
        PlanSettingKey.Holidays => "FR",
        PlanSettingKey.Reminders => "on",
        PlanSettingKey.WallClock => "N3",
        PlanSettingKey.Standup => "09:15",
        PlanSettingKey.Questions => "30 min",
        PlanSettingKey.Report => "friday 16:00",
        PlanSettingKey.Steering => "2026-12-10 14:00 every 2 weeks",
        PlanSettingKey.Mail => "lea@example.org, direction@example.org",
    };

    /// <summary>The levels a text names; null when a word of it is no level.</summary>
    public static ImmutableArray<LevelId>? Levels(string text)
    {
        var folded = Folding.Fold(text);
        if (folded is "none" or "no" or "aucun" or "non" or "") return [];

        var levels = ImmutableArray.CreateBuilder<LevelId>();
        foreach (var word in folded.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!LevelId.TryParse(word, out var level)) return null;
            levels.Add(level);
        }

        return [.. levels.Distinct().OrderBy(level => level.Number)];
    }

    private static string? Read(PlanSettingKey key, string value)
    {
        var folded = Folding.Fold(value);
        return key switch
        {
            PlanSettingKey.Language => PersonalSettingRules.LanguageOf(folded)?.Code(),
            PlanSettingKey.TimeZone => PersonalSettingRules.ZoneOf(value),
            PlanSettingKey.WorkingDays => Days(folded),
            PlanSettingKey.WorkingHours => WorkingHours.TryRead(folded, out var hours) ? hours.ToString() : null,
            PlanSettingKey.Holidays => folded switch
            {
                "fr" or "france" or "french" or "francais" => "FR",
                "none" or "no" or "aucun" or "non" => "none",
                _ => null,
            },
            PlanSettingKey.Reminders => folded switch
            {
                "on" or "yes" or "oui" or "marche" => "on",
                "off" or "no" or "non" or "arret" => "off",
                _ => null,
            },
            PlanSettingKey.WallClock => Levels(value) is { } levels ? levels.IsEmpty ? "none" : string.Join(' ', levels) : null,
            PlanSettingKey.Standup or PlanSettingKey.Questions or PlanSettingKey.Report or PlanSettingKey.Steering => MeetingRules.Read(key, value),
            PlanSettingKey.Mail => MailAddresses.Read(value) is { } addresses ? addresses.IsEmpty ? MailAddresses.None : string.Join(", ", addresses) : null,
        };
    }

    /// <summary>French days are read as well: <c>lun-ven</c>.</summary>
    private static string? Days(string folded)
    {
        var english = folded;
        foreach (var (french, day) in FrenchDays) english = english.Replace(french, day, StringComparison.Ordinal);
        return WorkingWeek.TryRead(english, out _) ? english : null;
    }

    private static readonly (string French, string Day)[] FrenchDays =
        [("lun", "Mon"), ("mar", "Tue"), ("mer", "Wed"), ("jeu", "Thu"), ("ven", "Fri"), ("sam", "Sat"), ("dim", "Sun"),
         ("mon", "Mon"), ("tue", "Tue"), ("wed", "Wed"), ("thu", "Thu"), ("fri", "Fri"), ("sat", "Sat"), ("sun", "Sun")];
}
