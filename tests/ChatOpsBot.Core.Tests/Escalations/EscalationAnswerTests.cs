using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Tests.Answers;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>What people do with an escalation that was opened on Monday at ten.</summary>
public sealed class EscalationAnswerTests
{
    private const string Opened = "Mon 2026-12-07 10:00";

    [Theory]
    [InlineData(null, EscalationOutcome.Done, "Mon 2026-12-07 15:00")] // the level's four hours again
    [InlineData("Mon 2026-12-07 22:00", EscalationOutcome.Done, "Mon 2026-12-07 22:00")]
    [InlineData("Fri 2027-02-05 11:00", EscalationOutcome.Done, "Fri 2027-02-05 11:00")] // sixty days
    [InlineData("Fri 2027-02-05 11:01", EscalationOutcome.TooFar, "never")]
    [InlineData("Mon 2026-12-07 11:00", EscalationOutcome.InThePast, "never")]
    [InlineData("Mon 2026-12-07 10:30", EscalationOutcome.InThePast, "never")]
    public void Acknowledging_stops_the_chain_until_a_stated_instant(string? until, EscalationOutcome outcome, string stated)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);

        Assert.Equal(outcome, escalation.Acknowledge("Karim", until is null ? null : SampleChain.At(until), team, SampleChain.At("Mon 2026-12-07 11:00")));

        Assert.Equal(stated, escalation.AcknowledgedUntil.Local());
        Assert.Equal(outcome is EscalationOutcome.Done ? stated : "Mon 2026-12-07 12:00", escalation.NextAt.Local());
        Assert.Equal(outcome is EscalationOutcome.Done ? EscalationState.Acknowledged : EscalationState.Running, escalation.State);
    }

    [Fact]
    public void The_second_who_acknowledges_is_told_who_did()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        var now = SampleChain.At("Mon 2026-12-07 11:00");
        escalation.Acknowledge("Karim", null, team, now);
        var lines = escalation.LastLine;

        Assert.Equal(EscalationOutcome.AlreadyAcknowledged, escalation.Acknowledge("Léa", SampleChain.At("Tue 2026-12-08 12:00"), team, now));
        Assert.Equal(EscalationOutcome.AlreadyAcknowledged, escalation.Acknowledge("Léa", null, team, now));

        Assert.Equal((lines, "Karim"), (escalation.LastLine, escalation.AcknowledgedBy));
        Assert.Equal(
            ["Warning: ESC-3 is acknowledged already by Karim until today 15:00."],
            ClockMessages.Outcome(escalation, EscalationOutcome.AlreadyAcknowledged, team.ReaderOf("Léa") with { Language = Language.English }, now).Notices());
        Assert.Equal(
            ["Warning: ESC-3 est déjà prise en charge par Karim jusqu’à aujourd’hui 15:00."],
            ClockMessages.Outcome(escalation, EscalationOutcome.AlreadyAcknowledged, team.ReaderOf("Léa") with { Language = Language.French }, now).Notices());
    }

    [Fact]
    public void Whoever_acknowledged_may_state_another_instant()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        escalation.Acknowledge("Karim", null, team, SampleChain.At("Mon 2026-12-07 11:00"));

        Assert.Equal(EscalationOutcome.Done, escalation.Acknowledge("KARIM", SampleChain.At("Tue 2026-12-08 12:00"), team, SampleChain.At("Mon 2026-12-07 14:00")));

        Assert.Equal("Tue 2026-12-08 12:00", escalation.NextAt.Local());
    }

    [Fact]
    public void An_acknowledgement_that_is_over_calls_the_same_level_with_its_whole_time()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        escalation.Acknowledge("Omar", SampleChain.At("Tue 2026-12-08 11:00"), team, SampleChain.At("Mon 2026-12-07 11:00"));

        escalation.RunUntil("Tue 2026-12-08 15:00", team);

        Assert.Equal(
        [
            "Mon 11:00 Acknowledged N1 by Omar, until Tue 11:00",
            "Tue 11:00 AcknowledgementOver N1 by Omar: Omar",
            "Tue 11:00 Called N1: Karim, until Tue 15:00",
            "Tue 13:00 HalfPassed N1: Karim, until Tue 15:00",
            "Tue 14:36 NearlyPassed N1: Karim, until Tue 15:00",
            "Tue 15:00 Called N2: Léa, until Wed 15:00",
        ], escalation.Story(since: 2));
        Assert.Null(escalation.AcknowledgedBy);
    }

    [Fact]
    public void An_escalation_that_the_last_level_let_pass_can_still_be_acknowledged()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened, "N3").RunUntil("Wed 2026-12-09 10:00", team);
        Assert.Equal(EscalationState.Exhausted, escalation.State);

        Assert.Equal(EscalationOutcome.Done, escalation.Acknowledge("Rosa", null, team, SampleChain.At("Wed 2026-12-09 11:00")));

        escalation.RunUntil("Fri 2026-12-11 11:00", team);
        Assert.Equal("Fri 11:00 Called N3: Rosa, until Tue 11:00", escalation.Story().Last());
    }

    [Fact]
    public void Raising_calls_the_next_level_at_once_and_clears_the_acknowledgement()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        escalation.Acknowledge("Karim", null, team, SampleChain.At("Mon 2026-12-07 11:00"));

        Assert.Equal(EscalationOutcome.Done, escalation.Raise("Omar", team, SampleChain.At("Mon 2026-12-07 11:30")));

        Assert.Equal(["Mon 11:30 Raised N1 by Omar", "Mon 11:30 Called N2: Léa, until Tue 11:30"], escalation.Story(since: 3));
        Assert.Equal((null, null, EscalationState.Running), (escalation.AcknowledgedBy, escalation.AcknowledgedUntil, escalation.State));
    }

    [Fact]
    public void There_is_nobody_to_raise_to_above_the_last_level()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened, "N3");
        var lines = escalation.LastLine;

        Assert.Equal(EscalationOutcome.NoHigherLevel, escalation.Raise("Omar", team, SampleChain.At("Mon 2026-12-07 11:30")));

        Assert.Equal(lines, escalation.LastLine);
    }

    [Theory]
    [InlineData("resolve", EscalationState.Resolved, "Mon 11:00 Resolved N1 by Karim «the key came»")]
    [InlineData("withdraw", EscalationState.Withdrawn, "Mon 11:00 Withdrawn N1 by Karim «the key came»")]
    [InlineData("end", EscalationState.Resolved, "Mon 11:00 EndedWithAction N1 by Karim «the key came»")]
    public void Whatever_ends_it_nothing_that_comes_later_changes_it(string how, EscalationState state, string line)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        var (before, now) = (escalation.LastLine, SampleChain.At("Mon 2026-12-07 11:00"));

        Assert.Equal(EscalationOutcome.Done, End(escalation, how, now));
        Assert.Equal((state, false, (DateTimeOffset?)null), (escalation.State, escalation.IsOpen, escalation.NextAt));
        Assert.Equal([line], escalation.Story(since: before));
        Assert.Equal(("Karim", "the key came", (DateTimeOffset?)now), (escalation.EndedBy, escalation.Decision, escalation.EndedAt));

        var (ended, version) = (escalation.LastLine, escalation.Version);
        var later = SampleChain.At("Wed 2026-12-09 11:00");
        foreach (var again in new[] { "resolve", "withdraw", "end" }) Assert.Equal(EscalationOutcome.HasEnded, End(escalation, again, later));
        Assert.Equal(EscalationOutcome.HasEnded, escalation.Acknowledge("Léa", null, team, later));
        Assert.Equal(EscalationOutcome.HasEnded, escalation.Raise("Léa", team, later));
        escalation.Step(team, later);
        escalation.Wake(later);
        escalation.Told(2, team, later);
        escalation.StandStill(now, later, team);
        Assert.Equal((ended, version, state, (DateTimeOffset?)null), (escalation.LastLine, escalation.Version, escalation.State, escalation.NextAt));
    }

    [Fact]
    public void A_late_click_is_answered_with_who_ended_it()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(Opened);
        var now = SampleChain.At("Mon 2026-12-07 11:00");
        escalation.Resolve("Karim", "the key came", now);

        Assert.Equal(
            ["Warning: ESC-3 has ended already by Karim: nothing was changed."],
            ClockMessages.Outcome(escalation, EscalationOutcome.HasEnded, team.ReaderOf("Léa") with { Language = Language.English }, now).Notices());
        Assert.Equal(["history ESC-3"], EscalationMessages.Card(team, escalation, null, now).Commands());
    }

    [Theory]
    [InlineData("", "ack ESC-3|resolve ESC-3|escalate ESC-3|history ESC-3")]
    [InlineData("acknowledge", "resolve ESC-3|escalate ESC-3|history ESC-3")]
    [InlineData("raise twice", "ack ESC-3|resolve ESC-3|history ESC-3")]
    public void A_card_offers_what_can_be_done_now(string before, string commands)
    {
        var team = SampleChain.Team();
        var now = SampleChain.At("Mon 2026-12-07 11:00");
        var escalation = team.Opened(Opened);
        if (before == "acknowledge") escalation.Acknowledge("Karim", null, team, now);
        for (var raised = 0; before == "raise twice" && raised < 2; raised++) escalation.Raise("Omar", team, now);

        Assert.Equal(commands.Split('|'), EscalationMessages.Card(team, escalation, null, now).Commands());
    }

    private static EscalationOutcome End(Escalation escalation, string how, DateTimeOffset now) => how switch
    {
        "resolve" => escalation.Resolve("Karim", "the key came", now),
        "withdraw" => escalation.Withdraw("Karim", "the key came", now),
        _ => escalation.EndWithAction("Karim", "the key came", now),
    };
}
