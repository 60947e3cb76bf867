using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Tests.Reminders;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>When stand-ups and reports come.</summary>
public sealed class MeetingTests
{
    [Theory]
    [InlineData(PlanSettingKey.Standup, "9h15", "09:15")]
    [InlineData(PlanSettingKey.Standup, "at 8:30", "08:30")]
    [InlineData(PlanSettingKey.Standup, "chaque jour à 10h", "10:00")]
    [InlineData(PlanSettingKey.Standup, "non", "off")]
    [InlineData(PlanSettingKey.Standup, "25:00", "bad")]
    [InlineData(PlanSettingKey.Standup, "friday", "bad")]
    [InlineData(PlanSettingKey.Report, "vendredi 16h", "friday 16:00")]
    [InlineData(PlanSettingKey.Report, "Thursdays at 17:30", "thursday 17:30")]
    [InlineData(PlanSettingKey.Report, "tous les jeudis à 9h", "thursday 09:00")]
    [InlineData(PlanSettingKey.Report, "off", "off")]
    [InlineData(PlanSettingKey.Report, "someday 16:00", "bad")]
    [InlineData(PlanSettingKey.Report, "friday", "bad")]
    [InlineData(PlanSettingKey.Report, "16:00", "bad")]
    [InlineData(PlanSettingKey.Steering, "2026-12-10 14:00 every 2 weeks", "2026-12-10 14:00 every 2 weeks")]
    [InlineData(PlanSettingKey.Steering, "le 10/12/2026 à 14h toutes les semaines", "2026-12-10 14:00 every 1 week")]
    [InlineData(PlanSettingKey.Steering, "arrêt", "off")]
    [InlineData(PlanSettingKey.Steering, "2026-02-30 14:00 every 2 weeks", "bad")]
    [InlineData(PlanSettingKey.Steering, "2026-12-10 14:00 every 0 weeks", "bad")]
    [InlineData(PlanSettingKey.Steering, "2026-12-10 14:00 twice a month", "bad")]
    public void A_meeting_is_set_in_both_languages_and_kept_in_one_spelling(PlanSettingKey key, string typed, string kept)
    {
        var outcome = PlanSettingRules.Decide(new SetUp.SetPlan(key, typed), current: null);

        Assert.Equal(kept, outcome is SettingOutcome<string?>.Set set ? set.New : "bad");
        if (kept != "bad") Assert.IsType<SettingOutcome<string?>.Already>(PlanSettingRules.Decide(new SetUp.SetPlan(key, kept), current: kept));
    }

    [Theory]
    [InlineData("friday 16:00", "vendredi 16:00")]
    [InlineData("off", "arrêté")]
    [InlineData("2026-12-10 14:00 every 2 weeks", "2026-12-10 14:00, toutes les 2 semaines")]
    [InlineData("2026-12-10 14:00 every 1 week", "2026-12-10 14:00, chaque semaine")]
    [InlineData("30 min", "30 min")]
    public void A_meeting_is_told_in_the_words_of_its_reader(string value, string french)
    {
        Assert.Equal(french, MeetingRules.Words(Language.French, value));
        Assert.Equal(value, MeetingRules.Words(Language.English, value));
    }

    [Theory]
    [InlineData("2026-W48", "Fri 2026-11-27 16:00")]
    [InlineData("2026-W52", "Thu 2026-12-24 16:00")] // Christmas is a Friday
    [InlineData("2026-W53", "Thu 2026-12-31 16:00")] // so is New Year
    [InlineData("2026-W44", "Fri 2026-10-30 16:00")] // after the clock moved back
    public void A_week_ends_on_its_working_day_at_or_before_Friday(string week, string at)
    {
        Assert.True(ReportWeek.TryParse(week, out var read));
        Assert.Equal(SampleChain.At(at), CutOff.Of(read, Meetings.Usual.Report!.Value, SampleChain.Usual)!.At);
    }

    [Fact]
    public void A_week_without_a_working_day_until_then_has_no_report()
    {
        var fridays = new WorkingTime(new WorkingCalendar([DayOfWeek.Friday], FrenchHolidays.IsHoliday), SampleChain.Usual.Hours, SampleChain.Usual.Zone);

        Assert.Null(CutOff.Of(new ReportWeek(2026, 53), Meetings.Usual.Report!.Value, fridays));
        Assert.Equal(SampleChain.At("Fri 2027-01-08 16:00"), CutOff.From(SampleChain.At("Mon 2026-12-21 09:00"), Meetings.Usual.Report!.Value, fridays)!.At);
    }

