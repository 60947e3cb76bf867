using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class MeasureTests
{
    private const string Sla = """
        | Métrique | Objectif | Mesuré | Écart |
        |----------|----------|--------|-------|
        | Disponibilité | 99.9% | 99.4% | -0.5% |
        | MTTR | < 60 min | 45 min | -15 min |
        | Latence MM2 | ≤ 1000 ms | - ms | - ms |
        """;

    private const string Scores = """
        | Domaine | Score | Verdict |
        |---------|-------|---------|
        | Sécurité | 50% | ❌ Pas d'ACLs |
        | Performance | - % | ⚠️ À valider |
        | **Global** | - % | ⚠️ NO-GO |
        """;

    [Fact]
    public void A_target_is_told_beside_what_was_measured_and_whether_it_is_met() => Assert.Equal(
        [
            "Disponibilité [missed] · target 99.9% · measured 99.4% · gap -0.5%",
            "MTTR [met] · target < 60 min · measured 45 min · gap -15 min",
            "Latence MM2 · target ≤ 1000 ms · not measured yet",
        ],
        WrittenPlan.Of(Sla).Asked("sla").Lines());

    [Fact]
    public void The_summary_counts_what_is_measured_and_met() =>
        Assert.Equal("SLA: 2 of 3 measured, 1 met", WrittenPlan.Of(Sla).Asked("sla").Summary);

    [Fact]
    public void A_KPI_has_a_trend()
    {
        var plan = WrittenPlan.Of("| KPI | Cible | Actuel | Tendance |\n|--|--|--|--|\n| Jalons respectés | 100% | 80% | ↗ |\n| Incidents | 0 | - | - |");

        Assert.Equal(
            ["Jalons respectés [manqué] · objectif 100% · actuel 80% · tendance ↗", "Incidents · objectif 0 · pas encore mesuré"],
            plan.Asked("kpi", language: Language.French).Lines());
    }

    [Fact]
    public void The_global_score_stands_apart_from_the_domains()
    {
        var answer = WrittenPlan.Of(Scores).Asked("scores");

        Assert.Equal(["Sécurité · ❌ Pas d'ACLs 50%", "Performance · not scored yet · ⚠️ À valider"], answer.Lines());
        Assert.Equal(["Global: not scored yet · ⚠️ NO-GO"], answer.Facts());
        Assert.Equal("Scores: 1 of 2 domains scored", answer.Summary);
    }

    [Fact]
    public void A_global_score_with_a_figure_is_a_bar() => Assert.Equal(
        ["Global: 55%, ⚠️ À améliorer"],
        WrittenPlan.Of("| Domaine | Score | Verdict |\n|--|--|--|\n| Sécurité | 50% | ok |\n| Global | 55% | ⚠️ À améliorer |").Asked("scores").Bars());

    [Theory]
    [InlineData("sla mttr", "MTTR: measured 45 min")]
    [InlineData("sla latence", "Latence MM2: not measured yet")]
    [InlineData("sla dispo", "Disponibilité: measured 99.4%")]
    [InlineData("sla 2", "MTTR: measured 45 min")]
    public void One_is_asked_for_by_its_name_the_beginning_of_it_or_its_number(string command, string summary) =>
        Assert.Equal(summary, WrittenPlan.Of(Sla).Asked(command).Summary);

    [Fact]
    public void An_unknown_name_is_refused_with_those_there_are()
    {
        var answer = WrittenPlan.Of(Sla).Asked("sla foo");

        Assert.Equal((MessageKind.Refusal, "No service target is called “foo”."), (answer.Kind, answer.Summary));
        Assert.Equal(["sla Disponibilité", "sla MTTR", "sla Latence MM2", "sla"], answer.Commands());
    }

    [Fact]
    public void Every_line_opens_its_own_measure()
    {
        var plan = WrittenPlan.Of(Sla);

        Assert.All(plan.Asked("sla").Blocks.OfType<MessageBlock.Rows>().Single().Items, row =>
            Assert.StartsWith(row.Title.ToString(), plan.Asked(row.Command!).Summary));
    }
}
