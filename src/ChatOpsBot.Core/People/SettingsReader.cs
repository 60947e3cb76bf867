using ChatOpsBot.Core.Commands;

namespace ChatOpsBot.Core.People;

/// <summary>Reads <c>settings</c>, <c>settings language fr</c> for oneself and <c>settings plan zone Europe/Paris</c> for the plan.</summary>
internal static class SettingsReader
{
    private static readonly Phrases<PersonalSettingKey> Own = new(
    [
        (PersonalSettingKey.Language, ["language"], ["langue"]),
        (PersonalSettingKey.TimeZone, ["zone", "time zone", "timezone"], ["fuseau", "fuseau horaire", "zone"]),
        (PersonalSettingKey.DigestHour, ["hour", "digest hour", "digest"], ["heure", "heure du résumé", "résumé"]),
        (PersonalSettingKey.PreferredPlatform, ["platform", "preferred platform"], ["plateforme"]),
        (PersonalSettingKey.Mute, ["mute"], ["muet", "silence"]),
        (PersonalSettingKey.Questions, ["questions"], ["questions"]),
        (PersonalSettingKey.Mail, ["mail", "e-mail", "email"], ["mél", "mail", "e-mail", "courriel"]),
    ]);

    private static readonly Phrases<PlanSettingKey> OfPlan = new(
    [
        (PlanSettingKey.Language, ["language"], ["langue"]),
        (PlanSettingKey.TimeZone, ["zone", "time zone", "timezone"], ["fuseau", "fuseau horaire", "zone"]),
        (PlanSettingKey.WorkingDays, ["days", "working days"], ["jours", "jours ouvrés"]),
        (PlanSettingKey.WorkingHours, ["hours", "working hours"], ["heures", "horaires", "heures ouvrées"]),
        (PlanSettingKey.Holidays, ["holidays", "public holidays"], ["fériés", "jours fériés"]),
        (PlanSettingKey.Reminders, ["reminders"], ["rappels"]),
        (PlanSettingKey.WallClock, ["wall clock", "day and night"], ["jour et nuit", "horloge murale"]),
        (PlanSettingKey.Questions, ["questions"], ["questions"]),
        (PlanSettingKey.Mail, ["mail", "e-mail", "email", "mails"], ["mail", "e-mail", "courriel", "courriels"]),
    ]);

    private static readonly Phrases<bool> Plan = Phrases.Any(["plan", "of the plan"], ["plan", "du plan"]);

    private static readonly Phrases<bool> For = Phrases.Any(["for", "of"], ["pour", "de"]);

    private static readonly Phrases<bool> Unmute = Phrases.Any(["unmute"], ["fin du silence"]);

    internal static Reading Read(Request request)
    {
        var words = request.Arguments;
        if (words.Count == 0) return request.SetsUp(new SetUp.ShowSettings());
        if (Unmute.At(words)?.Length == words.Count) return request.SetsUp(new SetUp.SetOwn(PersonalSettingKey.Mute, "off"));

        if (Plan.At(words) is { } plan)
        {
            var rest = words.Skip(plan.Length);
            if (OfPlan.At(rest) is not { } named) return rest.Count == 0 ? request.SetsUp(new SetUp.ShowSettings()) : NoSuchSetting(request, "plan zone Europe/Paris");
            var value = rest.Skip(named.Length).Written;
            return value.Length == 0 ? request.LacksAValue() : request.SetsUp(new SetUp.SetPlan(named.Meaning, value));
        }

        if (Own.At(words) is not { } own) return NoSuchSetting(request, "language fr");

        var wanted = words.Skip(own.Length).Written;
        if (own.Meaning is PersonalSettingKey.Mail && MailOf(words.Skip(own.Length)) is { } mail) return request.SetsUp(mail);
        if (wanted.Length == 0 && own.Meaning is not PersonalSettingKey.Mute) return request.LacksAValue();
        return request.SetsUp(new SetUp.SetOwn(own.Meaning, wanted.Length == 0 ? "on" : wanted));
    }

    /// <summary><c>karim@example.org for Karim</c>; null for one's own address.</summary>
    private static SetUp.SetMailOf? MailOf(TypedWords words)
    {
        for (var at = 1; at < words.Count - 1; at++)
            if (For.At(words.Skip(at)) is { } mark) return new SetUp.SetMailOf(words.Skip(at + mark.Length).Written.TrimStart('@'), words.Text[words[0].Start..words[at - 1].End]);
        return null;
    }

    private static Reading NoSuchSetting(Request request, string example) =>
        request.Fails(ParseFailure.NotAValue, request.Arguments.Written, [$"{request.Command.Written} {example}"]);
}
