using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Answers;

namespace ChatOpsBot.Core.Tests.Escalations;

public sealed class EscalationClockTests
{
    [Theory]
    [InlineData("Mon 2026-12-07 10:00", "Mon 2026-12-07 14:00", "Tue 2026-12-08 14:00", "Thu 2026-12-10 14:00")]
    [InlineData("Fri 2026-12-04 17:00", "Mon 2026-12-07 12:00", "Tue 2026-12-08 12:00", "Thu 2026-12-10 12:00")]
    [InlineData("Fri 2026-12-04 14:00", "Fri 2026-12-04 18:00", "Tue 2026-12-08 09:00", "Thu 2026-12-10 09:00")] // called at closing time: the day that counts begins on Monday
    [InlineData("Sat 2026-12-05 23:00", "Mon 2026-12-07 13:00", "Tue 2026-12-08 13:00", "Thu 2026-12-10 13:00")]
    [InlineData("Thu 2026-12-24 16:00", "Mon 2026-12-28 11:00", "Tue 2026-12-29 11:00", "Thu 2026-12-31 11:00")] // Christmas is a Friday
    [InlineData("Thu 2026-12-31 16:00", "Mon 2027-01-04 11:00", "Tue 2027-01-05 11:00", "Thu 2027-01-07 11:00")] // and New Year's Day the next one
    [InlineData("Fri 2026-10-23 17:00", "Mon 2026-10-26 12:00", "Tue 2026-10-27 12:00", "Thu 2026-10-29 12:00")] // clocks go back on Sunday
    [InlineData("Fri 2027-03-26 17:00", "Tue 2027-03-30 12:00", "Wed 2027-03-31 12:00", "Fri 2027-04-02 12:00")] // forward on Sunday, and Easter Monday is off
    public void Each_level_is_called_when_the_time_of_the_one_before_has_passed(string opened, string n1, string n2, string n3)
    {
        var team = SampleChain.Team();
        var escalation = team.Opened(opened).RunUntil(n3, team);

        Assert.Equal([n1, n2, n3], escalation.Lines.Where(line => line.Event is EscalationEvent.Called).Select(line => line.Until.Local()));
        Assert.Equal([opened, n1, n2], escalation.Lines.Where(line => line.Event is EscalationEvent.Called).Select(line => line.At.Local()));
        Assert.Equal(n3, escalation.Lines.Single(line => line.Event is EscalationEvent.Exhausted).At.Local());
    }

    [Theory]
    [InlineData("Fri 2026-12-04 17:00", "N1", "Fri 2026-12-04 21:00")]
    [InlineData("Fri 2026-12-04 17:00", "N2", "Sat 2026-12-05 17:00")]
    [InlineData("Fri 2026-12-04 17:00", "N3", "Sun 2026-12-06 17:00")]
    [InlineData("Sat 2026-10-24 23:00", "N1", "Sun 2026-10-25 02:00")] // two o'clock comes twice: the second is four hours later
    [InlineData("Sat 2027-03-27 23:00", "N1", "Sun 2027-03-28 04:00")] // and there is no half past two in spring
    [InlineData("Sat 2027-03-27 23:00", "N2", "Mon 2027-03-29 00:00")]
    public void A_level_on_the_wall_clock_counts_nights_and_days_off(string opened, string level, string deadline)
    {
        var escalation = SampleChain.Team(wallClock: level).Opened(opened, level);

        Assert.Equal(deadline, escalation.Deadline.Local());
    }

    [Theory]
    [InlineData("N1", "", "Mon 2026-12-07 12:00", "Mon 2026-12-07 13:36")]
    [InlineData("N2", "", "Mon 2026-12-07 14:30", "Tue 2026-12-08 09:06")] // half of nine working hours, and nine tenths
    [InlineData("N3", "", "Tue 2026-12-08 10:00", "Tue 2026-12-08 17:12")]
    [InlineData("N2", "N2", "Mon 2026-12-07 22:00", "Tue 2026-12-08 07:36")]
    public void The_level_is_reminded_at_half_and_at_nine_tenths_of_its_time(string level, string wallClock, string half, string nearly)
    {
        var team = SampleChain.Team(wallClock: wallClock);
        var escalation = team.Opened("Mon 2026-12-07 10:00", level).RunUntil("Wed 2026-12-09 09:59", team);

        var reminders = escalation.Lines.Where(line => line.Level?.Number == level[1] - '0' && line.Event is (EscalationEvent.HalfPassed or EscalationEvent.NearlyPassed));
        Assert.Equal([$"HalfPassed {half}", $"NearlyPassed {nearly}"], reminders.Select(line => $"{line.Event} {line.At.Local()}"));
    }

