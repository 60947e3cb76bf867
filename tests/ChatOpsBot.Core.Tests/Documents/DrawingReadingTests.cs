using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>The three fenced blocks that belong to a plan: Gantt, report template, dashboard. Any other is no plan content.</summary>
public sealed class DrawingReadingTests
{
    private const string Actions = "# Plan\n\n## ACT-001 : Un\n\n- [ ] un\n\n## ACT-002 : Deux\n\n- [ ] deux\n\n## Suite\n\n";

    [Theory]
    [InlineData("Semaine | 1 | 2 | 3 |", "███")]
    [InlineData("Week | W1 | W2 | W3 |", "#")]
    [InlineData("Semaine | S1 | S2 | S3 |", "xx")]
    [InlineData("        | Sem. 1 | Sem. 2 | Sem. 3 |", "■■")]
    [InlineData("        | sem1 | sem2 | sem3 |", "===")]
    [InlineData("        │ 01 │ 02 │ 03 │", "▓")]
    public void A_Gantt_is_known_by_its_weeks_and_ids_whatever_fills_it(string header, string fill)
    {
        var bar = header.Contains('│') ? '│' : '|';
        var plan = Reading.Of(Actions + $"```\n{header}\n--------|---|---|---|\nACT-001 {bar}{fill}{bar} .  {bar} ░ {bar}\nact-2 : Deux {bar}   {bar}{fill}{bar} {fill} {bar}\n\nLégende: {fill} = prévu\n```\n");

        Assert.Equal(["1", "2,3"], plan.Actions.Select(action => string.Join(',', action.Weeks)));
        Assert.Equal([("ACT-001", 16), ("ACT-002", 17)], plan.PlannedWeeks.Select(line => (line.Action.ToString(), line.Line)));
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void A_Gantt_in_two_drawings_is_one_and_its_strange_lines_are_reported()
    {
        var plan = Reading.Of(Actions + """
            ```
            Sem. | 1 | 2 |
            ACT-001 | x |  |
            ACT-009 | x |  |
            Migration | x |  |
            M1 |  | ◆ |
            ACT-002 |   |   | x |
            ```

            ```
            Sem. | 3 | 12 |
            ACT-001 | x | x |
            ```
            """);

        Assert.Equal(["1,3,12", ""], plan.Actions.Select(action => string.Join(',', action.Weeks)));
        Assert.Equal(
            [new ReadFinding(FindingKind.UnknownAction, 16, "ACT-009"), new ReadFinding(FindingKind.RowNotRead, 17, "Migration | x |  |"), new ReadFinding(FindingKind.RowNotRead, 19, "ACT-002 |   |   | x |")],
            plan.Findings);
    }

    [Theory]
    [InlineData("```\na | 1 | 2 |\nb | x |  |\n```")]
    [InlineData("```\nACT-001 | x |\n```")]
    [InlineData("```\n| Jalon | Date |\nACT-001 | x |\n```")]
    [InlineData("    Sem. | 1 |\n    ACT-001 | x |")]
    [InlineData("```\n```")]
    [InlineData("```")]
    public void Other_code_is_no_Gantt(string code)
    {
        var plan = Reading.Of(Actions + code);

        Assert.Empty(plan.PlannedWeeks);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void A_report_template_keeps_its_text_and_headings_and_its_boxes_are_no_items()
    {
        var plan = Reading.Of(Actions + "### Clôture\n\n~~~~md\n# Rapport XX\n\n## Fait ##\n- [x] ACT-XXX\n```\ncode\n```\n~~~~\n");

        Assert.Equal("# Rapport XX\n\n## Fait ##\n- [x] ACT-XXX\n```\ncode\n```", plan.ReportTemplate!.Text);
        Assert.Equal([new TemplateHeading(1, "Rapport XX", 16), new TemplateHeading(2, "Fait", 18)], plan.ReportTemplate.Headings);
        Assert.Empty(plan.Items);
        Assert.Empty(plan.Findings);
    }

    [Theory]
    [InlineData("```bash\n# un\n## deux\n```")]
    [InlineData("```\n# un\n# deux\n```")]
    [InlineData("```\n## seul\n```")]
    [InlineData("```\n#un\n##deux\n```")]
    public void Comments_of_scripts_are_no_template(string code) => Assert.Null(Reading.Of(Actions + code).ReportTemplate);

    [Fact]
    public void A_dashboard_without_milestones_says_the_rest()
    {
        var drawing = Reading.Of(Actions + """
            ```text
            ╔══════════════════════════════╗
            ║ PROGRESS [####------] 42.5 % ║
            ║ NEXT DEADLINE: ACT-2 (J+9)   ║
            ║ Done: 3   In progress: 1     ║
            ║ Blocked: 2  Unclear: 7       ║
            ║ ALERTS                       ║
            ║ - ACT-001 is late            ║
            ║ - two more                   ║
            ║                              ║
            ║ nothing                      ║
            ╚══════════════════════════════╝
            ```
            """).Drawing!;

        Assert.Equal((13, new DrawnPercent(42.5m, 15), new DrawnNext(ActionId.Parse("ACT-2"), "J+9", 16)), (drawing.Line, drawing.Global, drawing.Next));
        Assert.Empty(drawing.Milestones);
        Assert.Equal(
            [new DrawnCount(ActionStatus.Done, 3, 17), new DrawnCount(ActionStatus.InProgress, 1, 17), new DrawnCount(ActionStatus.Blocked, 2, 18)], drawing.Counts);
        Assert.Equal([new DrawnAlert("- ACT-001 is late", 20), new DrawnAlert("- two more", 21)], drawing.Alerts);
    }

    [Fact]
    public void Milestones_of_a_dashboard_may_have_no_figure_and_plurals_are_statuses()
    {
        var drawing = Reading.Of(Actions + """
            ```
            ┌────────────────────────────────┐
            │ M1 [███] 100 %  M2: ██░░ 12,5% │
            │ M3 [░░░]   M4 0%   M5 seul     │
            │ Terminées : 2  Bloqués: 1      │
            │ À faire = 4                    │
            └────────────────────────────────┘
            ```
            """).Drawing!;

        Assert.Equal([("M1", 100m), ("M2", 12.5m), ("M3", (decimal?)null), ("M4", 0m)], drawing.Milestones.Select(milestone => (milestone.Id.ToString(), milestone.Percent)));
        Assert.Equal([(ActionStatus.Done, 2), (ActionStatus.Blocked, 1), (ActionStatus.ToDo, 4)], drawing.Counts.Select(count => (count.Status, count.Count)));
        Assert.Null(drawing.Global ?? (object?)drawing.Next);
    }

    [Fact]
    public void Parts_side_by_side_are_told_apart_and_a_frame_holds_every_alert()
    {
        var drawing = Reading.Of(Actions + """
            ```
            ┌────────────────────────────────────────┐
            │ DERNIÈRE TERMINÉE    PROCHAINE ÉCHÉANCE │
            │ ┌─────────────┐      ┌──────────────┐   │
            │ │ ACT-001     │      │ ACT-002      │   │
            │ │ hier        │      │ avant Noël   │   │
            │ └─────────────┘      └──────────────┘   │
            │ ALERTES                                 │
            │ ┌─────────────────────────────────────┐ │
            │ │ Risque de retard du fournisseur     │ │
            │ │                                     │ │
            │ │ ACT-001 sans responsable            │ │
            │ └─────────────────────────────────────┘ │
            │ JALONS                                  │
            └────────────────────────────────────────┘
            ```
            """).Drawing!;

        Assert.Equal(new DrawnNext(ActionId.Parse("ACT-002"), "avant Noël", 17), drawing.Next);
        Assert.Equal(["Risque de retard du fournisseur", "ACT-001 sans responsable"], drawing.Alerts.Select(alert => alert.Text));
    }

    [Theory]
    [InlineData("```\n┌──────┐   ┌──────┐\n│ web  │──▶│ base │\n└──────┘   └──────┘\n```")]
    [InlineData("```\nsrc\n├── a\n└── b: 3\n```")]
    [InlineData("```\nAVANCEMENT 35%\n```")]
    public void Other_drawings_are_no_dashboard(string code) => Assert.Null(Reading.Of(Actions + code).Drawing);
}
