namespace ChatOpsBot.Core.Tests.Documents.Doctor;

/// <summary>Each rule: a plan in which one place is wrong, and its near miss, which is not.</summary>
public sealed class RuleTests
{
    [Theory]
    [InlineData("2026-11-30")]
    [InlineData("2026-12-02")]
    public void Nothing_is_found_in_a_sound_plan(string start) => Assert.Empty(SoundPlan.InWords(SoundPlan.Examine(SoundPlan.Text, start)));

    [Theory]
    // What was not read.
    [InlineData("| P1 | Relire la notice | [x] | Ada Stone |", "| P1 | Relire la notice | [x] | Ada Stone |\\nvoir plus bas", "TableNotRead 14 | Priorité | Action | Statut | Responsable |")]
    [InlineData("| M2 - Courant |", "| Courant |", "InNoMilestone 65 ACT-003, RowNotRead 87 | Courant | J+30 | ACT-003 |")]
    [InlineData("| ACT-002, 003 |", "| ACT-002, 003, 009 |", "UnknownAction 98 ACT-009")]
    [InlineData("ACT-003 |   |███|   |   |   |", "ACT-003 |   |███|   |   |   |\\nACT-009 |███|   |   |   |   |", "UnknownAction 82 ACT-009")]
    [InlineData("## Artifacts", "## Divers", "BoxesNotRead 139 Divers")]
    // Actions.
    [InlineData("ACT-003 : Câbler la pompe", "ACT-003 : ${TITRE}", "Incomplete 65 ACT-003")]
    [InlineData("- [ ] ouvrir", "- [ ] ouvrir ${QUOI}", "PlaceholderLeft 61 ${QUOI}")]
    [InlineData("| Catégorie | Courant |", "| Catégorie | Courant / Eau |", "CategoryUndecided 69 ACT-003")]
    [InlineData("| Responsable | Ada Stone |", "| Responsable | - |", "NoOwner 41 ACT-001")]
    [InlineData("| Échéance | J+28 |", "| Échéance | - |", "NoDueDate 72 ACT-003")]
    [InlineData("| Échéance | J+28 |", "| Échéance | avant l'été |", "DueInWords 72 ACT-003")]
    [InlineData("| Priorité | P3 - Standard |\\n", "", "NoPriority 65 ACT-003")]
    [InlineData("| Effort estimé | 2 jours |", "| Effort estimé | à voir |", "NoEffort 57 ACT-002")]
    [InlineData("ACT-002 : Essayer la vanne", "ACT-002 : POSER la vanne", "DuplicateTitle 35 ACT-001 49 ACT-002")]
    [InlineData("| Statut | À faire |", "| Statut | Terminé |", "DoneWithOpenSteps 58 ACT-002, DrawingDiffers 117 121 121 122")]
    // Schedule.
    [InlineData("Phase 1 (J0 - J7)", "Phase 1 (J0 à J+6)", "DueOutsidePhase 56 ACT-002")]
    [InlineData("| M2 - Courant | J+30 |", "| M2 - Courant | à fixer |", "MilestoneUndated 87 M2")]
    [InlineData("| M1 - Eau | J+7 |", "| M1 - Eau | J+6 |", "DueAfterMilestone 56 ACT-002")]
    [InlineData("| M1 - Eau | J+7 |", "| M1 - Eau | 2026-12-06 |", "DueAfterMilestone 56 ACT-002")]
    [InlineData("| M1 - Eau | J+7 | ACT-001, 002 |", "| M1 - Eau | J+7 | ACT-001 |", "InNoMilestone 49 ACT-002")]
    [InlineData("| J+30 | ACT-003 |", "| J+30 | ACT-002, 003 |", "InSeveralMilestones 49 ACT-002")]
    [InlineData("ACT-003 |   |███|   |   |   |\\n", "", "NotInGantt 65 ACT-003")]
    [InlineData("ACT-001 |███|   |", "ACT-001 |███|███|", "PlannedAfterDue 79 ACT-001")]
    [InlineData("ACT-003 |   |███|", "ACT-003 |███|   |", "PlannedLongBeforeDue 81 ACT-003")]
    // The drawing.
    [InlineData("│ ░░░░░░ 0%", "│ ░░░░░░ 2%", "DrawingDiffers 117")]
    [InlineData("M1 [░░░░░░] 0%", "M1 [██████] 100%", "DrawingDiffers 122")]
    [InlineData("M1 [░░░░░░] 0%", "M9 [░░░░░░] 0%", "DrawingDiffers 122")]
    [InlineData("À faire: 3  Terminé: 0", "À faire: 2  Terminé: 1", "DrawingDiffers 121 121")]
    [InlineData("│ J+5 ", "│ J+6 ", "DrawingDiffers 119")]
    [InlineData("│ ACT-001                  │\\n│ J+5 ", "│ ACT-002                  │\\n│ J+7 ", "DrawingDiffers 119")]
    // Tables.
    [InlineData("| Eau | 3 | 75% |", "| Eau | 4 | 75% |", "EffortDiffers 91 Eau, EffortTotalDiffers 93 Total, ShareDiffers 91 Eau 92 Courant")]
    [InlineData("| Total | 4 | 100% |", "| Total | 5 | 100% |", "EffortDiffers 93 Total, EffortTotalDiffers 93 Total")]
    [InlineData("| Courant | 1 | 25% |", "| Courant | 1 | 27% |", "ShareDiffers 92 Courant, SharesNotWhole 91 Eau")]
    [InlineData("| 50% | ACT-001 |", "| 50% | ACT-001, 002 |", "OfSeveralRoles 97 ACT-002 98 ACT-002")]
    [InlineData("| Ada Stone | Plombière | 50% |", "| - | Plombière | - % |", "RoleWithoutPerson 97 Plombière")]
    [InlineData("| Ada Stone | Plombière | 50% |", "| Ada Stone | Plombière | - % |", "RoleWithoutAvailability 97 Ada Stone")]
    [InlineData("| N2 | Budget | Bo Reed |", "| N2 | Budget | - |", "LevelWithoutContact 113 N2")]
    [InlineData("| Bo Reed | 24h |", "| Bo Reed | 4h |", "ResponseTimesNotRising 113 N2")]
    [InlineData("Toutes les deux semaines", "Bi-mensuel", "AmbiguousCadence 104 Comité")]
    [InlineData("Toutes les deux semaines", "bimensuelle", "AmbiguousCadence 104 Comité")]
    [InlineData("Toutes les deux semaines", "Bimonthly", "AmbiguousCadence 104 Comité")]
    [InlineData("Toutes les deux semaines", "every bi-weekly Monday", "AmbiguousCadence 104 Comité")]
    [InlineData("| 100% | 0% |", "| 100% | - % |", "MeasureWithoutValue 108 Jalons respectés")]
    [InlineData("| 99.9% | 99.5% | -0.4% |", "| 99.9% | - | - |", "MeasureWithoutValue 23 Disponibilité")]
    [InlineData("| Eau | 60% | moyen |", "| Eau | - % | moyen |", "MeasureWithoutValue 27 Eau")]
    [InlineData("| 1 | Poser la vanne |", "| 1 | - |", "TopPriorityEmpty 31 1")]
    [InlineData("99,9 % (moins", "99,99 % (moins", "DowntimeDiffers 3 99,99 %")]
    [InlineData("99,9 % (moins", "99 % (moins", "DowntimeDiffers 3 99 %")]
    [InlineData("**SLA Cible** : 99.9%", "**SLA Cible** : 99.99%", "SlaTargetsDiffer 23 Disponibilité 144 SLA Cible")]
    // Gates, decisions, closing.
    [InlineData("| [ ] | Ada Stone |", "| [ ] | - |", "GateWithoutOwner 16 GATE-1")]
    [InlineData("| Production | NO-GO |", "| Production | GO |", "GoDespiteGate 10 Production 16 GATE-1, VerdictsDiffer 10 Production 143 Statut Production")]
    [InlineData("**Statut Production** : NO-GO", "**Statut Production** : GO", "VerdictsDiffer 10 Production 143 Statut Production")]
    [InlineData("| Notice | Ada Stone |", "| Notice | - |", "DeliverableWithoutOwner 135 LIV-1")]
    [InlineData("- [ ] Toutes les actions P1 terminées", "- [x] Toutes les actions P1 terminées", "ClosedTooEarly 128 Toutes les actions P1 terminées")]
    public void What_is_wrong_is_found_in_its_line(string old, string changed, string found)
    {
        var findings = SoundPlan.Examine(SoundPlan.With(old, changed));

        Assert.Equal(found, string.Join(", ", SoundPlan.InWords(findings.OrderBy(finding => finding.GetType().Name, StringComparer.Ordinal).ThenBy(f => f.Line))));
    }

