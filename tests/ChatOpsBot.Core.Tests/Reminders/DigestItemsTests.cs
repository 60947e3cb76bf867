using System.Collections.Immutable;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;

namespace ChatOpsBot.Core.Tests.Reminders;

/// <summary>What a morning names, asked at nine.</summary>
public sealed class DigestItemsTests
{
    [Theory]
    [InlineData("Fri 2026-12-04", "Tue 2026-12-01", "")]
    [InlineData("Fri 2026-12-04", "Wed 2026-12-02", "soon ACT-001")]
    [InlineData("Fri 2026-12-04", "Thu 2026-12-03", "soon ACT-001")]
    [InlineData("Fri 2026-12-04", "Fri 2026-12-04", "today ACT-001")]
    [InlineData("Fri 2026-12-04", "Mon 2026-12-07", "overdue ACT-001")]
    [InlineData("Sat 2026-12-05", "Fri 2026-12-04", "soon ACT-001")]
    [InlineData("Sat 2026-12-05", "Mon 2026-12-07", "today ACT-001")] // a day off: the end of the next working day
    [InlineData("Sat 2026-12-05", "Tue 2026-12-08", "overdue ACT-001")]
    [InlineData("Fri 2026-12-25", "Mon 2026-12-28", "today ACT-001")] // Christmas
    [InlineData("Mon 2026-12-07", "Thu 2026-12-03", "soon ACT-001")] // two working days ahead
    [InlineData("Tue 2026-12-08", "Thu 2026-12-03", "")]
    public void An_action_is_named_before_on_and_after_its_day(string due, string day, string named) =>
        Assert.Equal(named, Named(SampleScene.Of(SampleScene.Action("ACT-001", due[4..])), "Ada", day));

    [Theory]
    [InlineData("2026-11-27", "2026-12-07 2026-12-08 2026-12-09 2026-12-16 2026-12-23 2026-12-31 2027-01-08 2027-01-15")] // late since long: counted from the day the bot came
    [InlineData("2026-12-04", "2026-12-07 2026-12-08 2026-12-09 2026-12-16 2026-12-23 2026-12-31 2027-01-08 2027-01-15")] // Christmas and New Year's Day are no working days
    [InlineData("2026-12-08", "2026-12-09 2026-12-10 2026-12-11 2026-12-18 2026-12-28 2027-01-05 2027-01-12")]
    [InlineData("2026-12-12", "2026-12-15 2026-12-16 2026-12-17 2026-12-24 2027-01-04 2027-01-11")] // a Saturday
    public void What_is_late_is_named_three_working_days_running_and_then_weekly(string due, string days)
    {
        var since = new DateOnly(2026, 12, 7);

        Assert.Equal(days.Split(' '), Days(due, since).Where(day => day <= new DateOnly(2027, 1, 15)).Select(day => $"{day:yyyy-MM-dd}"));
    }

    [Fact]
    public void And_no_longer_than_its_ceiling()
    {
        var named = Days("2026-12-04", new DateOnly(2026, 12, 7)).ToList();

        // The 58th working day is the last that a week ends on within sixty.
        Assert.Equal((14, new DateOnly(2027, 2, 26)), (named.Count, named[^1]));
    }

    [Fact]
    public void What_was_late_before_the_bot_came_makes_one_digest_and_no_burst()
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-10-01", priority: Priority.P1), SampleScene.Action("ACT-002", "2026-11-02", priority: Priority.P0)) with
        {
            Since = SampleChain.At("Sun 2026-12-06 15:00"),
        };

