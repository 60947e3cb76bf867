using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Tests.Reminders;

public sealed class AgendaTests
{
    [Theory]
    [InlineData("Europe/Paris", null, "Fri 2026-12-04 09:00")]
    [InlineData("Europe/Paris", "07:30", "Fri 2026-12-04 07:30")]
    [InlineData("Europe/Paris", "19:00", "Fri 2026-12-04 19:00")] // after work
    [InlineData("Asia/Tokyo", null, "Fri 2026-12-04 01:00")]
    [InlineData("America/New_York", "08:00", "Fri 2026-12-04 14:00")]
    public void A_digest_comes_on_the_morning_of_the_person_at_their_hour(string zone, string? hour, string at)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")).With("Ada", new() { Zone = zone, DigestHour = hour is null ? null : TimeOnly.Parse(hour) });

        var digests = Agenda.Due(scene, SampleChain.At(at).AddMinutes(-1), SampleChain.At(at));

        Assert.Equal([$"{at} digest/2026-12-04/Ada"], SampleScene.InWords(digests));
        Assert.Empty(Agenda.Due(scene, SampleChain.At(at), SampleChain.At(at).AddHours(2)));
    }

    [Theory]
    [InlineData("Fri 2026-12-04 10:00", "Mon 2026-12-07 08:59", "")] // no digest at the weekend
    [InlineData("Thu 2026-12-03 09:00", "Fri 2026-12-04 09:00", "Fri 2026-12-04 09:00 digest/2026-12-04/Ada")]
    [InlineData("Thu 2026-12-03 09:00", "Fri 2026-12-04 18:00", "Fri 2026-12-04 09:00 digest/2026-12-04/Ada")] // late, but still that day
    [InlineData("Thu 2026-12-03 09:00", "Fri 2026-12-04 18:01", "")] // the day is over: not made up
    [InlineData("Mon 2026-11-30 09:00", "Fri 2026-12-04 10:00", "Fri 2026-12-04 09:00 digest/2026-12-04/Ada")] // of a missed week the last morning
    [InlineData("Tue 2026-12-01 08:00", "Tue 2026-12-01 10:00", "")] // nothing to say
    public void One_that_was_missed_comes_while_its_day_lasts(string after, string now, string due) =>
        Assert.Equal(due.Length == 0 ? [] : [due], SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04", priority: null)).Due(after, now).Where(one => one.Contains("digest", StringComparison.Ordinal)));

    [Theory]
    [InlineData(true, null, "")]
    [InlineData(true, "Fri 2026-12-04 08:00", "Fri 2026-12-04 09:00 digest/2026-12-04/Ada")]
    [InlineData(true, "Fri 2026-12-04 09:30", "")] // over since, but not when it was due
    [InlineData(false, null, "Fri 2026-12-04 09:00 digest/2026-12-04/Ada")]
    public void Whoever_muted_the_bot_has_no_digest(bool muted, string? until, string due)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")).With("Ada", new() { IsMuted = muted, MutedUntil = until is null ? null : SampleChain.At(until) });

        Assert.Equal(due.Length == 0 ? [] : [due], scene.Due("Thu 2026-12-03 12:00", "Fri 2026-12-04 10:00"));
    }

    [Fact]
    public void The_delegate_of_somebody_who_is_away_from_today_on_has_the_digest_whenever_the_bot_looked_last()
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")).With(Absence.Of(Realm.House, "Ada", new DateOnly(2026, 12, 4), new DateOnly(2026, 12, 4), "Noé"));

        Assert.Equal(["Fri 2026-12-04 09:00 digest/2026-12-04/No%C3%A9"], scene.Due("Thu 2026-12-03 12:00", "Fri 2026-12-04 10:00"));
    }

    [Theory]
    [InlineData("2026-12-02", "Fri 2026-12-04 09:00")] // due on Wednesday, late on Thursday
    [InlineData("2026-12-04", "Tue 2026-12-08 09:00")]
    [InlineData("2026-12-05", "Wed 2026-12-09 09:00")] // a Saturday: in time until Monday
    [InlineData("2026-12-23", "Mon 2026-12-28 09:00")]
    [InlineData("2026-12-24", "Tue 2026-12-29 09:00")] // Christmas is a Friday
    public void A_P0_or_P1_is_escalated_one_working_day_past_its_due_date_and_of_a_P2_or_P3_the_first_level_is_told(string due, string at)
    {
        var scene = SampleScene.Of(
            SampleScene.Action("ACT-001", due, priority: Priority.P1), SampleScene.Action("ACT-002", due, priority: Priority.P2), SampleScene.Action("ACT-003", due, priority: Priority.P3));
        var moment = SampleChain.At(at);

        Assert.Equal(
            [$"{at} escalate ACT-001 due {due}", $"{at} late/2/{due}/Karim", $"{at} late/3/{due}/Karim"],
            SampleScene.InWords(Agenda.Due(scene, moment.AddSeconds(-1), moment)).Where(one => !one.Contains("digest", StringComparison.Ordinal)));
        Assert.DoesNotContain(Agenda.Due(scene, SampleChain.At("Mon 2026-11-30 00:00"), moment.AddSeconds(-1)), one => one is Occurrence.Overdue or Occurrence.Message { Push.Draft: Draft.Late });
    }

    [Theory]
    [InlineData("Ada", "Thu 2026-12-03 00:00 overdue/1/2026-12-02/Ada now")]
    [InlineData("Ops", "Thu 2026-12-03 00:00 overdue/1/2026-12-02/Bo now|Thu 2026-12-03 00:00 overdue/1/2026-12-02/Cleo now")]
    [InlineData("", "Thu 2026-12-03 00:00 overdue/1/2026-12-02 to the channel now")]
    [InlineData("Architect", "Thu 2026-12-03 00:00 overdue/1/2026-12-02 to the channel now")]
    public void A_P0_reminds_at_midnight_whoever_owns_it(string owner, string due) =>
        Assert.Equal(due.Split('|'), SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-02", owner, Priority.P0)).Due("Wed 2026-12-02 18:00", "Thu 2026-12-03 08:00"));

    [Fact]
    public void A_P0_reminds_at_midnight_and_is_escalated_a_day_later() => Assert.Equal(
        ["Thu 2026-12-03 00:00 overdue/1/2026-12-02/Ada now", "Fri 2026-12-04 09:00 escalate ACT-001 due 2026-12-02"],
        SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-02", priority: Priority.P0)).Due("Wed 2026-12-02 18:00", "Sun 2026-12-06 08:00"));

    [Fact]
    public void While_clocks_stand_still_nothing_is_escalated_and_what_was_held_back_comes_when_they_go_on()
    {
        var pause = new Pause(SampleChain.At("Thu 2026-12-03 12:00"), SampleChain.At("Fri 2026-12-04 12:00"), "Ada");
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-02", priority: Priority.P1), SampleScene.Action("ACT-002", "2026-12-01", priority: Priority.P1)) with { Pause = pause };

        Assert.DoesNotContain(Agenda.Due(scene, pause.From, pause.Until), one => one is Occurrence.Overdue);
        Assert.Equal(["Fri 2026-12-04 09:00 escalate ACT-001 due 2026-12-02"], SampleScene.InWords(Agenda.HeldBack(scene, pause)));
        Assert.Empty(Agenda.HeldBack(scene, pause with { Until = SampleChain.At("Fri 2026-12-04 08:00") })); // ended early
    }

    [Theory]
    [InlineData("", "2", "2026-12-04", "Thu 2026-12-03")] // two days of work end on Friday
    [InlineData("", "0.5", "2026-12-04", "Fri 2026-12-04")]
    [InlineData("", "1", "2026-12-04", "Fri 2026-12-04")]
    [InlineData("", "1.5", "2026-12-04", "Thu 2026-12-03")]
    [InlineData("", "3", "2026-12-07", "Thu 2026-12-03")] // over a weekend
    [InlineData("", "1", "2026-12-05", "Fri 2026-12-04")] // due on a Saturday
    [InlineData("", "2", "2026-12-28", "Thu 2026-12-24")] // Christmas
    [InlineData("2 3", "9", "2026-12-31", "Mon 2026-12-07")] // the drawn weeks come first
    [InlineData("1", "9", "2026-12-31", "Mon 2026-11-30")]
    [InlineData("", "", "2026-12-04", "none")]
    [InlineData("", "2", "", "none")]
    public void A_planned_start_is_the_Monday_of_the_first_drawn_week_else_the_due_date_minus_the_effort(string weeks, string effort, string due, string start) =>
        Assert.Equal(start, Start(weeks, effort, due, SamplePlan.J0));

    [Theory]
    [InlineData("2026-12-02", "1", "Wed 2026-12-02")] // J0 is a Wednesday: nothing starts before it
    [InlineData("2026-12-02", "2", "Mon 2026-12-07")]
    [InlineData(null, "2", "Fri 2026-12-04")] // without J0 a week has no days
    public void A_week_counts_from_J0(string? start, string weeks, string planned) =>
        Assert.Equal(planned, Start(weeks, "1", "2026-12-04", start is null ? null : DateOnly.Parse(start)));

    [Theory]
    [InlineData("2", "Fri 2026-12-04 09:00 starting/1/2026-12-07 to the channel")] // on the working day before
    [InlineData("18", "Fri 2027-03-26 09:00 starting/1/2027-03-29 to the channel")] // Easter Monday
    public void Operations_are_told_one_working_day_before_a_start(string week, string told)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "") with { Weeks = [int.Parse(week)] });

        Assert.Equal([told], scene.Due("Mon 2026-11-30 09:00", told[..20]));
        Assert.Empty(scene.Due("Mon 2026-11-30 09:00", "Fri 2027-12-31 12:00")); // it has started long since
        Assert.Empty(SampleScene.Of(SampleScene.Action("ACT-001", "", status: ActionStatus.InProgress) with { Weeks = [int.Parse(week)] }).Due("Mon 2026-11-30 09:00", told[..20]));
    }

    [Fact]
    public void A_snooze_that_ends_is_told_at_its_instant() => Assert.Equal(
        ["Fri 2026-12-04 14:00 snooze/Action/1/1796389200/Ada"],
        SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-31")).With(SampleScene.Snoozed("ACT-001", "Ada", "Fri 2026-12-04 14:00")).Due("Fri 2026-12-04 13:59", "Fri 2026-12-04 14:00"));

    [Theory]
    [InlineData("Mon 2026-11-30 10:00", "Tue 2026-12-01 09:00")] // there may be something to say each morning
    [InlineData("Fri 2026-12-04 12:00", "Mon 2026-12-07 09:00")]
    public void What_comes_next_is_known_in_advance(string now, string next) =>
        Assert.Equal(next, Agenda.Next(SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-31")), SampleChain.At(now)).Local());

    [Fact]
    public void Where_nothing_comes_somebody_looks_again_after_45_days()
    {
        var now = SampleChain.At("Mon 2026-11-30 10:00");
        Assert.Equal(now.AddDays(45), Agenda.Next(SampleScene.Of(), now));

        // A snooze that ends in spring does not hide what comes before it.
        var muted = SampleScene.Of(SampleScene.Action("ACT-001", "2027-02-01", priority: Priority.P1)).With("Ada", new() { IsMuted = true }).With(SampleScene.Snoozed("ACT-001", "Ada", "Mon 2027-03-01 09:00"));
        Assert.Equal(now.AddDays(45), Agenda.Next(muted, now));
    }

    private static string Start(string weeks, string effort, string due, DateOnly? start)
    {
        var action = (SamplePlan.Plan(SampleScene.Action("ACT-001", due) with
        {
            Weeks = [.. weeks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
            EffortDays = effort.Length == 0 ? null : decimal.Parse(effort, System.Globalization.CultureInfo.InvariantCulture),
        })).Snapshot(start).Actions[0];
        return PlannedStart.Of(action, start, WorkingCalendar.French) is { } day ? day.ToString("ddd yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "none";
    }
}