    [Theory]
    [InlineData("- [ ] ouvrir", "- [ ] ouvrir `${VANNE}`")]
    [InlineData("- [ ] ouvrir", "- [ ] ouvrir\\n\\n```\\necho ${VANNE}\\n```")]
    [InlineData("| Catégorie | Courant |\\n| Priorité | P3", "| Catégorie | Courant / CC |\\n| Priorité | P3")]
    [InlineData("| Échéance | J+28 |", "| Échéance | 2026-12-28 |")]
    [InlineData("Phase 2 (J7 - J30)", "Phase 2 (J7 - J28)")]
    [InlineData("Phase 2 (J7 - J30)", "Phase 2")]
    [InlineData("| M1 - Eau | J+7 |", "| M1 - Eau | 2026-12-07 |")]
    [InlineData("│ ░░░░░░ 0%", "│ ░░░░░░ 1%")]
    [InlineData("À faire: 3  Terminé: 0", "À faire: 3")]
    [InlineData("│ ACT-001                  │", "│ ACT-001 à suivre         │")]
    [InlineData("ACT-003 |   |███|   |   |   |", "ACT-003 |   |███|███|███|███|")]
    [InlineData("| Courant | 1 | 25% |", "| Courant | 1 | - |")]
    [InlineData("| Courant | 1 | 25% |", "| Courant | 1 | 26% |")]
    [InlineData("| 50% | ACT-001 |", "| 50% | ACT-001, relecture |")]
    [InlineData("| Bo Reed | 24h |", "| Bo Reed | 4h30 |")]
    [InlineData("Toutes les deux semaines", "Bimestriel")]
    [InlineData("Toutes les deux semaines", "Deux fois par mois")]
    [InlineData("| 100% | 0% |", "| - | 0% |")]
    [InlineData("99,9 % (moins de 9 heures", "99,9 % (moins de 10 heures")]
    [InlineData("99,9 % (moins de 9 heures d'interruption par an)", "99,9 % (réponse en 4 heures)")]
    [InlineData("| P0 | Poser la vanne | [ ] | Ada Stone |", "| P0 | Poser la vanne | [x] | - |")]
    [InlineData("| Tests | GO |", "| Lancement | GO |")]
    [InlineData("**Statut Production** : NO-GO", "**Statut Production** : à décider")]
    [InlineData("| Notice | Ada Stone | ⬜ |", "| Notice | - | ✅ |")]
    [InlineData("- [ ] Toutes les actions P2 terminées ou planifiées", "- [x] Toutes les actions P2 terminées ou planifiées")]
    [InlineData("- [ ] Plan d'action complet", "- [x] Plan d'action complet")]
    public void What_only_looks_like_it_is_not(string old, string changed) =>
        Assert.Empty(SoundPlan.InWords(SoundPlan.Examine(SoundPlan.With(old, changed))));