        Assert.Equal(["Mon 2026-12-07 09:00 digest/2026-12-07/Ada"], scene.Due("Sun 2026-12-06 15:00", "Mon 2026-12-07 12:00"));
        Assert.Equal("overdue ACT-001 ACT-002", Named(scene, "Ada", "Mon 2026-12-07"));
    }

    [Theory]
    [InlineData("Ada", "Ada", "today ACT-001")]
    [InlineData("Ada", "Bo", "")]
    [InlineData("Ada", "ÁDA", "today ACT-001")] // accents and case aside
    [InlineData("Ops", "Bo", "today ACT-001")] // a role means everybody who fills it
    [InlineData("Ops", "Cleo", "today ACT-001")]
    [InlineData("Ada+Bo", "Bo", "today ACT-001")]
    [InlineData("", null, "today ACT-001")] // what belongs to nobody goes to the channel
    [InlineData("Architect", null, "today ACT-001")] // so does a role that nobody fills
    [InlineData("Ada", null, "")]
    [InlineData("Architect+Ada", null, "")]
    public void It_is_named_to_whoever_stands_behind_its_owner(string owner, string? person, string named) =>
        Assert.Equal(named, Named(SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04", owner)), person, "Fri 2026-12-04"));

    [Theory]
    [InlineData("Fri 2026-12-04", "Ada", "")]
    [InlineData("Fri 2026-12-04", "Bo", "today ACT-001")]
    [InlineData("Mon 2026-12-07", "Ada", "overdue ACT-001")] // back
    [InlineData("Mon 2026-12-07", "Bo", "")]
    [InlineData("Thu 2026-12-03", "Bo", "")] // the delegate is away too: it stays with its owner
    [InlineData("Thu 2026-12-03", "Ada", "soon ACT-001")]
    public void Whoever_answers_for_somebody_who_is_away_gets_it(string day, string person, string named)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")).With(
            Absence.Of(Realm.House, "Ada", new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 4), "Bo"), Absence.Of(Realm.House, "Bo", new DateOnly(2026, 12, 3), new DateOnly(2026, 12, 3), null));

        Assert.Equal(named, Named(scene, person, day));
    }

    [Theory]
    [InlineData(ActionStatus.Done, Priority.P1, "")]
    [InlineData(ActionStatus.Archived, Priority.P1, "")]
    [InlineData(ActionStatus.Blocked, Priority.P1, "today ACT-001")]
    [InlineData(ActionStatus.InProgress, null, "today ACT-001")]
    public void Only_what_is_open_is_named(ActionStatus status, Priority? priority, string named) =>
        Assert.Equal(named, Named(SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04", priority: priority, status: status)), "Ada", "Fri 2026-12-04"));

    [Fact]
    public void What_is_still_to_be_filled_in_is_never_named()
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04", priority: Priority.P0) with { IsIncomplete = true });

        Assert.Equal("", Named(scene, "Ada", "Fri 2026-12-04"));
        Assert.Empty(scene.Due("Mon 2026-11-30 00:00", "Thu 2026-12-31 00:00"));
    }

    [Theory]
    [InlineData("Mon 2026-12-07 14:00", "Mon 2026-12-07", "")] // put off at 09:00 on Monday the seventh: not yet over
    [InlineData("Mon 2026-12-07 14:00", "Tue 2026-12-08", "ended ACT-001")]
    [InlineData("Mon 2026-12-07 14:00", "Wed 2026-12-09", "overdue ACT-001")]
    [InlineData("Fri 2026-12-04 14:00", "Mon 2026-12-07", "ended ACT-001")] // over the weekend
    [InlineData("Mon 2026-12-07 09:00", "Mon 2026-12-07", "ended ACT-001")]
    [InlineData("Mon 2026-12-07 09:00", "Tue 2026-12-08", "overdue ACT-001")]
    public void What_was_snoozed_is_left_out_and_named_once_when_that_ends(string until, string day, string named) =>
        Assert.Equal(named, Named(SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")).With(SampleScene.Snoozed("ACT-001", "Ada", until)), "Ada", day));

    [Theory]
    [InlineData("Mon 2026-12-07 07:30", "Mon 2026-12-07", "07:00", "")]
    [InlineData("Mon 2026-12-07 07:30", "Tue 2026-12-08", "07:00", "ended ACT-001")] // since the digest before, whenever that comes
    [InlineData("Mon 2026-12-07 09:30", "Mon 2026-12-07", "10:00", "ended ACT-001")]
    [InlineData("Mon 2026-12-07 09:30", "Tue 2026-12-08", "10:00", "overdue ACT-001")]
    public void A_snooze_has_ended_since_the_digest_before_at_the_hour_of_the_person(string until, string day, string hour, string named)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04")).With(SampleScene.Snoozed("ACT-001", "Ada", until)).With("Ada", new() { DigestHour = TimeOnly.Parse(hour) });

        Assert.Equal(named, Named(scene, "Ada", day, hour));
    }

    [Theory]
    [InlineData("2026-12-07", "Mon 2026-12-07", "ended ACT-001")] // and not due today as well
    [InlineData("2026-12-08", "Mon 2026-12-07", "ended ACT-001")]
    public void Nothing_is_named_twice_in_one_morning(string due, string day, string named) =>
        Assert.Equal(named, Named(SampleScene.Of(SampleScene.Action("ACT-001", due)).With(SampleScene.Snoozed("ACT-001", "Ada", "Mon 2026-12-07 08:00")), "Ada", day));

    [Fact]
    public void Another_persons_snooze_is_theirs_alone() =>
        Assert.Equal("today ACT-001", Named(SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-04", "Ada+Bo")).With(SampleScene.Snoozed("ACT-001", "Bo", "Fri 2026-12-04 15:00")), "Ada", "Fri 2026-12-04"));

    [Theory]
    [InlineData("", "Karim", "waiting ESC-3")]
    [InlineData("", "Omar", "")]
    [InlineData("acknowledged", "Léa", "waiting ESC-3")] // who promised
    [InlineData("acknowledged", "Karim", "")]
    [InlineData("resolved", "Karim", "")]
    public void An_escalation_waits_for_the_level_that_was_called_or_for_who_has_it_in_hand(string state, string person, string named)
    {
        var team = SampleChain.Team();
        var now = SampleChain.At("Mon 2026-12-07 10:00");
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        if (state == "acknowledged") escalation.Acknowledge("Léa", null, team, now);
        if (state == "resolved") escalation.Resolve("Léa", "done", now);

        Assert.Equal(named, Named(team.Alone(escalation), person, "Mon 2026-12-07", "11:00"));
    }

    [Fact]
    public void A_gate_item_with_a_due_date_is_named_too()
    {
        var plan = WrittenPlan.Of("## Gates\n\n| Priority | Action | Status | Owner |\n|---|---|---|---|\n| P0 | Close the valve | [ ] | Ada |\n");
        var gate = Subject.Of(plan.Items[0].Id);
        var due = plan.With([new FieldChange(gate, ChangedField.Due, null, null, "2026-12-04")], SampleChain.At("Wed 2026-12-02 10:00"));

        Assert.Equal("today GATE-1", Named(SampleChain.Team().Alone() with { Team = SampleChain.Team() with { Plan = due } }, "Ada", "Fri 2026-12-04"));
    }

    private static IEnumerable<DateOnly> Days(string due, DateOnly since) => Enumerable.Range(0, 400).Select(since.AddDays)
        .Where(day => DigestItems.IsNamedLate(SampleChain.Usual, DateOnly.Parse(due), since, day));

    private static string Named(Scene scene, string? person, string day, string hour = "09:00")
    {
        var items = DigestItems.Of(scene, person, DateOnly.Parse(day[4..]), SampleChain.At($"{day} {hour}"));
        var groups = new[] { ("overdue", Names(items.Overdue)), ("today", Names(items.Today)), ("soon", Names(items.Soon)), ("waiting", items.Waiting.Select(one => $"{one.Id}")), ("ended", Names(items.SnoozeEnded)) };
        Assert.Equal(groups.All(group => !group.Item2.Any()), items.IsEmpty);
        return string.Join(", ", groups.Where(group => group.Item2.Any()).Select(group => $"{group.Item1} {string.Join(' ', group.Item2)}"));

        static IEnumerable<string> Names(ImmutableArray<DueThing> things) => things.Select(thing => thing.Name);
    }
}
