using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>Clocks stand still while an escalation runs that was opened on Monday at ten.</summary>
public sealed class PauseTests
{
    private const string Opened = "Mon 2026-12-07 10:00";

    [Theory]
    [InlineData("N1", "", "Mon 2026-12-07 11:00", "Mon 2026-12-07 18:00", "Tue 2026-12-08 10:00", "Tue 2026-12-08 12:00")] // three hours were left
    [InlineData("N1", "", "Mon 2026-12-07 11:00", "Mon 2026-12-07 12:00", "Mon 2026-12-07 13:00", "Mon 2026-12-07 15:00")]
    [InlineData("N1", "", "Mon 2026-12-07 11:00", "Sat 2026-12-12 12:00", "Mon 2026-12-14 10:00", "Mon 2026-12-14 12:00")]
    [InlineData("N2", "", "Mon 2026-12-07 19:00", "Mon 2026-12-07 21:00", "Mon 2026-12-07 14:30", "Tue 2026-12-08 10:00")] // an evening has nothing to give back
    [InlineData("N1", "N1", "Mon 2026-12-07 11:00", "Mon 2026-12-07 18:00", "Mon 2026-12-07 19:00", "Mon 2026-12-07 21:00")]
    [InlineData("N1", "", "Mon 2026-12-07 12:30", "Mon 2026-12-07 13:30", "Mon 2026-12-07 12:00", "Mon 2026-12-07 15:00")] // what was due before is due still
    public void What_was_left_is_left_when_they_go_on(string level, string wallClock, string from, string until, string half, string deadline)
    {
        var team = SampleChain.Team(wallClock: wallClock);
        var escalation = team.Opened(Opened, level);

        escalation.StandStill(SampleChain.At(from), SampleChain.At(until), team);

        Assert.Equal((half, deadline, half), (escalation.HalfAt.Local(), escalation.Deadline.Local(), escalation.NextAt.Local()));
    }

    [Theory]
    [InlineData("N1", "")]
    [InlineData("N2", "")]
    [InlineData("N3", "N3")]
    public void A_pause_that_is_ended_early_or_made_longer_is_as_if_it_had_been_so_from_the_beginning(string level, string wallClock)
    {
        var (from, planned) = (SampleChain.At("Mon 2026-12-07 11:00"), SampleChain.At("Tue 2026-12-08 12:00"));
        foreach (var really in new[] { "Mon 2026-12-07 11:20", "Mon 2026-12-07 20:00", "Tue 2026-12-08 11:00", "Wed 2026-12-09 15:00", "Sun 2026-12-13 15:00" })
        {
            var team = SampleChain.Team(wallClock: wallClock);
            var (changed, meant) = (team.Opened(Opened, level), team.Opened(Opened, level));

            changed.StandStill(from, planned, team);
            changed.StandStill(planned, SampleChain.At(really), team);
            meant.StandStill(from, SampleChain.At(really), team);

            Assert.Equal((meant.HalfAt, meant.NearlyAt, meant.Deadline, meant.NextAt), (changed.HalfAt, changed.NearlyAt, changed.Deadline, changed.NextAt));
        }
    }

    [Theory]
    [InlineData("Tue 2026-12-08 15:00", "Mon 2026-12-07 11:00", "Mon 2026-12-07 13:00", "Tue 2026-12-08 17:00")]
    [InlineData("Tue 2026-12-08 22:00", "Mon 2026-12-07 11:00", "Mon 2026-12-07 13:00", "Tue 2026-12-08 22:00")] // a promise for an evening is never made shorter
    [InlineData("Tue 2026-12-08 22:00", "Mon 2026-12-07 11:00", "Wed 2026-12-09 10:00", "Thu 2026-12-10 17:00")] // nor may it end while clocks stand still
    public void A_promise_moves_with_them(string promised, string from, string until, string moved)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        escalation.Acknowledge("Karim", SampleChain.At(promised), team, SampleChain.At("Mon 2026-12-07 10:30"));

        escalation.StandStill(SampleChain.At(from), SampleChain.At(until), team);

        Assert.Equal((moved, moved), (escalation.AcknowledgedUntil.Local(), escalation.NextAt.Local()));
    }

    [Theory]
    [InlineData("Wed 2026-12-09 11:00", "Wed 2026-12-09 13:00", "Thu 2026-12-10 09:00")]
    [InlineData("Wed 2026-12-09 11:00", "Thu 2026-12-10 09:00", "Thu 2026-12-10 09:00")]
    [InlineData("Wed 2026-12-09 11:00", "Thu 2026-12-10 15:00", "Fri 2026-12-11 09:00")]
    [InlineData("Wed 2026-12-09 11:00", "Sat 2026-12-12 15:00", "Mon 2026-12-14 09:00")]
    public void One_that_nobody_answered_is_reminded_at_the_first_start_of_a_working_day_after(string from, string until, string next)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened, "N3").RunUntil("Wed 2026-12-09 10:00", team);

        escalation.StandStill(SampleChain.At(from), SampleChain.At(until), team);

        Assert.Equal(next, escalation.NextAt.Local());
    }

    [Theory]
    [InlineData("raise", "Wed 2026-12-09 10:00")]
    [InlineData("told late", "Tue 2026-12-08 14:00")]
    [InlineData("acknowledge", "Tue 2026-12-08 14:00")]
    public void What_begins_while_they_stand_still_counts_from_when_they_go_on(string what, string until)
    {
        var team = SampleChain.Team() with { StillUntil = SampleChain.At("Tue 2026-12-08 10:00") };
        var escalation = SampleChain.Team().Opened(Opened);
        var now = SampleChain.At("Mon 2026-12-07 12:30");

        switch (what)
        {
            case "raise": escalation.Raise("Omar", team, now); break;
            case "told late": escalation.Told(2, team, now); break;
            default: escalation.Acknowledge("Karim", null, team, now); break;
        }

        Assert.Equal(until, (escalation.AcknowledgedUntil ?? escalation.Deadline).Local());
    }

    [Fact]
    public void Opening_is_refused_meanwhile_with_the_reason()
    {
        var team = SampleChain.Team();
        var now = SampleChain.At("Mon 2026-12-07 12:00");
        var scene = team.Alone() with { Pause = new Pause(now, SampleChain.At("Mon 2026-12-07 18:00"), "Ada") };

        var outcome = Opening.Decide(scene, 1, Subject.Action(team.Plan.Actions[0].Id), null, "no key", "Omar", due: null, now);

        var message = ClockMessages.NotOpened(team, outcome, team.ReaderOf("Omar") with { Language = Language.English }, now);
        Assert.Equal(["Warning: Clocks are paused by Ada until today 18:00: nothing is opened until then."], message.Notices());
        Assert.Equal(["resume"], message.Commands());
    }

    [Fact]
    public void The_story_says_from_whom_and_until_when()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        var (now, until) = (SampleChain.At("Mon 2026-12-07 11:00"), SampleChain.At("Mon 2026-12-07 18:00"));

        escalation.Paused("Ada", until, now);
        escalation.StandStill(now, until, team);
        escalation.Resumed(null, until);

        Assert.Equal(["Mon 11:00 Paused by Ada, until Mon 18:00", "Mon 18:00 Resumed, until Tue 12:00"], escalation.Story(since: 2));
    }
}
