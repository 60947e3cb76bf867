using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Actions, milestones, levels and resources of the real plan and of its twin whose accents were destroyed.</summary>
public sealed class ReferenceDocumentTests
{
    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void Every_attribute_of_the_nine_actions_is_read(string file)
    {
        var plan = ReferenceDocument.Read(file);
        (string Category, string Recommendation, Priority Priority, string Word, string Due, decimal? Effort)[] expected =
        [
            ("Performance / Résilience / Sécurité / Opérations", "REC-XXX-XX", Priority.P1, "Critique", "${DATE_ECHEANCE}", null),
            ("Résilience", "REC-RES-04", Priority.P1, "Critique", "J+3", 0.5m),
            ("Performance", "REC-PERF-04, REC-PERF-05", Priority.P1, "Critique", "J+5", 1m),
            ("Opérations", "REC-OPS-01", Priority.P2, "Importante", "J+14", 3m),
            ("Résilience", "REC-RES-05", Priority.P2, "Importante", "J+10", 1m),
            ("Sécurité", "REC-SEC-01", Priority.P2, "Importante", "J+21", 1m),
            ("Opérations", "REC-OPS-02", Priority.P3, "Standard", "J+60", 2m),
            ("Performance", "REC-PERF-07", Priority.P3, "Standard", "J+45", 1m),
            ("Sécurité", "REC-SEC-03", Priority.P3, "Standard", "J+60", 1m),
        ];

        Assert.Equal(expected, plan.Actions.Select(action =>
            (action.Category!, action.Recommendation!, action.Priority!.Value, action.PriorityWord!, action.Due.ToString(), action.EffortDays)));
        Assert.All(plan.Actions, action => Assert.Empty(action.Owners));
        Assert.All(plan.Actions, action => Assert.Equal(ActionStatus.ToDo, action.Status));
        Assert.Equal(["ACT-001"], plan.Actions.Where(action => action.IsIncomplete).Select(action => action.Id.ToString()));
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void The_actions_stand_in_their_lines_under_their_titles_and_phases(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal("Plan d'Action - Synthèse MirrorMaker 2 Transactis", plan.Title);
        Assert.Equal((Language.French, null), (plan.Language, plan.Start));
        Assert.Equal(
            [
                ("ACT-001", 77, "${ACTION_TITLE}", "Actions Immédiates (J0 - J7)"),
                ("ACT-002", 110, "Implémentation des Alertes Critiques", "Actions Immédiates (J0 - J7)"),
                ("ACT-003", 137, "Optimisation Configuration MM2", "Actions Immédiates (J0 - J7)"),
                ("ACT-004", 168, "Création des Runbooks", "Actions Court Terme (J7 - J30)"),
                ("ACT-005", 197, "Dashboard Grafana Unifié", "Actions Court Terme (J7 - J30)"),
                ("ACT-006", 222, "Automatisation Vérification Certificats", "Actions Court Terme (J7 - J30)"),
                ("ACT-007", 247, "Tests de Résilience Périodiques", "Actions Moyen Terme (J30 - J90)"),
                ("ACT-008", 270, "Optimisation Réseau", "Actions Moyen Terme (J30 - J90)"),
                ("ACT-009", 287, "Hardening Sécurité", "Actions Moyen Terme (J30 - J90)"),
            ],
            plan.Actions.Select(action => (action.Id.ToString(), action.Line, action.Title, action.Phase!)));
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void The_boxes_are_read_under_their_labels(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(
            ["3+2", "4+2", "5+3", "6+2", "6+0", "4+0", "4+0", "0+0", "0+0"],
            plan.Actions.Select(action =>
                $"{action.Boxes.Count(box => box.Kind == ChecklistKind.Step)}+{action.Boxes.Count(box => box.Kind == ChecklistKind.Criterion)}"));
        Assert.Equal(
            [
                "Runbook - Panne Broker Kafka", "Runbook - Panne Worker MM2", "Runbook - Lag Excessif MM2",
                "Runbook - Panne Réseau Inter-DC", "Runbook - Expiration Certificat", "Runbook - Échec Authentification SASL",
            ],
            plan.Actions[3].Boxes.Where(box => box.Section == "Runbooks à créer").OrderBy(box => box.Number).Select(box => box.Text));
        Assert.Equal(["Panels à inclure"], plan.Actions[4].Boxes.Select(box => box.Section).Distinct());
        Assert.DoesNotContain(plan.Actions, action => action.Boxes.Any(box => box.Done));
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void The_named_texts_are_read(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(
            [
                (SectionKind.Description, "Description", "${DESCRIPTION_DETAILLEE}"),
                (SectionKind.Risks, "Risques", "- ${RISQUE_1}\n- ${RISQUE_2}"),
                (SectionKind.Rollback, "Rollback", "${PROCEDURE_ROLLBACK}"),
            ],
            plan.Actions[0].Sections.Select(section => (section.Kind, section.Heading, section.Text)));
        Assert.All(plan.Actions.Skip(1), action => Assert.Equal(SectionKind.Description, Assert.Single(action.Sections).Kind));
        Assert.Equal("Appliquer les optimisations TCP pour le réseau inter-DC.", plan.Actions[7].Sections[0].Text);
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void Milestones_levels_and_resources_are_read(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(
            [
                ("M1", "Stabilisation", "J+7", "ACT-001 ACT-002 ACT-003", "Alertes actives, perf optimisée"),
                ("M2", "Documentation", "J+21", "ACT-004 ACT-005", "Runbooks validés, dashboard opérationnel"),
                ("M3", "Sécurité", "J+30", "ACT-006", "Monitoring certificats actif"),
                ("M4", "Consolidation", "J+60", "ACT-007 ACT-008 ACT-009", "Programme de tests établi"),
            ],
            plan.Milestones.Select(m => (m.Id.ToString(), m.Title, m.Date.ToString(), string.Join(' ', m.Actions), m.SuccessCriterion!)));
        Assert.Equal(
            [
                ("N1", "Blocage technique", "Tech Lead", 4), ("N2", "Décision architecturale", "Architecte", 24), ("N3", "Budget/Ressources", "Management", 48),
            ],
            plan.Levels.Select(level => (level.Id.ToString(), level.ProblemType, level.Contact!, (int)level.ResponseTime!.Value.TotalHours)));
        Assert.Equal(
            [
                (null, "Tech Lead", null, ""), (null, "Ops Kafka", null, "ACT-001 ACT-003 ACT-008"),
                (null, "DevOps", null, "ACT-002 ACT-005 ACT-006"), (null, "Security", null, "ACT-006 ACT-009"),
            ],
            plan.Resources.Select(r => (r.Person, r.Role, r.Availability, string.Join(' ', r.Actions))));
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void Every_span_covers_exactly_what_was_read(string file)
    {
        var plan = ReferenceDocument.Read(file);
        var text = plan.Source.Text;

        Assert.All(plan.Actions, action =>
        {
            Assert.Equal(action.Title, action.TitleSpan.In(text));
            Assert.Equal(7, action.Attributes.Length);
            Assert.All(action.Attributes, attribute => Assert.Equal(attribute.Value, attribute.ValueSpan.In(text)));
            Assert.All(action.Boxes, box => Assert.Equal(("[ ]", box.Text), (box.BoxSpan.In(text), box.TextSpan.In(text))));
            Assert.All(action.Sections, section => Assert.Equal(section.Text, section.Span.In(text)));
        });
    }

    [Fact]
    public void The_destroyed_twin_becomes_the_clean_text_character_for_character()
    {
        var clean = ReferenceDocument.Read(ReferenceDocument.Clean);
        var destroyed = ReferenceDocument.Read(ReferenceDocument.Destroyed);

        Assert.Equal(clean.Source.Text, destroyed.Source.Text);
        Assert.Equal(0, clean.Source.RepairedCharacters);
        Assert.Empty(clean.Findings);
        Assert.Equal([new ReadFinding(FindingKind.CharactersRepaired, 1, "1148")], destroyed.Findings);
    }
}
