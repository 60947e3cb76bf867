using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Tests.Answers;

namespace ChatOpsBot.Core.Tests.Escalations;

/// <summary>Levels that nobody stands behind.</summary>
public sealed class NobodyThereTests
{
    [Fact]
    public void A_level_without_anybody_calls_the_next_one_at_once()
    {
        var escalation = SampleChain.Team(n1: null).Opened("Mon 2026-12-07 10:00");

        Assert.Equal(
            ["Mon 10:00 Opened by Omar «no key»", "Mon 10:00 Skipped N1 «Tech Lead»", "Mon 10:00 Called N2: Léa, until Tue 10:00"],
            escalation.Story());
        Assert.Equal([2], EscalationNotices.Of(escalation, 0).Where(push => push.To is Recipient.Admins).Select(push => Assert.IsType<Draft.ForAdmins>(push.Draft).Line));
    }

    [Fact]
    public void An_admin_is_told_what_to_type()
    {
        var team = SampleChain.Team(n1: null);
        var escalation = team.Opened("Mon 2026-12-07 10:00");

        var message = EscalationMessages.ForAdmins(team, escalation, escalation.Lines[1]);

        Assert.Equal(["Warning: ESC-3 ACT-004: N1 is passed over: nobody is linked to Tech Lead."], message.Notices());
        Assert.Equal(["You get this as an admin. To mend it: link Tech Lead to NAME"], message.Notes());
    }

    [Fact]
    public void When_nobody_stands_behind_the_levels_that_are_left_the_one_that_was_called_is_reminded_each_working_morning()
    {
        var team = SampleChain.Team(n2: null, n3: null);
        var escalation = team.Opened("Mon 2026-12-07 10:00").RunUntil("Tue 2026-12-08 12:00", team);

        Assert.Equal(
        [
            "Mon 14:00 Skipped N2 «Architect»",
            "Mon 14:00 Skipped N3 «Management»",
            "Mon 14:00 Exhausted N1: Karim",
            "Tue 09:00 StillOpen N1: Karim",
        ], escalation.Story(since: 4));
    }

    [Fact]
    public void One_that_is_opened_at_a_level_nobody_is_above_calls_the_nearest_below()
    {
        var escalation = SampleChain.Team(n3: null).Opened("Mon 2026-12-07 10:00", "N3");

        Assert.Equal(["Mon 10:00 Skipped N3 «Management»", "Mon 10:00 Called N2: Léa, until Tue 10:00"], escalation.Story(since: 1));
    }

    [Theory]
    [InlineData("N1", "Karim", null, null, "Wed 10:00 Called N1: Karim, until Wed 14:00")]
    [InlineData("N1", null, "Léa", null, "Wed 10:00 Called N2: Léa, until Thu 10:00")]
    [InlineData("N2", "Karim", null, "Rosa", "Wed 10:00 Called N3: Rosa, until Fri 10:00")] // N2 was asked for: first who is above
    [InlineData("N2", "Karim", null, null, "Wed 10:00 Called N1: Karim, until Wed 14:00")]
    public void With_nobody_at_any_level_the_clock_starts_with_the_first_who_is_linked(string entry, string? n1, string? n2, string? n3, string call)
    {
        var nobody = SampleChain.Team(n1: null, n2: null, n3: null);
        var escalation = nobody.Opened("Mon 2026-12-07 10:00", entry);
        var told = escalation.LastLine;

        Assert.Equal(EscalationState.NobodyToCall, escalation.State);
        Assert.Equal("Mon 10:00 NobodyToCall", escalation.Story().Last());
        Assert.Null(escalation.NextAt);

        escalation.Wake(SampleChain.At("Tue 2026-12-08 10:00"));
        escalation.Step(nobody, SampleChain.At("Tue 2026-12-08 10:00"));
        Assert.Equal((told, (DateTimeOffset?)null), (escalation.LastLine, escalation.NextAt)); // somebody was linked to something else

        escalation.Wake(SampleChain.At("Wed 2026-12-09 10:00"));
        escalation.Step(SampleChain.Team(n1, n2, n3), SampleChain.At("Wed 2026-12-09 10:00"));
        Assert.Equal([call], escalation.Story(since: told));
    }

    [Fact]
    public void With_nobody_at_any_level_admins_are_told_once_and_not_level_by_level()
    {
        var escalation = SampleChain.Team(n1: null, n2: null, n3: null).Opened("Mon 2026-12-07 10:00");

        Assert.Equal([new Draft.ForAdmins(3, 5)], EscalationNotices.Of(escalation, 0).Where(push => push.To is Recipient.Admins).Select(push => push.Draft));
    }

    [Fact]
    public void A_wake_changes_nothing_where_somebody_was_called()
    {
        var escalation = SampleChain.Team().Opened("Mon 2026-12-07 10:00");

        escalation.Wake(SampleChain.At("Mon 2026-12-07 11:00"));

        Assert.Equal("Mon 2026-12-07 12:00", escalation.NextAt.Local());
    }

    [Fact]
    public void Whoever_answers_for_somebody_who_is_away_is_called()
    {
        var team = SampleChain.Team() with { Absences = [Absence.Of(Realm.House, "Karim", new DateOnly(2026, 12, 7), new DateOnly(2026, 12, 7), "Noé")] };

        Assert.Contains("Mon 10:00 Called N1: Noé, until Mon 14:00", team.Opened("Mon 2026-12-07 10:00").Story());
        Assert.Contains("Tue 10:00 Called N1: Karim, until Tue 14:00", team.Opened("Tue 2026-12-08 10:00").Story());
    }
}
