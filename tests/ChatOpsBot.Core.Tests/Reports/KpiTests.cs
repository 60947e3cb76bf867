using System.Collections.Immutable;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Escalations;
using ChatOpsBot.Core.Tests.Reminders;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>The arithmetic of each indicator at its edges, as of Friday 4 December 2026.</summary>
public sealed class KpiTests
{
    private static readonly DateOnly Day = new(2026, 12, 4);

    [Theory]
    [InlineData("", "cannot be computed: Nothing was due by 4 December.")] // nothing planned
    [InlineData("2026-12-05 open", "cannot be computed: Nothing was due by 4 December.")]
    [InlineData("2026-12-04 open", "0%: 0 done of 1 due by 4 December, archived and incomplete ones left out.")]
    [InlineData("2026-12-01 done,2026-12-02 open,2026-12-03 done", "66%: 2 done of 3 due by 4 December, archived and incomplete ones left out.")]
    [InlineData("2026-12-01 done,2026-12-09 done", "100%: 1 done of 1 due by 4 December, archived and incomplete ones left out.")]
    [InlineData("2026-12-01 done,2026-12-02 archived", "100%: 1 done of 1 due by 4 December, archived and incomplete ones left out.")]
    public void Actions_done_are_held_against_those_due_to_date(string actions, string expected) =>
        Assert.Equal(expected, InWords(Plan(actions).Snapshot(SamplePlan.J0), 0));

    [Theory]
    [InlineData(null, "cannot be computed: J0 is not known: no due date J+n has a day.")]
    [InlineData("2026-11-30", "0%: 0 done of 1 due by 4 December, archived and incomplete ones left out.")]
    [InlineData("2026-12-03", "cannot be computed: Nothing was due by 4 December.")] // J0 moved
    public void Days_that_count_from_J0_have_none_without_it(string? start, string expected) =>
        Assert.Equal(expected, InWords(Plan("J+3 open").Snapshot(start is null ? null : DateOnly.Parse(start)), 0));

    [Theory]
    [InlineData("2026-12-07", null, "cannot be computed: No milestone has passed.")]
    [InlineData("2026-12-04", null, "cannot be computed: No milestone has passed.")] // its day is not over
    [InlineData("2026-12-03", null, "0%: 0 met in time of 1 that passed or are met (late: M1).")]
    [InlineData("2026-12-03", "Thu 2026-12-03 23:00", "100%: 1 met in time of 1 that passed or are met.")]
    [InlineData("2026-12-03", "Fri 2026-12-04 00:30", "0%: 0 met in time of 1 that passed or are met (late: M1).")]
    [InlineData("2026-11-28", "Mon 2026-11-30 10:00", "100%: 1 met in time of 1 that passed or are met.")] // a Saturday: in time until Monday
    [InlineData("2026-12-20", "Tue 2026-12-01 10:00", "100%: 1 met in time of 1 that passed or are met.")] // early
    public void A_milestone_is_met_when_its_last_action_is_done_by_its_date(string date, string? doneAt, string expected)
    {
        var read = Plan("2026-12-01 open") with { Milestones = [Milestone(date)] };
        var scene = SampleScene.Of() with { Journal = [] };
        scene = scene with { Team = scene.Team with { Plan = read.Snapshot(SamplePlan.J0) } };
        if (doneAt is not null) scene = scene.Changed(doneAt, 1, ChangedField.Status, "ToDo", "Done");

        Assert.Equal(expected, InWords(scene.Plan, 1, scene.Journal));
    }

    [Fact]
    public void A_milestone_that_the_document_had_done_is_not_judged() => Assert.Equal(
        "cannot be computed: No milestone has passed. 1 met on an unknown date, not counted.",
        InWords((Plan("2026-12-01 done") with { Milestones = [Milestone("2026-12-02")] }).Snapshot(SamplePlan.J0), 1));

    [Theory]
    [InlineData("Wed 2026-12-02 10:00", "100%: 1 met in time of 1 that passed or are met.")]
    [InlineData("Thu 2026-12-03 10:00", "0%: 0 met in time of 1 that passed or are met (late: M1).")]
    public void One_of_which_the_document_had_only_a_part_done_is_met_when_the_rest_is(string doneAt, string expected)
    {
        var read = Plan("2026-12-01 open,2026-12-01 done") with { Milestones = [Milestone("2026-12-02") with { Actions = [ActionId.Parse("ACT-001"), ActionId.Parse("ACT-002")] }] };
        var scene = SampleScene.Of();
        scene = (scene with { Team = scene.Team with { Plan = read.Snapshot(SamplePlan.J0) } }).Changed(doneAt, 1, ChangedField.Status, "ToDo", "Done");

        Assert.Equal(expected, InWords(scene.Plan, 1, scene.Journal));
    }

