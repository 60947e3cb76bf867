using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>Measures, risks, decisions and governance: tables known by their columns, in French and English.</summary>
public sealed class SectionTableReadingTests
{
    private const string Action = "# Plan\n\n## ACT-001 : Un\n\n- [ ] un\n\n## Suite\n\n";

    [Theory]
    [InlineData("| Domaine | Score | Verdict |", MeasureKind.Score)]
    [InlineData("| Area | Rating | Assessment |", MeasureKind.Score)]
    [InlineData("| KPI | Actuel | Tendance |", MeasureKind.Kpi)]
    [InlineData("| KPI | Current | Trend |", MeasureKind.Kpi)]
    public void A_table_without_targets_has_values_and_remarks(string header, MeasureKind kind)
    {
        var plan = Reading.Of(Action + header + "\n|---|---|---|\n| A | 60% | ↗ |\n| B | 60 % | - |\n| C | 60\u00A0% | |\n| D | - % | ? |\n| - | - | - |\n");

        Assert.Equal(
            [(kind, "A", "60%", "↗"), (kind, "B", "60 %", null), (kind, "C", "60\u00A0%", null), (kind, "D", null, "?")],
            plan.Measures.Select(measure => (measure.Kind, measure.Name, measure.Value, measure.Remark)));
        Assert.All(plan.Measures, measure => Assert.Null(measure.Target));
        Assert.All(plan.Measures, measure => Assert.Null(measure.TargetSpan));
        Assert.Equal("- %", plan.Measures[3].ValueSpan!.Value.In(plan.Source.Text));
        Assert.Empty(plan.Findings);
    }

