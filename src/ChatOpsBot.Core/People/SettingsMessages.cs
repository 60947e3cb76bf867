using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Reports;

namespace ChatOpsBot.Core.People;

/// <summary>What is set for a person and for a plan, and how to change it.</summary>
public static class SettingsMessages
{
    /// <param name="own">Null for somebody without a name.</param>
    /// <param name="profile">What holds where they have set nothing.</param>
    /// <param name="ofPlan">The value in force of each setting, and whether chat decided it.</param>
    /// <param name="planZone">By whose clocks the plan meets and works.</param>
    /// <param name="zone">In which the end of a mute is told.</param>
    public static BotMessage All(
        Language language, string planTitle, PersonalSettings? own, AccountProfile profile, ImmutableArray<(PlanSettingKey Key, string Value, bool IsSet)> ofPlan, TimeZoneInfo planZone, TimeZoneInfo zone)
    {
        var title = language.In("Réglages", "Settings");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        if (own is not null)
        {
            blocks.Add(new MessageBlock.Facts([.. Enum.GetValues<PersonalSettingKey>().Select(key => new Fact(Label(language, key), OfProfile(language, own, profile, key) ?? Value(language, own, key, zone)))]));
            blocks.Add(Hint(language, "réglages langue fr, réglages heure 8:30, réglages muet vendredi", "settings language fr, settings hour 8:30, settings mute friday"));
        }

        blocks.Add(new MessageBlock.Header(null, planTitle, []));
        blocks.Add(new MessageBlock.Facts([.. ofPlan.Select(line => new Fact(
            Label(language, line.Key), $"{Words(language, line.Key, line.Value, planZone)}{(line.IsSet ? "" : language.In(" (configuration)", " (configuration)"))}"))]));
        blocks.Add(Hint(language, "réglages plan fuseau Europe/Paris", "settings plan zone Europe/Paris"));
        return BotMessage.Answer(language, title, blocks.ToImmutable());
    }

    /// <param name="whose">Whom somebody else set it for; null for themselves.</param>
    public static BotMessage Own(Language language, PersonalSettingKey key, PersonalSettings before, PersonalSettings after, TimeZoneInfo zone, string? whose) => LinkMessages.Done(
        language, $"{(whose is null ? "" : $"{whose}, ")}{Label(language, key)}{language.In(" : ", ": ")}{Value(language, before, key, zone)} → {Value(language, after, key, zone)}");

    public static BotMessage OfPlan(Language language, PlanSettingKey key, string before, string after, TimeZoneInfo planZone) =>
        LinkMessages.Done(language, $"{Label(language, key)}{language.In(" : ", ": ")}{before} → {Zoned(key, after, planZone)}");

    /// <summary>A value for a reader, who may live by other clocks than the plan.</summary>
    public static string Words(Language language, PlanSettingKey key, string value, TimeZoneInfo planZone) => Zoned(key, MeetingRules.Words(language, value), planZone);

    private static string Zoned(PlanSettingKey key, string value, TimeZoneInfo planZone) =>
        key is PlanSettingKey.Standup or PlanSettingKey.Report or PlanSettingKey.Steering or PlanSettingKey.WorkingHours && value.Contains(':', StringComparison.Ordinal) ? $"{value}, {planZone.Id}" : value;

    public static BotMessage Already(Language language, string label) =>
        LinkMessages.Done(language, language.In($"{label} : c’est déjà ainsi.", $"{label}: it is so already."));

    /// <summary>The old value stays.</summary>
    public static BotMessage Bad(Language language, string label, string written, string kept, string example) => LinkMessages.Refused(language, language.In(
        $"« {written} » ne va pas pour « {label} », qui reste {kept}. Par exemple : {example}",
        $"“{written}” does not fit “{label}”, which stays {kept}. For example: {example}"));

    public static BotMessage NobodyToSetFor(Language language) => LinkMessages.Refused(language, language.In(
        "Je ne sais pas qui vous êtes : choisissez votre nom dans le menu, ou dites --as NOM.",
        "I do not know who you are: choose your name in the menu, or say --as NAME."));