    [Theory]
    [InlineData("2026-12-03", "2026-12-09", "cannot be computed: Nothing was due by 4 December.")] // later
    [InlineData("2026-12-09", "2026-12-03", "0%: 0 done of 1 due by 4 December, archived and incomplete ones left out.")] // earlier
    public void A_date_that_was_moved_counts_as_it_is_now(string old, string moved, string expected)
    {
        var plan = Plan($"{old} open").Snapshot(SamplePlan.J0).With([new FieldChange(Subject.Action(1), ChangedField.Due, null, old, moved)], SampleChain.At("Tue 2026-12-01 10:00"));

        Assert.Equal(expected, InWords(plan, 0));
    }

    [Theory]
    [InlineData("2", "2", "0%", true)]
    [InlineData("10", "11", "+10%", true)] // at the edge
    [InlineData("10", "9", "-10%", true)]
    [InlineData("10", "11.1", "+11%", false)]
    [InlineData("10", "8.9", "-11%", false)]
    [InlineData("1000", "1100.1", "+10%", false)] // rounded for reading, not for judging
    public void Effort_is_kept_within_a_tenth(string estimated, string spent, string value, bool isMet)
    {
        var read = Plan("2026-12-01 done,2026-12-01 done");
        var plan = (read with { Actions = [read.Actions[0] with { EffortDays = decimal.Parse(estimated, System.Globalization.CultureInfo.InvariantCulture) }, read.Actions[1]] }).Snapshot(SamplePlan.J0)
            .With([new FieldChange(Subject.Action(1), ChangedField.SpentDays, null, null, spent)], SampleChain.At("Tue 2026-12-01 10:00"));
        var fact = Fact(plan, 2, []);

        Assert.Equal((value, isMet), (KpiWords.Value(Language.English, fact), fact.IsMet));
        Assert.EndsWith("over 1 action done. Not counted: 1 done without an estimate or its effort recorded.", KpiWords.Sentence(Language.English, fact, Day), StringComparison.Ordinal);
    }

    [Fact]
    public void Incidents_are_counted_whether_open_or_not()
    {
        var none = SampleScene.Of().Plan;
        var one = none.With([new FieldChange(Subject.Of(new ItemId(ItemKind.Incident, 1)), ChangedField.Created, null, null, "Down")], DateTimeOffset.UnixEpoch, raised: NewItem(1));

        Assert.Equal("0: None reported since the start.", InWords(none, 3));
        Assert.Equal("1: 1 reported since the start, 1 of them open.", InWords(one, 3));
        Assert.Equal("↗ 0 → 1", KpiWords.Trend(Language.English, Fact(none, 3, []), Fact(one, 3, [])));
    }

    [Fact]
    public void The_target_is_the_plans_own() => Assert.Equal("90 %", KpiWords.Target(
        Language.English, (Plan("") with { Measures = [new ReadMeasure(MeasureKind.Kpi, "Actions terminées vs planifiées", "90 %", null, null, null, null, null, 1)] }).Snapshot(null), new KpiFact.ActionsDone(0, 0, 0)));

    private static NewItem NewItem(int number) => new(new ItemId(ItemKind.Incident, number), "Down", null, DateTimeOffset.UnixEpoch);

    private static ReadMilestone Milestone(string date) => new(new MilestoneId(1), "Ready", DueDate.Read(date), [ActionId.Parse("ACT-001")], null, 1);

    private static ReadPlan Plan(string actions) => SamplePlan.Plan(
    [
        .. actions.Split(',', StringSplitOptions.RemoveEmptyEntries).Select((action, index) => SamplePlan.Action($"ACT-{index + 1:000}", action.Split(' ')[0], action.Split(' ')[1] switch
        {
            "done" => ActionStatus.Done,
            "archived" => ActionStatus.Archived,
            _ => ActionStatus.ToDo,
        })),
    ]);

    private static KpiFact Fact(PlanSnapshot plan, int index, ImmutableArray<JournalEntry> journal) => KpiFact.Of(plan, journal, SampleChain.Usual, SampleChain.At("Fri 2026-12-04 16:00"))[index];

    private static string InWords(PlanSnapshot plan, int index, ImmutableArray<JournalEntry> journal = default)
    {
        var fact = Fact(plan, index, journal.IsDefault ? [] : journal);
        return $"{KpiWords.Value(Language.English, fact)}: {KpiWords.Sentence(Language.English, fact, Day)}";
    }
}