    [Theory]
    [InlineData("| Métrique | Objectif | Mesuré | Écart |", MeasureKind.Sla)]
    [InlineData("| METRIQUE | CIBLE | MESURE | ECART |", MeasureKind.Sla)]
    [InlineData("| Metric | Target | Measured | Gap |", MeasureKind.Sla)]
    [InlineData("| SLA | Target | Current | Gap |", MeasureKind.Sla)]
    [InlineData("| KPI | Cible | Actuel | Tendance |", MeasureKind.Kpi)]
    [InlineData("| Indicateur | Objectif | Valeur | Évolution |", MeasureKind.Kpi)]
    [InlineData("| Metric | Target | Current | Trend |", MeasureKind.Kpi)]
    [InlineData("| Indicateur | Cible | Mesuré | Écart |", MeasureKind.Sla)]
    public void Targets_with_a_gap_are_SLA_and_with_a_trend_KPIs(string header, MeasureKind kind)
    {
        var plan = Reading.Of(Action + header + "\n|---|---|---|---|\n| **A** | 99,9 % | 99,4 % | -0,5 % |\n| B | ≤ 10 | - req/s | - |\n");

        Assert.Equal(
            [(kind, "A", "99,9 %", "99,4 %", "-0,5 %"), (kind, "B", "≤ 10", null, null)],
            plan.Measures.Select(measure => (measure.Kind, measure.Name, measure.Target, measure.Value, measure.Remark)));
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_two_tables_make_one_list()
    {
        var plan = Reading.Of(Action + "| Tendance | KPI | Actuel | Cible |\n|---|---|---|---|\n| ↗ | A | 1 | 2 |\n\n### Encore\n\n| KPI | Cible | Actuel |\n|---|---|---|\n| A | 3 | 4 |\n");

        Assert.Equal([("A", "2", "1", "↗"), ("A", "3", "4", null)], plan.Measures.Select(measure => (measure.Name, measure.Target, measure.Value, measure.Remark)));
    }

    [Fact]
    public void Risks_are_joined_with_their_contingency_by_id_or_title()
    {
        var plan = Reading.Of(Action + """
            | Risque | Action de contingence |
            |---|---|
            | RSK-2 | Revenir |
            | Une panne | Attendre |
            | RSK-009 | Rien |
            | Deux |

            | ID | Risque | Probabilité | Impact | Mitigation |
            |---|---|---|---|---|
            | rsk-001 | Une panne | Faible | Élevé | - |
            | RSK‑002 | Deux | - | Moyen | Tester |
            | deux | Trois | Faible | Faible | Rien |
            | RSK-02 | Quatre | Faible | Faible | Rien |
            | RSK-005 | Cinq | Faible |
            """);

        Assert.Equal(
            [("RSK-001", "Une panne", "Faible", "Élevé", null, "Attendre"), ("RSK-002", "Deux", null, "Moyen", "Tester", "Revenir")],
            plan.Risks.Select(risk => (risk.Id.ToString(), risk.Title, risk.Probability, risk.Impact, risk.Mitigation, risk.Contingency)));
        Assert.Equal("Revenir", plan.Risks[1].ContingencySpan!.Value.In(plan.Source.Text));
        Assert.Equal(
            ["13 | RSK-009 | Rien |", "14 | Deux |", "20 | deux | Trois | Faible | Faible | Rien |", "21 | RSK-02 | Quatre | Faible | Faible | Rien |", "22 | RSK-005 | Cinq | Faible |"],
            plan.Findings.Select(finding => $"{finding.Line} {finding.Detail}"));
        Assert.All(plan.Findings, finding => Assert.Equal(FindingKind.RowNotRead, finding.Kind));
    }

    [Theory]
    [InlineData("| Ref | Risk | Likelihood | Impact | Mitigation | Contingency |\n|---|---|---|---|---|---|\n| R1 | Outage | Low | High | Test | Wait |", "R1")]
    [InlineData("| Risk | Probability | Impact | Mitigation | Contingency |\n|---|---|---|---|---|\n| R1 - Outage | Low | High | Test | Wait |", "R1")]
    [InlineData("| Risk | Probability | Impact | Mitigation | Contingency |\n|---|---|---|---|---|\n| Outage | Low | High | Test | Wait |", "RSK-001")]
    public void A_risk_may_have_its_id_in_its_name_or_none(string table, string id)
    {
        var risk = Assert.Single(Reading.Of(Action + table).Risks);

        Assert.Equal((id, "Outage", "Low", "High", "Test", "Wait"), (risk.Id.ToString(), risk.Title, risk.Probability, risk.Impact, risk.Mitigation, risk.Contingency));
    }

    [Theory]
    [InlineData("✅ **GO**", Verdict.Go)]
    [InlineData("Go", Verdict.Go)]
    [InlineData("✅", Verdict.Go)]
    [InlineData("❌ **NO-GO** (actions requises)", Verdict.NoGo)]
    [InlineData("no go", Verdict.NoGo)]
    [InlineData("NOGO", Verdict.NoGo)]
    [InlineData("Non-Go", Verdict.NoGo)]
    [InlineData("❌", Verdict.NoGo)]
    [InlineData("à décider", Verdict.Unknown)]
    [InlineData("GO / NO-GO", Verdict.Unknown)]
    [InlineData("-", Verdict.Unknown)]
    public void A_criterion_of_going_is_read_with_its_verdict(string written, Verdict verdict)
    {
        var plan = Reading.Of(Action + $"### Décision Go/No-Go\n\n| Criterion | Outcome |\n|---|---|\n| Production | {written} |\n");

        var criterion = Assert.Single(plan.GoNoGo);
        Assert.Equal(("Production", verdict, written.Replace("*", "")), (criterion.Name, criterion.Verdict, criterion.Text));
    }

    [Fact]
    public void A_table_of_criteria_that_decides_nothing_is_no_decision() =>
        Assert.Empty(Reading.Of(Action + "| Critère | Résultat |\n|---|---|\n| Débit | 20 % |\n").GoNoGo);

    [Theory]
    [InlineData("| # | Action | Impact | Urgence |")]
    [InlineData("| Rank | Action | Impact | Urgency |")]
    public void Top_priorities_are_known_by_action_and_urgency(string header)
    {
        var plan = Reading.Of(Action + header + "\n|---|---|---|---|\n| 2 | Agir | Fort | - |\n| | - | Moyen | Tard |\n| 3 | Agir |\n");

        Assert.Equal([new TopPriority(2, "Agir", "Fort", null), new TopPriority(2, null, "Moyen", "Tard")], plan.TopPriorities.Select(row => row.Value));
        Assert.Equal([13], plan.Findings.Select(finding => finding.Line));
    }

    [Theory]
    [InlineData("| Catégorie | Effort Total (j/h) | % du Total |")]
    [InlineData("| Category | Effort (days) | Share |")]
    public void Efforts_by_category_keep_their_words_and_say_their_numbers(string header)
    {
        var plan = Reading.Of(Action + header + "\n|---|---|---|\n| A | 2,5 | 25\u00A0% |\n| B | ? | 75 % |\n| **Total** | 10 | 100% |\n");

        Assert.Equal(
            [("A", "2,5", 2.5m, 25m, false), ("B", "?", null, 75m, false), ("Total", "10", (decimal?)10m, 100m, true)],
            plan.CategoryEfforts.Select(row => (row.Value.Category, row.Value.Effort, row.Value.Days, row.Value.Percent!.Value, row.Value.IsTotal)));
    }

    [Fact]
    public void Meetings_audiences_and_dashboards_are_read_in_English_too()
    {
        var plan = Reading.Of(Action + """
            | Meeting | Frequency | Participants | Goal |
            |---|---|---|---|
            | Stand-up | Daily | Team | - |
            | - | Daily | Team | Lost |

            | Audience | Message | Channel | Frequency |
            |---|---|---|---|
            | Client | Progress | E-mail | Weekly |

            | Dashboard | UID | Use |
            |---|---|---|
            | Nodes | `node` | CPU |
            """);

        Assert.Equal(new Cadence("Stand-up", "Daily", "Team", null), Assert.Single(plan.Cadences).Value);
        Assert.Equal(new Audience("Client", "Progress", "E-mail", "Weekly"), Assert.Single(plan.Audiences).Value);
        Assert.Equal(new PlanDashboard("Nodes", "node", "CPU"), Assert.Single(plan.Dashboards).Value);
        Assert.Equal([12], plan.Findings.Select(finding => finding.Line));
    }

    [Fact]
    public void Tables_inside_an_action_stay_part_of_it()
    {
        var plan = Reading.Of("# Plan\n\n## ACT-001 : Un\n\n- [ ] un\n\n| KPI | Cible | Actuel |\n|---|---|---|\n| A | 1 | 2 |\n");

        Assert.Empty(plan.Measures);
        Assert.Contains("| KPI | Cible | Actuel |", plan.Actions[0].Sections[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\n\n**Client** : Ville\n**Version** : 2.0", "Client=Ville;Version=2.0")]
    [InlineData("texte\n\n**Client :** Ville  \n**Statut tests** : ✅ GO\\\n**Vide** :\n**SLA** : 99 %", "Client=Ville;Statut tests=✅ GO;SLA=99 %")]
    [InlineData("---\n\n**Version**: 2.0", "Version=2.0")]
    [InlineData("**Note** : ceci n'est pas un pied", "")]
    [InlineData("**Client** : Ville\n**Version** : 2.0\n\n- et une liste", "")]
    [InlineData("**Client** : Ville\n**Version** : 2.0\n\n## Autre", "")]
    public void The_labelled_lines_at_the_foot_are_read(string foot, string expected)
    {
        var plan = Reading.Of(Action + foot + "\n");

        Assert.Equal(expected, string.Join(';', plan.ClosingLines.Select(row => $"{row.Value.Label}={row.Value.Value}")));
        Assert.All(plan.ClosingLines, row => Assert.Equal(row.Value.Value, row.Spans[1].In(plan.Source.Text)));
    }

    [Theory]
    [InlineData("# Plan\n\n## ACT-001 : Un\n\n- [ ] un\n\n**Risques :** a\n**Rollback :** b\n")]
    [InlineData("# Plan\n\n**Client** : Ville\n**Version** : 2.0\n\n## ACT-001 : Un\n\n- [ ] un\n")]
    public void A_document_that_ends_in_an_action_has_no_foot(string document) => Assert.Empty(Reading.Of(document).ClosingLines);
}
