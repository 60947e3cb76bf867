using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class ActionReadingTests
{
    [Theory]
    [InlineData("ACT-002 : Sauver", "ACT-002", "Sauver")]
    [InlineData("ACT-002: Sauver", "ACT-002", "Sauver")]
    [InlineData("ACT‑002 – Sauver", "ACT-002", "Sauver")]
    [InlineData("act-2 - Sauver", "ACT-2", "Sauver")]
    [InlineData("TASK-12 — Sauver - puis effacer", "TASK-12", "Sauver - puis effacer")]
    [InlineData("A01 : Sauver", "A01", "Sauver")]
    [InlineData("**ACT-002** : Sauver ##", "ACT-002", "Sauver")]
    public void An_action_is_a_heading_with_an_id_and_a_separator(string heading, string id, string title)
    {
        var plan = Reading.Of($"## {heading}\n\n- [ ] un\n");

        var action = Assert.Single(plan.Actions);
        Assert.Equal((id, title, 1), (action.Id.ToString(), action.Title, action.Line));
        Assert.Equal(title, action.TitleSpan.In(plan.Source.Text));
    }

    [Theory]
    [InlineData("M1 - Stabilisation\n\n- [ ] un")]
    [InlineData("RSK-001 : Retard\n\n- [ ] un")]
    [InlineData("J0 - J7\n\n- [ ] un")]
    [InlineData("ACT-002 : Sauver\n\nRien qu'un texte.")]
    [InlineData("ACT-002 Sauver\n\n- [ ] un")]
    [InlineData("Étape 2 : Sauver\n\n- [ ] un")]
    [InlineData("ACT-002 : Sauver\n\n```\n- [ ] un\n```")]
    [InlineData("ACT-002 : Sauver\n\n| Source | Volume |\n|---|---|\n| x | 3 |")]
    public void Without_attributes_or_boxes_or_an_id_of_its_own_a_heading_is_no_action(string section) =>
        Assert.Equal(ReadRefusal.NoActions, Reading.RefusalOf($"## {section}\n").Reason);

    [Fact]
    public void An_attribute_table_makes_an_action_whatever_its_id() =>
        Assert.Equal("M1", Reading.Of("## M1 : Préparer\n\n| Attribut | Valeur |\n|---|---|\n| Échéance | J+3 |\n").Actions[0].Id.ToString());

    [Fact]
    public void A_document_named_like_an_action_is_none()
    {
        var plan = Reading.Of("# PLAN-2027 : Déménager\n\n- [x] prêt\n\n## A1 : Sauver\n\n- [ ] un\n");

        Assert.Equal("PLAN-2027 : Déménager", plan.Title);
        Assert.Equal(["A1"], plan.Actions.Select(action => action.Id.ToString()));
    }

    [Fact]
    public void An_action_ends_at_the_next_heading_of_its_level_or_a_higher_one()
    {
        var plan = Reading.Of("""
            ## A1 : Un
            ### Étapes
            - [ ] un
            ## Autre chose
            - [x] pas une étape
            ## A2 : Deux
            - [x] deux
            # Fin
            - [ ] pas une étape
            """);

        Assert.Equal(["A1 un", "A2 deux"], plan.Actions.Select(action => $"{action.Id} {Assert.Single(action.Boxes).Text}"));
    }

    [Fact]
    public void An_action_under_another_keeps_its_boxes_to_itself()
    {
        var plan = Reading.Of("## A1 : Un\n\n- [ ] un\n\n### A2 : Deux\n\n- [x] deux\n\n### Critères de succès\n\n- [ ] trois\n");

        Assert.Equal(["A1 un,trois", "A2 deux"], plan.Actions.Select(action => $"{action.Id} {string.Join(',', action.Boxes.Select(box => box.Text))}"));
    }

    [Theory]
    [InlineData("# Plan\n\n## 2. Détail\n\n### 2.1 Actions Immédiates (J0 - J7)\n\n#### A1 : Un\n\n- [ ] un", "Actions Immédiates (J0 - J7)")]
    [InlineData("# Plan\n\n## Lot 2\n\n#### A1 : Un\n\n- [ ] un", "Lot 2")]
    [InlineData("# Plan\n\n## A1 : Un\n\n- [ ] un", null)]
    [InlineData("A1 : Un\n=======\n\n- [ ] un", null)]
    public void The_phase_is_the_nearest_higher_heading_without_its_number(string markdown, string? phase) =>
        Assert.Equal(phase, Reading.Of(markdown).Actions[0].Phase);

    [Fact]
    public void The_title_is_the_first_heading_of_level_one_outside_code() =>
        Assert.Equal("Vrai titre", Reading.Of("```\n# Faux\n```\n\n## Avant\n\n# Vrai titre\n\n## A1 : Un\n\n- [ ] un\n\n# Autre\n").Title);

    [Fact]
    public void A_document_without_a_title_has_an_empty_one() => Assert.Equal("", Reading.Of("## A1 : Un\n\n- [ ] un\n").Title);

    [Theory]
    [InlineData("**Étapes :**", "**Critères de succès :**", Language.French)]
    [InlineData("**Steps:**", "**Acceptance criteria:**", Language.English)]
    [InlineData("**Todo:**", "**Foo:**", Language.French)]
    public void The_language_is_that_of_most_labels(string steps, string criteria, Language language) =>
        Assert.Equal(language, Reading.Of($"## A1 : Un\n\n{steps}\n- [ ] un\n\n{criteria}\n- [ ] deux\n").Language);

    [Theory]
    [InlineData("**J0** : 2026-11-30")]
    [InlineData("**J0 :** 30/11/2026 (lundi)")]
    [InlineData("**Client** : X\n**Date de démarrage** : 2026-11-30")]
    [InlineData("- **Start date**: 2026-11-30")]
    [InlineData("| Projet | X |\n|---|---|\n| **Date de début** | 2026-11-30 |")]
    public void The_start_is_read_where_the_document_names_it(string markdown) =>
        Assert.Equal(new DateOnly(2026, 11, 30), Reading.Of($"{markdown}\n\n# Plan\n\n## A1 : Un\n\n- [ ] un\n").Start);

    [Theory]
    [InlineData("## Suite\n\n**J0** : à fixer")]
    [InlineData("## Suite\n\n**Revue** : 2026-11-30")]
    [InlineData("**Start date**: 2026-11-30")]
    public void No_other_date_is_taken_for_the_start(string markdown) =>
        Assert.Null(Reading.Of($"# Plan\n\n## A1 : Un\n\n- [ ] un\n\n{markdown}\n").Start);

    [Fact]
    public void An_english_plan_reads_like_its_french_twin()
    {
        var plan = Reading.Of("""
            # Migration plan

            ## Immediate actions

            ### TASK-12 - Move the database

            | Attribute | Value |
            |-----------|-------|
            | ID | TASK-12 |
            | Category | Data |
            | Source recommendation | REC-7 |
            | Priority | P0 - Critical |
            | Assigned to | Ann Lee and DBA |
            | Due date | 2026-12-04 |
            | Estimated effort | 2.5 days |
            | Status | Blocked - no server |

            **Description:** Move it.

            **Steps:**
            - [x] Copy
            - [ ] Switch

            **Acceptance criteria**:
            - [ ] Nothing lost

            **Risks:**
            Time.

            **Rollback:**
            Copy back.

            ## Milestones

            | Milestone | Due date | Actions | Success criterion |
            |---|---|---|---|
            | M1 - Moved | 2026-12-05 | TASK-12 | It runs |

            ## Escalation

            | Level | Problem | Contact | Response time |
            |---|---|---|---|
            | N1 | Technical | Tech lead | 4 hours |

            ## Team

            | Resource | Role | Availability | Actions |
            |---|---|---|---|
            | Ann Lee | DBA | 50% | TASK-12 |
            """);

        var action = Assert.Single(plan.Actions);
        Assert.Equal((Language.English, "Migration plan"), (plan.Language, plan.Title));
        Assert.Equal(("Move the database", "Immediate actions", "Data", "REC-7"), (action.Title, action.Phase, action.Category, action.Recommendation));
        Assert.Equal((Priority.P0, "Critical", 2.5m), (action.Priority, action.PriorityWord, action.EffortDays));
        Assert.Equal(["Ann Lee", "DBA"], action.Owners);
        Assert.Equal(DueDate.On(new DateOnly(2026, 12, 4)), action.Due);
        Assert.Equal((ActionStatus.Blocked, "no server"), (action.Status, action.BlockedReason));
        Assert.Equal(["Step 1 Copy", "Step 2 Switch", "Criterion 1 Nothing lost"], action.Boxes.Select(box => $"{box.Kind} {box.Number} {box.Text}"));
        Assert.Equal(
            ["Description Move it.", "Risks Time.", "Rollback Copy back."], action.Sections.Select(section => $"{section.Kind} {section.Text}"));
        Assert.Equal(["TASK-12"], Assert.Single(plan.Milestones).Actions.Select(id => id.ToString()));
        Assert.Equal(TimeSpan.FromHours(4), Assert.Single(plan.Levels).ResponseTime);
        Assert.Equal(("Ann Lee", "DBA", "50%"), (plan.Resources[0].Person, plan.Resources[0].Role, plan.Resources[0].Availability));
        Assert.Empty(plan.Findings);
    }
}
