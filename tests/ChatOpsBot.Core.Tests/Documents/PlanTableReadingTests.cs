using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Milestones, escalation levels and resources: tables known by their columns.</summary>
public sealed class PlanTableReadingTests
{
    private const string Actions = "## ACT-001 : Un\n\n- [ ] un\n\n## ACT-002 : Deux\n\n- [ ] deux\n\n## Suite\n\n";

    [Fact]
    public void Milestones_are_known_by_a_first_column_of_milestones_and_one_of_dates()
    {
        var plan = Reading.Of(Actions + """
            | Jalon | Échéance | Critère de succès | Actions incluses |
            |---|---|---|---|
            | **M1** - Socle | J+9 | tout répond | ACT-001, 002 |
            | M2 : Fin | 2026-12-04 | - | |
            """);

        Assert.Equal(
            [("M1", "Socle", "J+9", "ACT-001 ACT-002", "tout répond", 13), ("M2", "Fin", "2026-12-04", "", null, 14)],
            plan.Milestones.Select(m => (m.Id.ToString(), m.Title, m.Date.ToString(), string.Join(' ', m.Actions), m.SuccessCriterion, m.Line)));
    }

    [Fact]
    public void Ids_of_milestones_may_stand_in_a_column_before_their_names()
    {
        var plan = Reading.Of(Actions + "| ID | Milestone | Due |\n|---|---|---|\n| M1 | Base | J+9 |\n");

        Assert.Equal(("M1", "Base"), (plan.Milestones[0].Id.ToString(), plan.Milestones[0].Title));
    }

    [Fact]
    public void A_milestone_table_needs_no_actions_and_no_criterion()
    {
        var milestone = Assert.Single(Reading.Of(Actions + "| Milestone | Deadline |\n|---|---|\n| M3 | avant Noël |\n").Milestones);

        Assert.Equal(("", "avant Noël", 0, null), (milestone.Title, milestone.Date.Words, milestone.Actions.Length, milestone.SuccessCriterion));
    }

    [Theory]
    [InlineData("| Livrable | Jalon | Date |\n|---|---|---|\n| Rapport | M1 | J+3 |")]
    [InlineData("| Jalon | Critère |\n|---|---|\n| M1 | fini |")]
    [InlineData("```\n| Jalon | Date |\n|---|---|\n| M1 | J+3 |\n```")]
    public void Other_tables_are_no_milestones(string table)
    {
        var plan = Reading.Of(Actions + table);

        Assert.Empty(plan.Milestones);
        Assert.Empty(plan.Findings);
    }

    [Fact]
    public void A_row_without_an_id_and_a_second_one_with_the_same_id_are_reported_and_skipped()
    {
        var plan = Reading.Of(Actions + """
            | Jalon | Date |
            |---|---|
            | M1 - Socle | J+9 |
            | Fin | J+10 |
            | M01 - Encore | J+11 |
            | - | - |
            """);

        Assert.Equal(["Socle"], plan.Milestones.Select(milestone => milestone.Title));
        Assert.Equal(
            [new ReadFinding(FindingKind.RowNotRead, 14, "| Fin | J+10 |"), new ReadFinding(FindingKind.RowNotRead, 15, "| M01 - Encore | J+11 |")],
            plan.Findings);
    }

    [Fact]
    public void Actions_that_the_plan_does_not_have_are_reported_with_their_line()
    {
        var plan = Reading.Of(Actions + """
            | Jalon | Date | Actions |
            |---|---|---|
            | M1 | J+9 | ACT-002, 003 |

            | Ressource | Rôle | Actions |
            |---|---|---|
            | Léa | Ops | ACT-001, TASK-7 |
            """);

        Assert.Equal(["ACT-002"], plan.Milestones[0].Actions.Select(id => id.ToString()));
        Assert.Equal(["ACT-001"], plan.Resources[0].Actions.Select(id => id.ToString()));
        Assert.Equal(
            [new ReadFinding(FindingKind.UnknownAction, 13, "ACT-003"), new ReadFinding(FindingKind.UnknownAction, 17, "TASK-7")], plan.Findings);
    }

    [Fact]
    public void Levels_are_known_by_level_contact_and_delay()
    {
        var plan = Reading.Of(Actions + """
            | Niveau | Type de problème | Contact | Délai de réponse |
            |---|---|---|---|
            | N1 | Technique | Ops | 30 min |
            | Niveau 2 | Architecture | - | 2 jours |
            | N3 | Budget | Direction | dès que possible |
            | N1 | Encore | Ops | 4h |
            | Chef | Tout | Chef | 1h |
            """);

        Assert.Equal(
            [("N1", "Technique", "Ops", "00:30:00"), ("N2", "Architecture", null, "2.00:00:00"), ("N3", "Budget", "Direction", null)],
            plan.Levels.Select(level => (level.Id.ToString(), level.ProblemType, level.Contact, level.ResponseTime?.ToString())));
        Assert.Equal([15, 16, 17], plan.Findings.Where(finding => finding.Kind == FindingKind.RowNotRead).Select(finding => finding.Line));
    }

