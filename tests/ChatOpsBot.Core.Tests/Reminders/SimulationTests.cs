using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Documents;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Tests;

namespace ChatOpsBot.Core.Tests.Reminders;

public sealed class SimulationTests
{
    private static readonly DateTimeOffset Beginning = SampleChain.At("Mon 2026-11-30 08:00");

    /// <summary>The demonstration plan from its first day on, with its own language, and nobody linked.</summary>
    private static Scene Demonstration()
    {
        var plan = Reading.Of(DemonstrationPlan.Content).Snapshot(new DateOnly(2026, 11, 30));
        return new Scene(new Team(plan, PeopleSnapshot.Empty, SampleChain.Usual, plan.Language, []), [], [], Beginning);
    }

    [Fact]
    public void Two_weeks_of_the_demonstration_are_as_approved()
    {
        var scene = Demonstration();

        Approved.Matches(string.Join('\n', SimulationMessages.Lines(scene.Team, new Simulation(scene, Beginning, 14, weeklyBlockers: true).Run())), "Demonstration.simulation.txt");
    }

    [Fact]
    public void Ninety_days_come_in_order_the_same_each_time_and_change_nothing_that_was_given()
    {
        var scene = Demonstration();
        var before = scene.Plan.Actions;

        var first = Told(scene, 90, weeklyBlockers: true);

        Assert.Equal(first, Told(scene, 90, weeklyBlockers: true));
        Assert.Equal(first.Select(one => one.At).Order(), first.Select(one => one.At));
        Assert.All(first, one => Assert.InRange(one.At, Beginning, Beginning.AddDays(90)));
        Assert.Equal(before, scene.Plan.Actions);
        Assert.Empty(scene.Escalations);
        Assert.InRange(first.Count, 100, 5000);
    }

    [Fact]
    public void Whoever_says_nothing_is_asked_on_ten_days_and_then_once_a_week()
    {
        var asked = Told(Demonstration(), 90, weeklyBlockers: false).Select(one => one.Draft).OfType<Draft.StandUpQuestions>().ToLookup(one => one.Person, one => one.Day);

        Assert.NotEmpty(asked);
        Assert.All(asked, person => Assert.All(person.Skip(StandUpQuestions.MostInVain).Zip(person.Skip(StandUpQuestions.MostInVain - 1)), pair => Assert.InRange(pair.First.DayNumber - pair.Second.DayNumber, 7, 14)));
        Assert.Contains(asked, person => person.Count() > StandUpQuestions.MostInVain + 3);
    }

    [Fact]
    public void Jumping_from_one_instant_to_the_next_finds_what_looking_each_minute_finds()
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-01", priority: Priority.P0), SampleScene.Action("ACT-002", "2026-12-02", "Ops"), SampleScene.Action("ACT-003", "2026-12-02", "", Priority.P1))
            with
        { Since = Beginning };

        Assert.Equal(EachMinute(scene, 8), Told(scene, 8, weeklyBlockers: false).Select(one => $"{one.At.Local()} {one.Draft}"));
    }

    [Theory]
    [InlineData("Mon 2027-03-15 08:00", "Mon 2027-03-15 10:00|Mon 2027-03-22 10:00|Tue 2027-03-30 10:00|Mon 2027-04-05 10:00")] // clocks go forward, and Easter Monday is off
    [InlineData("Mon 2026-10-19 11:00", "Mon 2026-10-26 10:00|Mon 2026-11-02 10:00|Mon 2026-11-09 10:00|Mon 2026-11-16 10:00")] // this Monday's hour has passed
    public void Each_week_has_one_blocker_on_its_first_working_day(string from, string opened)
    {
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", ""), SampleScene.Action("ACT-002", "")) with { Since = SampleChain.At(from) };

        var cards = new Simulation(scene, SampleChain.At(from), 28, weeklyBlockers: true).Run().Where(one => one.Draft is Draft.Card).Select(one => one.At.Local());

        Assert.Equal(opened.Split('|'), cards.Take(4));
    }

    [Fact]
    public void A_pause_ends_in_it_and_what_was_held_back_is_escalated()
    {
        var pause = new Pause(SampleChain.At("Mon 2026-11-30 07:00"), SampleChain.At("Fri 2026-12-04 12:00"), "Ada");
        var scene = SampleScene.Of(SampleScene.Action("ACT-001", "2026-12-01", priority: Priority.P1)) with { Pause = pause, Since = Beginning };

        var told = Told(scene, 7, weeklyBlockers: false).Where(one => one.Draft is Draft.PauseOver or Draft.Card).Select(one => $"{one.At.Local()} {one.Draft.GetType().Name}");

        Assert.Equal(["Fri 2026-12-04 12:00 PauseOver", "Fri 2026-12-04 12:00 Card"], told);
    }

    [Fact]
    public void A_plan_without_a_start_says_how_to_give_it_one()
    {
        var team = SampleScene.Of().Team;

        var message = SimulationMessages.Of(Language.English, team with { Plan = SamplePlan.Plan(SampleScene.Action("ACT-001", "J+3")).Snapshot(null) }, [], 14);

        Assert.Equal("Simulation of 14 days: 0 messages if nobody did anything", message.Summary);
        Assert.Contains(message.Blocks.OfType<MessageBlock.Paragraph>(), paragraph => paragraph.Text.ToString().Contains("plan start 2026-11-30", StringComparison.Ordinal));
    }

    private static List<(DateTimeOffset At, Draft Draft, string Summary)> Told(Scene scene, int days, bool weeklyBlockers) =>
        [.. new Simulation(scene, Beginning, days, weeklyBlockers).Run().Select(one => (one.At, one.Draft, one.Message.Summary))];

    /// <summary>The same decisions, made by somebody who looks each minute.</summary>
    private static List<string> EachMinute(Scene scene, int days)
    {
        var told = new List<string>();
        for (var now = Beginning.AddMinutes(1); now <= Beginning.AddDays(days); now = now.AddMinutes(1))
        {
            var pushes = new List<Push>();
            foreach (var escalation in scene.Escalations)
            {
                var since = escalation.LastLine;
                escalation.Step(scene.Team, now);
                pushes.AddRange(EscalationNotices.Of(escalation, since));
            }

            foreach (var occurrence in Agenda.Due(scene, now.AddMinutes(-1), now))
            {
                if (occurrence is Occurrence.Message message) pushes.Add(message.Push);
                if (occurrence is not Occurrence.Overdue overdue || Opening.ByRule(scene, scene.Escalations.Length + 1, overdue, now) is not { } opened) continue;
                scene = scene with { Escalations = scene.Escalations.Add(opened) };
                pushes.AddRange(EscalationNotices.Of(opened, since: 0));
            }

            told.AddRange(pushes.Where(push => push.Redraws is null && DraftMessages.Make(push.Draft, again: false, scene, [scene], now) is Made.Of).Select(push => $"{now.Local()} {push.Draft}"));
        }

        return told;
    }
}
