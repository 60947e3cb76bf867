using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Tests.Answers;
using ChatOpsBot.Core.Tests.Documents;
using ChatOpsBot.Core.Tests.Escalations;

namespace ChatOpsBot.Core.Tests.Reports;

/// <summary>What the brief of a committee says on Wednesday 9 December 2026; J0 is Monday 30 November.</summary>
public sealed class SteeringTests
{
    private const string Document = """
        # Migration

        | Critère | Résultat |
        |---------|----------|
        | Production | ❌ NO-GO |

        | Priorité | Action | Statut |
        |----------|--------|--------|
        | P1 | Troisième nœud | [ ] |
        | P0 | Droits d'accès | [ ] |
        | P2 | Certificats | [x] |

        #### ACT-001 : Alertes

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P1 - Critique |
        | **Échéance** | J+3 |
        | **Effort estimé** | 1 jour |

        #### ACT-002 : Réglages

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P1 - Critique |
        | **Échéance** | J+7 |
        | **Effort estimé** | 2 jours |

        #### ACT-003 : Consignes

        | Attribut | Valeur |
        |----------|--------|
        | **Priorité** | P2 - Importante |
        | **Échéance** | J+25 |
        | **Effort estimé** | 3 jours |

        ## Planning

        | Jalon | Date | Actions Incluses | Critère |
        |-------|------|------------------|---------|
        | M1 - Stabilisation | J+3 | ACT-001 | a |
        | M2 - Réglages | J+8 | ACT-001, 002 | b |
        | M3 - Consignes | J+21 | ACT-003 | c |

        ## Risques

        | ID | Risque | Probabilité | Impact | Mitigation |
        |----|--------|-------------|--------|------------|
        | RSK-001 | Retour en arrière | Faible | Moyen | Essais |
        | RSK-002 | Absences | Moyenne | Élevé | Doublures |

        ## Suivi

        | Type | Fréquence | Participants | Objectif |
        |------|-----------|--------------|----------|
        | Comité pilotage | Bi-mensuel | Management | Validation |

        ## Critères de clôture

        - [ ] Toutes les actions P1 terminées
        - [x] Documentation à jour
        """;

    [Fact]
    public void It_tells_in_French_how_everything_stands_that_a_committee_decides_on() => Assert.Equal(
        """
        Comité de pilotage, jeudi 10 décembre 2026
        Réunion : jeudi 10 décembre 2026 14:00 (Europe/Paris).
        Migration : Actions terminées : 1/3, avancement 16 %
        Jalons
        - M1 Stabilisation (3 décembre, 100 %) : atteint avec 1 jour de retard
        - M2 Réglages (8 décembre, 33 %) : en retard de 1 jour
        - M3 Consignes (21 décembre, 0 %) : menacé, ACT-003 n’est due que le 25 décembre
        Go/No-Go
        - Production : NO-GO
        - 2 sur 3 bloquent encore la production
        - GATE-2 P0 Droits d'accès (bloqué : pas de clé)
        - GATE-1 P1 Troisième nœud
        Décisions requises
        - DEC-1 Louer un serveur (ACT-003), depuis 3 jours ouvrés
        - ESC-3 ACT-004 no key : aucun niveau n’a répondu, depuis 4 jours ouvrés
        Risques
        - RSK-002 Absences (Moyenne × Élevé) : survenu, INC-1 en cours
        - RSK-001 Retour en arrière (Faible × Moyen) : non survenu, signalé par ATT-1
        Escalades ouvertes
        - ESC-3 ACT-004 no key (N1 : Karim, ouverte depuis 4 jours ouvrés)
        Budget
        - Prévu : 6 jours-homme
        - Passé : 1,5 jour-homme, noté pour 1 sur 3 actions
        Clôture
        - 1 rempli sur 2
        - CLO-1 Toutes les actions P1 terminées (P1 : 1 terminée sur 2)
        """.ReplaceLineEndings("\n"),
        Text(Brief(Progressed(Language.French))));

