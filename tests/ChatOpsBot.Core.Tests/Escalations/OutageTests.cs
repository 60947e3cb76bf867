using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>The bot was away while an escalation ran that was opened on Monday at ten.</summary>
public sealed class OutageTests
{
    [Theory]
    [InlineData("Mon 2026-12-07 12:00:59", "Mon 12:00 HalfPassed N1: Karim, until Mon 14:00", "Mon 2026-12-07 13:36")] // within a minute nothing is late
    [InlineData("Mon 2026-12-07 12:01", "Mon 12:01 HalfPassed N1: Karim, until Mon 14:00, late by 0.02 h", "Mon 2026-12-07 13:36")]
    [InlineData("Mon 2026-12-07 13:45", "Mon 13:45 NearlyPassed N1: Karim, until Mon 14:00, late by 0.15 h", "Mon 2026-12-07 14:00")]
    [InlineData("Mon 2026-12-07 14:00:30", "Mon 14:00 Called N2: Léa, until Tue 14:00", "Tue 2026-12-08 09:30")]
    [InlineData("Mon 2026-12-07 16:00", "Mon 16:00 Called N2: Léa, until Tue 16:00, late by 2 h", "Tue 2026-12-08 11:30")] // six hours
    [InlineData("Tue 2026-12-08 11:00", "Tue 11:00 Called N2: Léa, until Wed 11:00, late by 21 h", "Tue 2026-12-08 15:30")]
    [InlineData("Mon 2026-12-14 09:30", "Mon 09:30 Called N2: Léa, until Tue 09:30, late by 163.5 h", "Mon 2026-12-14 14:00")]
    [InlineData("Mon 2026-12-28 10:00", "Mon 10:00 Called N2: Léa, until Tue 10:00, late by 500 h", "Mon 2026-12-28 14:30")] // three weeks
    public void Exactly_the_latest_missed_step_is_taken_and_what_follows_counts_from_now(string back, string line, string next)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");

        escalation.Step(team, SampleChain.At(back));

