using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>The sections of the real plan and of its twin whose accents were destroyed.</summary>
public sealed class ReferenceSectionTests
{
    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void What_is_done_or_not_is_read_with_its_lines(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(
            ["Prerequisite 4/4 from 11", "Gate 0/5 from 31", "Closing 0/7 from 483", "Deliverable 0/6 from 495", "Document 9/9 from 510", "Artifact 1/4 from 534"],
            plan.Items.GroupBy(item => item.Id.Kind).Select(kind => $"{kind.Key} {kind.Count(item => item.Done)}/{kind.Count()} from {kind.First().Line}"));
        Assert.Equal(["P0", "P0", "P1", "P1", "P2"], Of(plan, ItemKind.Gate).Select(gate => gate.Priority.ToString()));
        Assert.Equal("Ajouter 3ème worker MM2", Of(plan, ItemKind.Gate).ElementAt(2).Text);
        Assert.Equal(("Runbooks", 0, "⬜"), Of(plan, ItemKind.Deliverable).Select(item => (item.Text, item.Owners.Length, item.StatusSpan!.Value.In(plan.Source.Text))).ElementAt(2));
        Assert.Equal(("Configurations tuning", "08-tuning/"), Of(plan, ItemKind.Document).Select(item => (item.Text, item.Location)).Last());
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void The_figures_are_read_as_written_and_a_dash_is_none(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(
            [("Performance", null), ("Résilience", "60%"), ("Sécurité", "50%"), ("Fonctionnel", "80%"), ("Observabilité", "100%"), ("Global", null)],
            Of(plan, MeasureKind.Score).Select(score => (score.Name, score.Value)));
        Assert.Equal(
            [("Disponibilité", "99.9886%"), ("MTTR", "< 10 min"), ("RTO", "< 5 min"), ("RPO", "< 60 sec"), ("Latence MM2", "≤ 1000 ms"), ("Lag MM2", "≤ 10000")],
            Of(plan, MeasureKind.Sla).Select(sla => (sla.Name, sla.Target)));
        Assert.Equal(["100%", "100%", "±10%", "0"], Of(plan, MeasureKind.Kpi).Select(kpi => kpi.Target));
        Assert.All(plan.Measures.Where(measure => measure.Kind is not MeasureKind.Score), measure => Assert.Null(measure.Value ?? measure.Remark));
        Assert.Equal([(2.5m, 25m), (3.5m, 35m), (2m, 20m), (2m, 20m), (10m, 100m)], plan.CategoryEfforts.Select(row => (row.Value.Days!.Value, row.Value.Percent!.Value)));
        Assert.Equal([false, false, false, false, true], plan.CategoryEfforts.Select(row => row.Value.IsTotal));
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void Decisions_risks_priorities_and_governance_are_read(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(
            [("Tests de validation", Verdict.Go, "✅ GO"), ("Production", Verdict.NoGo, "❌ NO-GO (actions requises)")],
            plan.GoNoGo.Select(criterion => (criterion.Name, criterion.Verdict, criterion.Text)));
        Assert.Equal(
            [("RSK-001", "Moyenne", "Élevé"), ("RSK-002", "Faible", "Élevé"), ("RSK-003", "Faible", "Moyen"), ("RSK-004", "Moyenne", "Moyen")],
            plan.Risks.Select(risk => (risk.Id.ToString(), risk.Probability, risk.Impact)));
        Assert.Equal(
            ("Régression après optimisation", "Tests approfondis, rollback prêt", "Rollback immédiat, analyse post-mortem"),
            (plan.Risks[1].Title, plan.Risks[1].Mitigation, plan.Risks[1].Contingency));
        Assert.Equal([(1, null, "Immédiat"), (2, null, "Court terme"), (3, null, "Court terme")], plan.TopPriorities.Select(row => (row.Value.Rank, row.Value.Action, row.Value.Urgency)));
        Assert.Equal(["Quotidien", "Hebdomadaire", "Bi-mensuel"], plan.Cadences.Select(row => row.Value.Frequency));
        Assert.Equal(["Équipe ops", "Management", "Client"], plan.Audiences.Select(row => row.Value.Name));
        Assert.Equal(["mm2-replication", "mm2-detailed-metrics", "kafka-cluster", "node-exporter", "zookeeper-cluster"], plan.Dashboards.Select(row => row.Value.Uid));
        Assert.Equal(
            [("Client", "Transactis"), ("Statut Tests", "✅ GO"), ("Statut Production", "❌ NO-GO (actions P0 requises)"), ("SLA Cible", "< 1h downtime annuel (99.9886%)"), ("Version", "2.0")],
            plan.ClosingLines.Select(row => (row.Value.Label, row.Value.Value)));
    }

    [Theory]
    [InlineData(ReferenceDocument.Clean)]
    [InlineData(ReferenceDocument.Destroyed)]
    public void The_Gantt_the_template_and_the_dashboard_are_known_by_their_shape(string file)
    {
        var plan = ReferenceDocument.Read(file);

        Assert.Equal(["1", "1", "1,2", "2,3", "2", "3,4", "8,9", "6,7", "8,9"], plan.Actions.Select(action => string.Join(',', action.Weeks)));
        Assert.Equal(Enumerable.Range(311, 9), plan.PlannedWeeks.Select(line => line.Line));
        Assert.Equal(["1 402", "2 404", "2 409", "2 412", "2 415", "2 418", "2 421"], plan.ReportTemplate!.Headings.Select(heading => $"{heading.Level} {heading.Line}"));
        var drawing = plan.Drawing!;
        Assert.Equal((449, new DrawnPercent(35, 456), new DrawnNext(ActionId.Parse("ACT-003"), "J+5", 456)), (drawing.Line, drawing.Global, drawing.Next));
        Assert.Equal([("M1", 100m), ("M2", 40m), ("M3", (decimal?)null)], drawing.Milestones.Select(milestone => (milestone.Id.ToString(), milestone.Percent)));
        Assert.Equal(
            [(ActionStatus.Done, 2), (ActionStatus.InProgress, 3), (ActionStatus.ToDo, 4), (ActionStatus.Blocked, 0)],
            drawing.Counts.Select(count => (count.Status, count.Count)));
        Assert.Equal([new DrawnAlert("⚠️  ACT-004: Besoin validation runbook par client", 471)], drawing.Alerts);
    }

    [Fact]
    public void The_destroyed_twin_reads_identically_field_by_field()
    {
        var clean = SectionListing.Of(ReferenceDocument.Read(ReferenceDocument.Clean));

        Assert.Equal(130, clean.Split('\n').Count(line => line.Length > 0));
        Assert.Equal(clean, SectionListing.Of(ReferenceDocument.Read(ReferenceDocument.Destroyed)));
    }

    private static IEnumerable<ReadItem> Of(ReadPlan plan, ItemKind kind) => plan.Items.Where(item => item.Id.Kind == kind);

    private static IEnumerable<ReadMeasure> Of(ReadPlan plan, MeasureKind kind) => plan.Measures.Where(measure => measure.Kind == kind);
}