    [Fact]
    public void Every_kind_of_finding_is_in_the_table_above_or_in_a_test_below()
    {
        string[] below = ["CharactersRepaired", "CharactersLost", "StartUnknown", "PastDue", "OfNoRole", "CompleteTooEarly", "Elsewhere"];
        var found = typeof(RuleTests).GetMethod(nameof(What_is_wrong_is_found_in_its_line))!.GetCustomAttributes(false).OfType<InlineDataAttribute>()
            .SelectMany(row => ((string)row.Data[2]!).Split(' ', ','));

        Assert.Empty(typeof(ChatOpsBot.Core.Documents.Doctor.Finding).GetNestedTypes().Select(kind => kind.Name).Except(below).Except(found));
    }

    [Fact]
    public void Characters_repaired_and_characters_lost_are_found()
    {
        var findings = SoundPlan.Examine("# rÃ©pÃ©tÃ© Ã©levÃ©\n\n## ACT-1 : Un\n\n- [ ] Ãle dÃ©serte\n");

        Assert.Equal("CharactersLost 5 - [ ] Ãle déserte, CharactersRepaired 1 6", string.Join(", ", SoundPlan.InWords(findings).Where(found => found.StartsWith("Char", StringComparison.Ordinal))));
    }

    [Fact]
    public void J0_is_asked_for_while_it_is_unknown_and_a_date_counts_from_it()
    {
        Assert.Equal(["StartUnknown 42 ACT-001"], SoundPlan.InWords(SoundPlan.Examine(SoundPlan.Text, start: null)));
        Assert.Empty(SoundPlan.Examine(SoundPlan.With("# Plan d'action - Serre\\n", "# Plan d'action - Serre\\n\\n**J0** : 2026-11-30\\n"), start: null));
        Assert.DoesNotContain("StartUnknown", SoundPlan.InWords(SoundPlan.Examine("## ACT-1: Un\n\n- [ ] a", start: null)));
    }