    [Fact]
    public void The_whole_story_of_one_that_nobody_answers()
    {
        var team = SampleChain.Team();
        var escalation = team.Opened("Mon 2026-12-07 10:00").RunUntil("Mon 2026-12-14 12:00", team);

        Assert.Equal(
        [
            "Mon 10:00 Opened by Omar «no key»",
            "Mon 10:00 Called N1: Karim, until Mon 14:00",
            "Mon 12:00 HalfPassed N1: Karim, until Mon 14:00",
            "Mon 13:36 NearlyPassed N1: Karim, until Mon 14:00",
            "Mon 14:00 Called N2: Léa, until Tue 14:00",
            "Tue 09:30 HalfPassed N2: Léa, until Tue 14:00",
            "Tue 13:06 NearlyPassed N2: Léa, until Tue 14:00",
            "Tue 14:00 Called N3: Rosa, until Thu 14:00",
            "Wed 14:00 HalfPassed N3: Rosa, until Thu 14:00",
            "Thu 12:12 NearlyPassed N3: Rosa, until Thu 14:00",
            "Thu 14:00 Exhausted N3: Rosa",
            "Fri 09:00 StillOpen N3: Rosa",
            "Mon 09:00 StillOpen N3: Rosa",
        ], escalation.Story());
    }

    [Theory]
    [InlineData(Language.English, "N1", "", "Answer expected before: today 14:00 (4 working hours)")]
    [InlineData(Language.English, "N2", "", "Answer expected before: Tue 10:00 (1 working day)")]
    [InlineData(Language.English, "N3", "N3", "Answer expected before: Wed 10:00 (48 h day and night)")]
    [InlineData(Language.French, "N1", "", "Réponse attendue avant: aujourd’hui 14:00 (4 h ouvrées)")]
    [InlineData(Language.French, "N2", "", "Réponse attendue avant: mar. 10:00 (1 jour ouvré)")]
    [InlineData(Language.French, "N3", "N3", "Réponse attendue avant: mer. 10:00 (48 h jour et nuit)")]
    public void A_card_states_both_the_instant_and_how_it_is_counted(Language language, string level, string wallClock, string fact)
    {
        var team = SampleChain.Team(wallClock: wallClock) with { Language = language };
        var card = EscalationMessages.Card(team, team.Opened("Mon 2026-12-07 10:00", level), null, SampleChain.At("Mon 2026-12-07 10:00"));

        Assert.Contains(fact, card.Facts());
    }

    [Theory]
    [InlineData(30, "30 working minutes", "30 min ouvrées")]
    [InlineData(60, "1 working hour", "1 h ouvrée")]
    [InlineData(75, "1.25 working hours", "1,25 h ouvrée")]
    [InlineData(1440, "1 working day", "1 jour ouvré")]
    [InlineData(2880, "2 working days", "2 jours ouvrés")]
    [InlineData(1680, "1 working day 4 working hours", "1 jour ouvré 4 h ouvrées")]
    public void A_delay_says_that_it_is_working_time(int minutes, string english, string french)
    {
        Assert.Equal(english, Core.Answers.TimeWords.Delay(Language.English, TimeSpan.FromMinutes(minutes), onWallClock: false));
        Assert.Equal(french, Core.Answers.TimeWords.Delay(Language.French, TimeSpan.FromMinutes(minutes), onWallClock: false));
    }

    [Theory]
    [InlineData("ESC-3", 3)]
    [InlineData("esc3", 3)]
    [InlineData("ESC\u2011003", 3)]
    [InlineData("ESC-0", null)]
    [InlineData("ACT-003", null)]
    [InlineData("", null)]
    public void The_id_of_an_escalation_is_read_as_people_write_it(string text, int? number) =>
        Assert.Equal(number, EscalationId.TryParse(text, out var id) ? id.Number : null);

    [Fact]
    public void A_running_escalation_keeps_the_chain_it_was_opened_with()
    {
        var before = SampleChain.Team(n2: "Léa");
        var escalation = before.Opened("Mon 2026-12-07 10:00");
        var without = before.Plan.Levels.Length;
        var after = SampleChain.Team(n2: "Noé");

        escalation.RunUntil("Mon 2026-12-07 14:00", after);

        Assert.Equal(without, escalation.Chain.Count);
        Assert.Equal(["Architect"], escalation.Chain.Where(level => level.Id == new LevelId(2)).Select(level => level.Contact));
        Assert.Equal("Mon 14:00 Called N2: Noé, until Tue 14:00", escalation.Story().Last()); // the role is kept, whoever fills it now is called
    }
}