    [Theory]
    [InlineData("Thu 2026-12-24 16:00", "Thu 2026-12-24 16:00", "Fri 2026-12-18 16:00")] // at its own instant
    [InlineData("Thu 2026-12-24 16:01", "Thu 2026-12-31 16:00", "Thu 2026-12-24 16:00")]
    [InlineData("Mon 2026-12-21 09:00", "Thu 2026-12-24 16:00", "Fri 2026-12-18 16:00")]
    public void The_next_cut_off_and_the_one_before_are_found_from_any_instant(string now, string next, string before)
    {
        var report = Meetings.Usual.Report!.Value;
        Assert.Equal(SampleChain.At(next), CutOff.From(SampleChain.At(now), report, SampleChain.Usual)!.At);
        Assert.Equal(SampleChain.At(before), CutOff.Before(SampleChain.At(now), report, SampleChain.Usual)!.At);
    }

    [Theory]
    [InlineData("Fri 2026-12-04 09:14", "Fri 2026-12-04 09:15", "Fri 2026-12-04 09:15 standup/2026-12-04 to the channel")]
    [InlineData("Fri 2026-12-04 09:15", "Mon 2026-12-07 09:14", "")] // a weekend
    [InlineData("Thu 2026-12-24 10:00", "Mon 2026-12-28 09:14", "")] // Christmas, and a weekend
    [InlineData("Thu 2026-12-03 10:00", "Fri 2026-12-04 18:00", "Fri 2026-12-04 09:15 standup/2026-12-04 to the channel")] // late, but still that day
    [InlineData("Thu 2026-12-03 10:00", "Fri 2026-12-04 18:01", "")]
    [InlineData("Mon 2026-11-30 10:00", "Fri 2026-12-04 10:00", "Fri 2026-12-04 09:15 standup/2026-12-04 to the channel")] // of a missed week the last
    public void A_stand_up_comes_each_working_day_and_is_not_made_up_for(string after, string now, string due) =>
        Assert.Equal(due.Length == 0 ? [] : [due], Meeting(Meetings.Usual with { Report = null }).Due(after, now));

    [Theory]
    [InlineData("Fri 2026-12-04 09:14", "Fri 2026-12-04 09:15")]
    [InlineData("Fri 2026-12-04 09:15", "Fri 2026-12-04 15:00")] // the preview
    [InlineData("Fri 2026-12-04 15:00", "Fri 2026-12-04 16:00")]
    [InlineData("Fri 2026-12-04 16:00", "Mon 2026-12-07 09:00")] // whether anybody is to be asked
    [InlineData("Mon 2026-12-07 09:00", "Mon 2026-12-07 09:15")]
    public void The_clock_knows_what_comes_next(string now, string next) =>
        Assert.Equal(SampleChain.At(next), Agenda.Next(Meeting(Meetings.Usual), SampleChain.At(now)));

    [Theory]
    [InlineData("Thu 2026-12-24 14:59", "Thu 2026-12-24 15:00", "Thu 2026-12-24 15:00 preview/2026-W52/Karim")]
    [InlineData("Thu 2026-12-24 15:00", "Thu 2026-12-24 16:00", "Thu 2026-12-24 16:00 report/2026-W52 to the channel")]
    [InlineData("Thu 2026-12-24 14:59", "Thu 2026-12-24 16:00", "Thu 2026-12-24 16:00 report/2026-W52 to the channel")] // no preview of what is posted
    public void The_leads_see_a_report_an_hour_before_the_channel(string after, string now, string due) =>
        Assert.Equal([due], Meeting(Meetings.Usual with { StandUp = null }).Due(after, now));

    [Fact]
    public void Of_three_missed_weeks_the_last_is_reported_and_a_preview_that_was_missed_is_not() => Assert.Equal(
        ["Fri 2026-12-18 16:00 report/2026-W51 to the channel"],
        Meeting(Meetings.Usual with { StandUp = null }).Due("Mon 2026-11-30 10:00", "Mon 2026-12-21 10:00"));

    [Fact]
    public void A_report_missed_at_night_waits_for_the_morning_and_one_chosen_for_the_evening_does_not()
    {
        var scene = Meeting(new Meetings(null, new ReportTime(DayOfWeek.Friday, new TimeOnly(20, 0)), null));
        var (at, occurrence) = (SampleChain.At("Fri 2026-12-04 20:00"), Assert.Single(Agenda.Due(scene, SampleChain.At("Fri 2026-12-04 19:30"), SampleChain.At("Fri 2026-12-04 20:00"))));

        Assert.Null(Agenda.WaitsUntil(scene, occurrence, at));
        Assert.Equal(SampleChain.At("Mon 2026-12-07 09:00"), Agenda.WaitsUntil(scene, occurrence, at.AddHours(1)));
    }

    private static Scene Meeting(Meetings meetings)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", ""));
        return scene with { Team = scene.Team with { Meetings = meetings } };
    }
}