        Assert.Equal([line], escalation.Story(since: 2));
        Assert.Equal(next, escalation.NextAt.Local());
    }

    [Theory]
    [InlineData(Priority.P1, "", "Mon 2026-12-07 22:00", "Tue 09:00 Called N2: Léa, until Wed 09:00, late by 19 h")]
    [InlineData(Priority.P1, "", "Sat 2026-12-12 08:00", "Mon 09:00 Called N2: Léa, until Tue 09:00, late by 163 h")]
    [InlineData(Priority.P0, "", "Mon 2026-12-07 22:00", "Mon 22:00 Called N2: Léa, until Wed 09:00, late by 8 h")]
    [InlineData(Priority.P1, "N1", "Mon 2026-12-07 22:00", "Mon 22:00 Called N2: Léa, until Wed 09:00, late by 8 h")]
    [InlineData(Priority.P1, "", "Mon 2026-12-07 18:00", "Mon 18:00 Called N2: Léa, until Wed 09:00, late by 4 h")] // closing time still belongs to the day
    public void A_missed_step_that_is_found_at_night_waits_for_the_morning_unless_it_is_a_P0_or_on_the_wall_clock(Priority priority, string wallClock, string back, string line)
    {
        var team = SampleChain.Team(wallClock: wallClock, priority: priority);
        var escalation = team.Opened("Mon 2026-12-07 10:00");

        escalation.Step(team, SampleChain.At(back));
        if (escalation.LastLine == 2) escalation.Step(team, escalation.NextAt!.Value);

        Assert.Equal([line], escalation.Story(since: 2));
    }

    [Fact]
    public void An_acknowledgement_that_ended_in_an_outage_calls_its_level_once_with_its_whole_time_from_now()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        escalation.Acknowledge("Karim", null, team, SampleChain.At("Mon 2026-12-07 11:00"));

        escalation.Step(team, SampleChain.At("Mon 2026-12-14 10:00"));

        Assert.Equal(
            ["Mon 10:00 AcknowledgementOver N1 by Karim: Karim, late by 163 h", "Mon 10:00 Called N1: Karim, until Mon 14:00, late by 163 h"], escalation.Story(since: 3));
    }

    [Fact]
    public void Missed_mornings_of_one_that_nobody_answered_are_reminded_of_once()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00", "N3").RunUntil("Wed 2026-12-09 10:00", team);
        var lines = escalation.LastLine;

        escalation.Step(team, SampleChain.At("Mon 2026-12-14 11:00"));

        Assert.Equal(["Mon 11:00 StillOpen N3: Rosa, late by 98 h"], escalation.Story(since: lines));
        Assert.Equal("Tue 2026-12-15 09:00", escalation.NextAt.Local());
    }

    [Theory]
    [InlineData("Mon 2026-12-07 10:00:59", "Mon 2026-12-07 14:00", 0)]
    [InlineData("Mon 2026-12-07 10:01", "Mon 2026-12-07 14:01", 1)]
    [InlineData("Mon 2026-12-07 13:00", "Mon 2026-12-07 17:00", 1)]
    [InlineData("Tue 2026-12-08 00:30", "Tue 2026-12-08 13:00", 1)]
    public void The_time_of_a_level_runs_from_when_its_notice_was_accepted(string accepted, string deadline, int lines)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");

        escalation.Told(2, team, SampleChain.At(accepted));

        Assert.Equal(deadline, escalation.Deadline.Local());
        Assert.Equal(lines, escalation.LastLine - 2);
        Assert.All(escalation.Lines.Skip(2), line => Assert.Equal((EscalationEvent.ToldLate, SampleChain.At(accepted) - SampleChain.At("Mon 2026-12-07 10:00")), (line.Event, TimeSpan.FromSeconds(line.LateBy))));
    }

    [Fact]
    public void A_notice_is_late_once_whoever_else_gets_it_later_and_for_its_own_call_only()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00");
        escalation.Told(2, team, SampleChain.At("Mon 2026-12-07 10:30"));

        escalation.Told(2, team, SampleChain.At("Mon 2026-12-07 11:30")); // a second person behind the level
        Assert.Equal("Mon 2026-12-07 14:30", escalation.Deadline.Local());

        escalation.RunUntil("Mon 2026-12-07 14:30", team);
        var lines = escalation.LastLine;
        escalation.Told(2, team, SampleChain.At("Mon 2026-12-07 15:00")); // the level before
        Assert.Equal((lines, "Tue 2026-12-08 14:30"), (escalation.LastLine, escalation.Deadline.Local()));
    }

    [Fact]
    public void The_last_level_that_was_told_after_its_time_has_it_from_then_on()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00", "N3").RunUntil("Wed 2026-12-09 10:00", team);
        var lines = escalation.LastLine;

        escalation.Told(2, team, SampleChain.At("Wed 2026-12-09 11:00"));
        escalation.Told(2, team, SampleChain.At("Wed 2026-12-09 12:00")); // a second person behind the level

        Assert.Equal(["Wed 11:00 ToldLate N3: Rosa, until Fri 11:00, late by 49 h"], escalation.Story(since: lines));
        Assert.Equal(EscalationState.Running, escalation.State);
        escalation.RunUntil("Fri 2026-12-11 11:00", team);
        Assert.Equal(EscalationState.Exhausted, escalation.State);
    }

    [Fact]
    public void The_last_level_that_was_told_in_time_is_not_given_more()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00", "N3");
        escalation.Told(2, team, SampleChain.At("Mon 2026-12-07 10:00"));
        escalation.RunUntil("Wed 2026-12-09 10:00", team);
        var lines = escalation.LastLine;

        escalation.Told(2, team, SampleChain.At("Wed 2026-12-09 11:00")); // a second person behind the level

        Assert.Empty(escalation.Story(since: lines));
        Assert.Equal(EscalationState.Exhausted, escalation.State);
    }

    [Fact]
    public void What_was_not_sent_is_in_the_story_with_the_reason_and_changes_no_card()
    {
        var escalation = SampleChain.Team().Opened("Mon 2026-12-07 10:00");
        var state = escalation.StateLine;

        escalation.NotTold("Karim", "the account is disabled", SampleChain.At("Mon 2026-12-07 10:05"));

        Assert.Equal(["Mon 10:05 NotSent N1: Karim «the account is disabled»"], escalation.Story(since: 2));
        Assert.Equal(state, escalation.StateLine);
    }
}
