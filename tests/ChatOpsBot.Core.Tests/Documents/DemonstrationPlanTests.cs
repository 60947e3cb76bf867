using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class DemonstrationPlanTests
{
    private static readonly ReadPlan Plan = Reading.Of(DemonstrationPlan.Content);

    [Fact]
    public void Seen_on_its_twelfth_day_it_shows_every_situation()
    {
        Assert.Equal(12, DemonstrationPlan.DaysBeforeFirstRun);
        Assert.Equal(
            [
                ("ACT-001", ActionStatus.Done, "J+3"), ("ACT-002", ActionStatus.Done, "J+5"), ("ACT-003", ActionStatus.InProgress, "J+8"),
                ("ACT-004", ActionStatus.InProgress, "J+12"), ("ACT-005", ActionStatus.Blocked, "J+16"), ("ACT-006", ActionStatus.ToDo, "J+20"),
                ("ACT-007", ActionStatus.ToDo, "J+26"), ("ACT-008", ActionStatus.ToDo, "J+33"), ("ACT-009", ActionStatus.ToDo, "J+54"),
            ],
            Plan.Actions.Select(action => (action.Id.ToString(), action.Status, action.Due.ToString())));
        Assert.Equal("la zone DNS n'est pas encore déléguée par la direction informatique", Plan.Actions[4].BlockedReason);
        Assert.Equal(["ACT-004"], Plan.Actions.Where(action => action.Priority == Priority.P0).Select(action => action.Id.ToString()));
        Assert.Equal(["ACT-009"], Plan.Actions.Where(action => action.Owners.IsEmpty).Select(action => action.Id.ToString()));
    }

    [Fact]
    public void Nothing_in_it_is_left_unread()
    {
        Assert.Empty(Plan.Findings);
        Assert.Equal((Language.French, null), (Plan.Language, Plan.Start));
        Assert.DoesNotContain(Plan.Actions, action => action.IsIncomplete || action.EffortDays is null || action.Sections.IsEmpty);
        Assert.Equal(["N1 4", "N2 24", "N3 48"], Plan.Levels.Select(level => $"{level.Id} {level.ResponseTime!.Value.TotalHours}"));
    }

    [Fact]
    public void Its_milestones_hold_every_action_once_and_none_is_due_after_its_milestone()
    {
        Assert.Equal(Plan.Actions.Select(action => action.Id), Plan.Milestones.SelectMany(milestone => milestone.Actions));
        Assert.All(Plan.Milestones, milestone => Assert.All(milestone.Actions, id =>
            Assert.True(Plan.Actions.Single(action => action.Id == id).Due.DaysFromStart < milestone.Date.DaysFromStart)));
    }

    [Theory]
    [InlineData("Hébergement", 8, "40%")]
    [InlineData("Données", 5, "25%")]
    [InlineData("Sécurité", 3, "15%")]
    [InlineData("Usagers", 4, "20%")]
    public void Its_efforts_by_category_add_up(string category, int days, string share)
    {
        Assert.Equal(days, Plan.Actions.Where(action => action.Category == category).Sum(action => action.EffortDays));
        Assert.Equal(20, Plan.Actions.Sum(action => action.EffortDays));
        Assert.Contains($"| {category} | {days} | {share} |", Plan.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_drawing_says_what_its_boxes_say()
    {
        // Ticked steps of each action, weighted by its effort.
        Assert.Equal(["70", "50", "0", "0"], Plan.Milestones.Select(milestone => Percent(Plan.Actions.Where(action => milestone.Actions.Contains(action.Id)))));
        Assert.Equal("31", Percent(Plan.Actions));
        Assert.Contains("│  31%", Plan.Source.Text, StringComparison.Ordinal);
        Assert.Contains("M1 [███████░░░] 70%  M2 [█████░░░░░] 50%", Plan.Source.Text, StringComparison.Ordinal);
        Assert.Contains("✅ Terminé: 2  🔄 En cours: 2  ⬜ À faire: 4  ❌ Bloqué: 1", Plan.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_planned_weeks_end_in_the_week_of_the_due_date()
    {
        var lines = Plan.Source.Text.Split('\n').Where(line => line.Contains('|') && line.StartsWith("ACT-", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            Plan.Actions.Select(action => (action.Id.ToString(), (action.Due.DaysFromStart!.Value / 7) + 1)),
            lines.Select(line => (line[..7], line.Split('|').ToList().FindLastIndex(week => week == "███"))));
    }

    private static string Percent(IEnumerable<ReadAction> actions)
    {
        var all = actions.ToList();
        var done = all.Sum(action =>
        {
            var steps = action.Boxes.Where(box => box.Kind == ChecklistKind.Step).ToList();
            return action.EffortDays!.Value * steps.Count(box => box.Done) / steps.Count;
        });
        return (100 * done / all.Sum(action => action.EffortDays!.Value)).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
    }
}