    [Theory]
    [InlineData("2026-12-05", "")]
    [InlineData("2026-12-07", "")]
    [InlineData("2026-12-08", "PastDue 42 ACT-001 56 ACT-002")]
    public void What_is_due_on_a_day_off_is_past_after_the_next_working_day(string today, string found)
    {
        // J+5 is Saturday 5 December; J+7 is Monday.
        var dueOnSaturday = SoundPlan.Examine(SoundPlan.Text, today: today);

        Assert.Equal(found, string.Join(", ", SoundPlan.InWords(dueOnSaturday)));
    }

    [Fact]
    public void An_action_of_nobody_and_of_no_role_is_found_where_others_have_one()
    {
        var plan = SoundPlan.With("| Responsable | Ada Stone |", "| Responsable | - |").Replace("| 50% | ACT-001 |", "| 50% | conseil |", StringComparison.Ordinal);

        Assert.Equal(["OfNoRole 35 ACT-001", "NoOwner 41 ACT-001"], SoundPlan.InWords(SoundPlan.Examine(plan)));
    }

    [Fact]
    public void A_plan_called_complete_is_found_while_an_action_is_made_of_placeholders()
    {
        var plan = SoundPlan.With("- [ ] Plan d'action complet", "- [x] Plan d'action complet").Replace("ACT-003 : Câbler la pompe", "ACT-003 : ${TITRE}", StringComparison.Ordinal);

        Assert.Equal(["Incomplete 65 ACT-003", "CompleteTooEarly 139 Plan d'action complet"], SoundPlan.InWords(SoundPlan.Examine(plan)));
    }

    [Fact]
    public void Work_planned_to_the_end_of_a_week_of_the_calendar_is_no_contradiction()
    {
        // J0 is a Wednesday: J+5 is the Monday of the second week.
        var plan = SoundPlan.With("ACT-001 |███|   |", "ACT-001 |███|███|");

        Assert.Empty(SoundPlan.Examine(plan, start: "2026-12-02"));
        Assert.Single(SoundPlan.Examine(plan, start: "2026-11-30"));
    }

    [Fact]
    public void A_step_ticked_in_the_document_moves_what_the_drawing_should_say()
    {
        var plan = SoundPlan.With("- [ ] acheter", "- [x] acheter");

        Assert.Equal(["DrawingDiffers 117 121 122"], SoundPlan.InWords(SoundPlan.Examine(plan)));
    }
}
