using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Tests.Documents;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Answers;

/// <summary>The real plan and its twin whose accents were destroyed. The folder is named by the environment variable REFERENCE.</summary>
public sealed class ReferenceAnswerTests
{
    private const string Clean = "plan-action-mm2.md";
    private const string Destroyed = "plan-action-mm2.mojibake.md";

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Its_heaviest_risk_is_the_missing_people(string file) => Assert.Equal(
        ["RSK-001", "RSK-004", "RSK-002", "RSK-003"], Plan(file).Asked("risques").RowIds());

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void It_goes_for_the_tests_and_not_for_production(string file)
    {
        var answer = Plan(file).Asked("gonogo");

        Assert.Equal(["Tests de validation [GO]", "Production [NO-GO] · actions requises"], answer.Lines().Take(2));
        Assert.Equal(["Bad: 5 items still block production: 2 P0, 2 P1, 1 P2."], answer.Notices());
    }

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Nothing_of_its_SLA_is_measured(string file)
    {
        Assert.Equal("SLA: 0 of 6 measured, 0 met", Plan(file).Asked("sla").Summary);
        Assert.Equal(["Global: not scored yet · ⚠️ NO-GO Production"], Plan(file).Asked("scores").Facts());
    }

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Its_three_priorities_are_left_open_and_proposed(string file) =>
        Assert.Equal(["ACT-002", "ACT-003", "ACT-005"], Plan(file).Asked("priorités").RowIds());

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Its_budget_differs_from_what_its_actions_add_up_to(string file)
    {
        var answer = Plan(file).Asked("budget");

        Assert.Equal(
            [
                "Performance [−0.5 days] · document 2.5 days · actions 2 days", "Résilience [−2 days] · document 3.5 days · actions 1.5 days",
                "Sécurité · document 2 days · actions 2 days", "Opérations [+3 days] · document 2 days · actions 5 days",
            ],
            answer.Lines());
        Assert.Equal("Difference: +0.5 days", answer.Facts().ElementAt(2));
        Assert.Equal(["1 action incomplete: not counted."], answer.Notes());
    }

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Its_closing_criteria_say_what_is_done(string file)
    {
        var lines = Plan(file).Asked("clôture").Lines().ToList();

        Assert.Equal("CLO-1 Toutes les actions P1 terminées [not met yet] · P1: 0 of 2 done, 1 incomplete apart", lines[0]);
        Assert.Equal("CLO-2 Toutes les actions P2 terminées ou planifiées [not met yet] · P2: 0 done and 3 planned of 3, can be ticked", lines[1]);
        Assert.Equal(7, lines.Count);
    }

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Nobody_owns_anything_and_the_tech_lead_has_nothing(string file)
    {
        var answer = Plan(file).Asked("équipe");

        Assert.Equal("Warning: 8 actions without owner, 6 of them given to a role.", answer.Notices().First());
        Assert.Equal(["Without any action: Tech Lead."], answer.Notes());
    }

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Its_Gantt_is_drawn_as_the_document_draws_it(string file) => Assert.Equal(
        """
                 ▼
        Week     1   2   3   4   5   6   7   8   9
        ACT-001 ░░░  ·   ·   ·   ·   ·   ·   ·   ·
        ACT-002 ░░░  ·   ·   ·   ·   ·   ·   ·   ·
        ACT-003 ░░░ ░░░  ·   ·   ·   ·   ·   ·   ·
        ACT-004  ·  ░░░ ░░░  ·   ·   ·   ·   ·   ·
        ACT-005  ·  ░░░  ·   ·   ·   ·   ·   ·   ·
        ACT-006  ·   ·  ░░░ ░░░  ·   ·   ·   ·   ·
        ACT-007  ·   ·   ·   ·   ·   ·   ·  ░░░ ░░░
        ACT-008  ·   ·   ·   ·   ·  ░░░ ░░░  ·   ·
        ACT-009  ·   ·   ·   ·   ·   ·   ·  ░░░ ░░░
        """,
        Plan(file).Asked("gantt").Blocks.OfType<Messages.MessageBlock.Preformatted>().Single().Text);

    [Theory]
    [InlineData(Clean)]
    [InlineData(Destroyed)]
    public void Nine_documents_four_artifacts_and_five_dashboards_are_listed(string file) =>
        Assert.Equal(18, Plan(file).Asked("documents").Lines().Count());

    private static PlanSnapshot Plan(string file)
    {
        var folder = Environment.GetEnvironmentVariable("REFERENCE");
        Assert.SkipUnless(Directory.Exists(folder), "REFERENCE names no folder with the reference documents.");
        return Reading.Of(File.ReadAllBytes(Path.Combine(folder, "plans", file))).Snapshot(J0);
    }
}