    [Fact]
    public void Resources_are_known_by_resource_role_and_actions()
    {
        var plan = Reading.Of(Actions + """
            | Ressource | Rôle | Disponibilité | Actions assignées |
            |---|---|---|---|
            | Léa Martin | Ops | 50 % | ACT-001 à ACT-002 |
            | - | Tech Lead | - % | Validation, support |
            | Karim | - | | ACT-001 |
            """);

        Assert.Equal(
            [("Léa Martin", "Ops", "50 %", "ACT-001 ACT-002", 13), (null, "Tech Lead", null, "", 14)],
            plan.Resources.Select(r => (r.Person, r.Role, r.Availability, string.Join(' ', r.Actions), r.Line)));
        Assert.Equal([new ReadFinding(FindingKind.RowNotRead, 15, "| Karim | - | | ACT-001 |")], plan.Findings);
    }

    [Theory]
    [InlineData("| Jalon | Date |\n|---|---|\n| M1 | J+3 |\ntexte collé", "| Jalon | Date |")]
    [InlineData("Jalon | Date\n---|---\nM1 | J+3\ntexte collé", "Jalon | Date")]
    [InlineData("| a |\n| b |", "| a |")]
    public void Lines_of_bars_that_are_no_table_are_reported_with_their_first_line(string lines, string first)
    {
        var plan = Reading.Of(Actions + lines);

        Assert.Empty(plan.Milestones);
        Assert.Equal([new ReadFinding(FindingKind.TableNotRead, 11, first)], plan.Findings);
    }

    [Theory]
    [InlineData("texte au-dessus\n| Jalon | Date |\n|---|---|\n| M1 | J+3 |")]
    [InlineData("- item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |")]
    [InlineData("> | a | b |\n> |---|---|\n> | 1 | 2 |")]
    [InlineData("```\n| a |\n| b |\n```")]
    [InlineData("    | a |\n    | b |")]
    [InlineData("choisir a | b\nou c | d")]
    [InlineData("| seule |")]
    [InlineData("|---|---|")]
    public void Tables_code_and_sentences_with_a_bar_are_not_reported(string lines) => Assert.Empty(Reading.Of(Actions + lines).Findings);

    [Theory]
    [InlineData("## A1 : Un\n\n| Attribut | Valeur |\n|---|---|\n| Priorité | P1 |\n| Échéance |\n", 6, "| Échéance |")]
    [InlineData("## A1 : Un\n\n- [ ] un\n\n## Jalons\n\n| Jalon | Date | Actions |\n|---|---|---|\n| M1 - Un |\n", 9, "| M1 - Un |")]
    [InlineData("## A1 : Un\n\n- [ ] un\n\n## Niveaux\n\n| Niveau | Délai | Contact |\n|---|---|---|\n| N1 | 1 h |\n", 9, "| N1 | 1 h |")]
    [InlineData("## A1 : Un\n\n- [ ] un\n\n## Niveaux\n\n| Niveau | Contact | Délai | Type |\n|---|---|---|---|\n| N1 | Ops | 1 h", 9, "| N1 | Ops | 1 h")]
    [InlineData("## A1 : Un\n\n- [ ] un\n\n## Équipe\n\n| Ressource | Rôle | Actions |\n|---|---|---|\n| Léa | Ops |\n", 9, "| Léa | Ops |")]
    [InlineData("## A1 : Un\n\n- [ ] un\n\n## Équipe\n\n| Ressource | Rôle | Actions | Disponibilité |\n|---|---|---|---|\n| Léa | Ops | A1 |\n", 9, "| Léa | Ops | A1 |")]
    public void A_row_with_too_few_cells_is_reported_once_with_its_line(string document, int line, string row) =>
        Assert.Equal([new ReadFinding(FindingKind.RowNotRead, line, row)], Reading.Of(document).Findings);

    [Fact]
    public void A_row_that_was_cut_short_is_read_as_far_as_it_goes()
    {
        var plan = Reading.Of(Actions + "| Niveau | Délai | Contact |\n|---|---|---|\n| N1 | 1 h |\n\n| Ressource | Rôle | Actions |\n|---|---|---|\n| Léa | Ops |\n");

        Assert.Equal((TimeSpan.FromHours(1), null), (plan.Levels[0].ResponseTime, plan.Levels[0].Contact));
        Assert.Equal(("Léa", "Ops", 0), (plan.Resources[0].Person, plan.Resources[0].Role, plan.Resources[0].Actions.Length));
    }

    [Fact]
    public void An_empty_last_cell_is_not_a_missing_one() => Assert.Empty(Reading.Of(
        Actions + "| Niveau | Délai | Contact |\n|---|---|---|\n| N1 | 1 h | |\n\n| Ressource | Rôle | Actions |\n|---|---|---|\n| Léa | Ops | |\n").Findings);
}
