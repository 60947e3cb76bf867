using System.Globalization;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using static ChatOpsBot.Core.Tests.People.SamplePeople;

namespace ChatOpsBot.Core.Tests.People;

/// <summary>Set on Wednesday 2 December 2026 in Paris.</summary>
public sealed class SettingRulesTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData(PersonalSettingKey.Language, "fr", "fr")]
    [InlineData(PersonalSettingKey.Language, "Anglais", "en")]
    [InlineData(PersonalSettingKey.Language, "klingon", "bad")]
    [InlineData(PersonalSettingKey.TimeZone, "Asia/Tokyo", "Asia/Tokyo")]
    [InlineData(PersonalSettingKey.TimeZone, "Mars/Olympus", "bad")]
    [InlineData(PersonalSettingKey.DigestHour, "8:30", "08:30")]
    [InlineData(PersonalSettingKey.DigestHour, "8h30", "08:30")]
    [InlineData(PersonalSettingKey.DigestHour, "8 h", "08:00")]
    [InlineData(PersonalSettingKey.DigestHour, "24:00", "bad")]
    [InlineData(PersonalSettingKey.DigestHour, "8:60", "bad")]
    [InlineData(PersonalSettingKey.PreferredPlatform, "Teams", "teams")]
    [InlineData(PersonalSettingKey.PreferredPlatform, "discord", "bad")]
    [InlineData(PersonalSettingKey.Mail, "lea@example.org", "lea@example.org")]
    [InlineData(PersonalSettingKey.Mail, "mailto:lea@example.org|lea@example.org", "lea@example.org")]
    [InlineData(PersonalSettingKey.Mail, "lea@example", "bad")]
    [InlineData(PersonalSettingKey.Mail, "lea@example.org, bo@example.org", "bad")]
    [InlineData(PersonalSettingKey.Mute, "on", "yes")]
    [InlineData(PersonalSettingKey.Mute, "until friday", "until Friday 4 December")]
    [InlineData(PersonalSettingKey.Mute, "jusqu'à vendredi", "until Friday 4 December")]
    [InlineData(PersonalSettingKey.Mute, "yesterday", "bad")]
    [InlineData(PersonalSettingKey.Mute, "2026-12-02", "bad")]
    [InlineData(PersonalSettingKey.Mute, "someday", "bad")]
    public void A_value_is_set_or_named_as_bad(PersonalSettingKey key, string value, string expected) =>
        Assert.Equal(expected, Own(PersonalSettings.None, key, value) is SettingOutcome<PersonalSettings>.Set set
            ? SettingsMessages.Value(Language.English, set.New, key, Paris)
            : "bad");

    [Fact]
    public void A_mute_ends_at_the_first_instant_of_its_day_in_the_persons_zone()
    {
        var muted = ((SettingOutcome<PersonalSettings>.Set)Own(PersonalSettings.None, PersonalSettingKey.Mute, "friday")).New;
        var end = DateTimeOffset.Parse("2026-12-04T00:00:00+01:00", CultureInfo.InvariantCulture);

        Assert.True(muted.IsMutedAt(end.AddTicks(-1)));
        Assert.False(muted.IsMutedAt(end));
        Assert.False(PersonalSettings.None.IsMutedAt(end));
        Assert.True((PersonalSettings.None with { IsMuted = true }).IsMutedAt(end));
    }

    [Fact]
    public void What_is_set_is_set_back_by_default_and_again_is_nothing_new()
    {
        var french = PersonalSettings.None with { Language = Language.French };

        Assert.Equal(PersonalSettings.None, ((SettingOutcome<PersonalSettings>.Set)Own(french, PersonalSettingKey.Language, "défaut")).New);
        Assert.IsType<SettingOutcome<PersonalSettings>.Already>(Own(french, PersonalSettingKey.Language, "fr"));
        Assert.IsType<SettingOutcome<PersonalSettings>.Already>(Own(PersonalSettings.None, PersonalSettingKey.Mute, "off"));
    }

    [Theory]
    [InlineData(PlanSettingKey.Language, "french", "fr")]
    [InlineData(PlanSettingKey.TimeZone, "America/New_York", "America/New_York")]
    [InlineData(PlanSettingKey.TimeZone, "Paris", "bad")]
    [InlineData(PlanSettingKey.WorkingDays, "sun-thu", "Sun-Thu")]
    [InlineData(PlanSettingKey.WorkingDays, "lun-ven", "Mon-Fri")]
    [InlineData(PlanSettingKey.WorkingDays, "weekdays", "bad")]
    [InlineData(PlanSettingKey.WorkingHours, "9-18", "09:00-18:00")]
    [InlineData(PlanSettingKey.WorkingHours, "8h30-17h", "08:30-17:00")]
    [InlineData(PlanSettingKey.WorkingHours, "18:00-09:00", "bad")]
    [InlineData(PlanSettingKey.Holidays, "France", "FR")]
    [InlineData(PlanSettingKey.Holidays, "none", "none")]
    [InlineData(PlanSettingKey.Holidays, "DE", "bad")]
    public void A_plans_value_is_kept_in_one_spelling_or_named_as_bad(PlanSettingKey key, string value, string expected) =>
        Assert.Equal(expected, PlanSettingRules.Decide(new SetUp.SetPlan(key, value), null) is SettingOutcome<string?>.Set set ? set.New : "bad");

    [Fact]
    public void Default_gives_a_plans_setting_back_to_the_configuration()
    {
        Assert.Equal(new SettingOutcome<string?>.Set(null), PlanSettingRules.Decide(new SetUp.SetPlan(PlanSettingKey.TimeZone, "default"), "Asia/Tokyo"));
        Assert.IsType<SettingOutcome<string?>.Already>(PlanSettingRules.Decide(new SetUp.SetPlan(PlanSettingKey.TimeZone, "default"), null));
    }

    [Fact]
    public void Every_example_of_a_plans_setting_can_be_used() => Assert.All(
        Enum.GetValues<PlanSettingKey>(),
        key => Assert.IsType<SettingOutcome<string?>.Set>(PlanSettingRules.Decide(new SetUp.SetPlan(key, PlanSettingRules.Example(key)), null)));

    private static SettingOutcome<PersonalSettings> Own(PersonalSettings current, PersonalSettingKey key, string value) => PersonalSettingRules.Decide(
        new SetUp.SetOwn(key, value), current, new PersonSnapshot(1, "Ada", [Slack("U1"), Teams("29:1")], false, current), Paris, new DateOnly(2026, 12, 2));
}