    [Fact]
    public void It_tells_the_same_in_English_and_calls_what_nobody_entered_not_recorded()
    {
        var text = Text(Brief(Scene(Language.English)));

        Assert.StartsWith("Steering committee, Thursday 10 December 2026\nIt meets on Thursday 10 December 2026 14:00 (Europe/Paris).\nMigration: Actions done: 0/3, progress 0%\n", text, StringComparison.Ordinal);
        Assert.Contains("- M1 Stabilisation (3 December, 0%): 6 days late", text, StringComparison.Ordinal);
        Assert.Contains("- Planned: 6 person-days\n- Spent: not recorded", text, StringComparison.Ordinal);
        Assert.Contains("Decisions required\n- None\n", text, StringComparison.Ordinal);
        Assert.Contains("- RSK-002 Absences (Moyenne × Élevé): not come true", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mon 2026-12-07 10:00", 2, "Blocked", "M2 Réglages (8 December, 33%): at risk, ACT-002 blocked")]
    [InlineData("Mon 2026-12-07 10:00", 2, "InProgress", "M2 Réglages (8 December, 33%): on track")]
    [InlineData("Tue 2026-12-08 10:00", 2, "InProgress", "M2 Réglages (8 December, 33%): at risk, ACT-002 overdue")]
    [InlineData("Tue 2026-12-08 10:00", 2, "Done", "M2 Réglages (8 December, 100%): reached in time")]
    public void A_milestone_is_held_against_its_date(string now, int action, string status, string line)
    {
        var scene = Scene(Language.English).Changed("Thu 2026-12-03 10:00", 1, ChangedField.Status, "ToDo", "Done").Changed("Fri 2026-12-04 10:00", action, ChangedField.Status, "ToDo", status);

        Assert.Contains(line, Text(SteeringMessages.Now(scene, Language.English, SampleChain.At(now))), StringComparison.Ordinal);
    }

    [Fact]
    public void Once_no_P0_blocks_any_more_the_decision_to_go_is_asked_for_and_not_made()
    {
        var text = Text(Brief(Scene(Language.English).Changed("Tue 2026-12-08 10:00", new FieldChange(Subject.Of(new ItemId(ItemKind.Gate, 2)), ChangedField.Status, null, "ToDo", "Done"))));

        Assert.Contains("- Production: NO-GO\n- 1 of 3 still blocks production\n- GATE-1", text, StringComparison.Ordinal);
        Assert.Contains("- Production: no P0 blocks any more, the GO can be given", text, StringComparison.Ordinal);
    }

    [Fact]
    public void While_no_committee_is_planned_it_says_what_the_document_says_and_how_to_plan_one()
    {
        var scene = Scene(Language.English);
        var message = SteeringMessages.Now(scene with { Team = scene.Team with { Meetings = Meetings.Usual } }, Language.English, SampleChain.At("Wed 2026-12-09 09:15"));

        Assert.Equal("Steering committee – Actions done: 0/3, progress 0%", message.Summary);
        Assert.Equal(
            "No committee is planned: the document says “Bi-mensuel”, without a date. To plan it: schedule steering 2026-12-10 14:00 every 2 weeks",
            message.Blocks.OfType<MessageBlock.Context>().Last().Text.ToString());
    }

    private static BotMessage Brief(Scene scene) => Assert.IsType<Made.Of>(DraftMessages.Make(
        new Draft.Steering(new DateOnly(2026, 12, 10), null), false, scene, [scene], SampleChain.At("Wed 2026-12-09 09:15"))).Message;

    private static Scene Scene(Language language)
    {
        var plan = Reading.Of(Document).Snapshot(SamplePlan.J0);
        var meetings = Meetings.Usual with { Steering = new SteeringTime(new DateOnly(2026, 12, 10), new TimeOnly(14, 0), 2) };
        return new Scene(new Team(plan, PeopleSnapshot.Empty, SampleChain.Usual, language, []) { Meetings = meetings }, [], [], SampleChain.At("Mon 2026-11-30 00:00"));
    }

    /// <summary>ACT-001 was done a day late, one escalated until nobody was left; a risk came true, a decision waits since Friday.</summary>
    private static Scene Progressed(Language language)
    {
        var scene = Scene(language)
            .Changed("Fri 2026-12-04 10:00", 1, ChangedField.Status, "ToDo", "Done").Changed("Fri 2026-12-04 10:01", 1, ChangedField.SpentDays, null, "1.5")
            .Changed("Fri 2026-12-04 11:00", new FieldChange(Subject.Of(new ItemId(ItemKind.Gate, 2)), ChangedField.BlockedReason, null, null, "pas de\nclé"));
        var plan = scene.Plan
            .With([], SampleChain.At("Fri 2026-12-04 12:00"), raised: new NewItem(new ItemId(ItemKind.Decision, 1), "Louer un serveur", "ACT-003", SampleChain.At("Fri 2026-12-04 12:00")))
            .With([], SampleChain.At("Fri 2026-12-04 12:00"), raised: new NewItem(new ItemId(ItemKind.Incident, 1), "Deux malades", "RSK-002", SampleChain.At("Fri 2026-12-04 12:00")))
            .With([], SampleChain.At("Fri 2026-12-04 12:00"), raised: new NewItem(new ItemId(ItemKind.Attention, 1), "Essais courts", "RSK-001", SampleChain.At("Fri 2026-12-04 12:00")));
        return scene with { Team = scene.Team with { Plan = plan }, Escalations = [Exhausted()] };
    }

    private static Escalation Exhausted()
    {
        var team = SampleChain.Team(n1: "Karim", n2: null, n3: null);
        return team.Opened("Thu 2026-12-03 14:00").RunUntil("Wed 2026-12-09 09:00", team);
    }

    /// <summary>Without its small print and buttons.</summary>
    private static string Text(BotMessage message) => string.Join('\n', message.Blocks.Select(block => block switch
    {
        MessageBlock.Header header => header.Title.ToString(),
        MessageBlock.Paragraph paragraph => paragraph.Text.ToString(),
        MessageBlock.Section section => $"{section.Heading}\n{section.Text}",
        _ => null,
    }).OfType<string>()).Replace('\u00A0', ' ').Replace('\u202F', ' ');
}