    public static string Label(Language language, PersonalSettingKey key) => key switch
    {
        PersonalSettingKey.Language => language.In("Langue", "Language"),
        PersonalSettingKey.TimeZone => language.In("Fuseau horaire", "Time zone"),
        PersonalSettingKey.DigestHour => language.In("Heure du résumé", "Digest hour"),
        PersonalSettingKey.PreferredPlatform => language.In("Plateforme préférée", "Preferred platform"),
        PersonalSettingKey.Mute => language.In("Muet", "Muted"),
        PersonalSettingKey.Questions => Label(language, PlanSettingKey.Questions),
        PersonalSettingKey.Mail => language.In("Courriel, si rien d’autre ne passe", "E-mail, when nothing else gets through"),
    };

    public static string Label(Language language, PlanSettingKey key) => key switch
    {
        PlanSettingKey.Language => language.In("Langue", "Language"),
        PlanSettingKey.TimeZone => language.In("Fuseau horaire", "Time zone"),
        PlanSettingKey.WorkingDays => language.In("Jours ouvrés", "Working days"),
        PlanSettingKey.WorkingHours => language.In("Heures ouvrées", "Working hours"),
        PlanSettingKey.Holidays => language.In("Jours fériés", "Public holidays"),
        PlanSettingKey.Reminders => language.In("Rappels d’office", "Reminders by itself"),
        PlanSettingKey.WallClock => language.In("Niveaux comptés jour et nuit", "Levels counted day and night"),
        PlanSettingKey.Standup => language.In("Point du jour", "Stand-up"),
        PlanSettingKey.Questions => language.In("Questions avant le point du jour", "Questions before the stand-up"),
        PlanSettingKey.Report => language.In("Rapport hebdomadaire", "Weekly report"),
        PlanSettingKey.Mail => language.In("Rapport par courriel à", "Weekly report mailed to"),
        PlanSettingKey.Steering => language.In("Comité de pilotage", "Steering committee"),
    };

    public static string Example(PersonalSettingKey key) => key switch
    {
        PersonalSettingKey.Language => "fr",
        PersonalSettingKey.TimeZone => "Europe/Paris",
        PersonalSettingKey.DigestHour => "8:30",
        PersonalSettingKey.PreferredPlatform => "slack",
        PersonalSettingKey.Mute => "friday",
        PersonalSettingKey.Questions => "off",
        PersonalSettingKey.Mail => "lea@example.org",
    };

    public static string Value(Language language, PersonalSettings settings, PersonalSettingKey key, TimeZoneInfo zone) => key switch
    {
        PersonalSettingKey.Language => settings.Language?.Code() ?? Open(language),
        PersonalSettingKey.TimeZone => settings.Zone ?? Open(language),
        PersonalSettingKey.DigestHour => settings.DigestHour?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? Open(language),
        PersonalSettingKey.PreferredPlatform => settings.PreferredPlatform ?? Open(language),
        PersonalSettingKey.Mail => settings.Mail ?? Open(language),
        PersonalSettingKey.Questions => settings.SkipsQuestions ? language.In("non", "no") : language.In("oui", "yes"),
        PersonalSettingKey.Mute when !settings.IsMuted => language.In("non", "no"),
        PersonalSettingKey.Mute => settings.MutedUntil is { } until
            ? language.In("jusqu’au ", "until ") + TimeZoneInfo.ConvertTime(until, zone).ToString("dddd d MMMM", language.Culture())
            : language.In("oui", "yes"),
    };

    private static string? OfProfile(Language language, PersonalSettings own, AccountProfile profile, PersonalSettingKey key) => key switch
    {
        PersonalSettingKey.Language when own.Language is null => profile.Language?.Code(),
        PersonalSettingKey.TimeZone when own.Zone is null => profile.Zone,
        PersonalSettingKey.Mail when own.Mail is null => profile.Mail,
        _ => null,
    } is { } said ? $"{said}{language.In(" (profil)", " (profile)")}" : null;

    private static string Open(Language language) => language.In("non réglé", "not set");

    private static MessageBlock.Context Hint(Language language, string french, string english) => new(RichText.Of(
        RichText.Plain(language.In("Par exemple : ", "For example: ")), RichText.Code(language.In(french, english))));
}
