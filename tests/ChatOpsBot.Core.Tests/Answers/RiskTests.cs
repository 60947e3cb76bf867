using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Answers;

public sealed class RiskTests
{
    private const string Three = """
        | ID | Risk | Probability | Impact | Mitigation |
        |----|------|-------------|--------|------------|
        | RSK-001 | Small | Low | Low | Look away |
        | RSK-002 | Unrated | - | - | - |
        | RSK-003 | Large | High | Critical | Spare line |

        | Risk | Contingency |
        |------|-------------|
        | RSK-003 | Go back |
        """;

    [Fact]
    public void The_heaviest_comes_first_and_what_is_not_rated_last() => Assert.Equal(
        ["RSK-003 Large [High × Critical] · Spare line", "RSK-001 Small [Low × Low] · Look away", "RSK-002 Unrated [not rated] · no mitigation"],
        WrittenPlan.Of(Three).Asked("risks").Lines());

    [Theory]
    [InlineData("Élevée", "Critique", Tone.Bad)]
    [InlineData("Moyenne", "Élevé", Tone.Warning)]
    [InlineData("Faible", "Moyen", Tone.Neutral)]
    [InlineData("-", "-", Tone.Muted)]
    public void Its_badge_is_as_loud_as_its_weight(string probability, string impact, Tone tone)
    {
        var plan = WrittenPlan.Of($"| ID | Risque | Probabilité | Impact |\n|--|--|--|--|\n| RSK-001 | Un | {probability} | {impact} |");

        Assert.Equal(tone, plan.Asked("risques").Blocks.OfType<MessageBlock.Rows>().Single().Items[0].Badges[0].Tone);
    }

    [Fact]
    public void One_risk_says_how_it_is_prevented_and_what_is_done_if_it_happens()
    {
        var answer = WrittenPlan.Of(Three).Asked("RSK-3");

        Assert.Equal(["Probability: High", "Impact: Critical", "Rank by weight: 1 of 3"], answer.Facts());
        Assert.Equal(
            [("To prevent it", "Spare line"), ("If it happens", "Go back")],
            answer.Blocks.OfType<MessageBlock.Section>().Select(section => (section.Heading, section.Text)));
        Assert.Equal(["RSK-003"], answer.About);
        Assert.Equal(["risks"], answer.Commands());
    }

    [Fact]
    public void The_second_risk_is_found_by_its_number_when_the_plan_writes_ids_its_own_way()
    {
        var plan = WrittenPlan.Of("| ID | Risk | Probability | Impact |\n|--|--|--|--|\n| R1 | One | Low | Low |\n| R2 | Two | Low | Low |");

        Assert.StartsWith("R2 Two", plan.Asked("risk 2").Summary);
    }

    [Fact]
    public void An_unknown_risk_is_refused_with_what_there_is()
    {
        var answer = WrittenPlan.Of(Three).Asked("RSK-009");

        Assert.Equal((MessageKind.Refusal, "RSK-009 is not in this plan, which goes from RSK-001 to RSK-003."), (answer.Kind, answer.Summary));
    }

    [Fact]
    public void Many_risks_are_paged()
    {
        var rows = string.Concat(Enumerable.Range(1, 17).Select(number => $"| RSK-{number:000} | Risk {number} | Low | Low |\n"));
        var plan = WrittenPlan.Of($"| ID | Risk | Probability | Impact |\n|--|--|--|--|\n{rows}");

        Assert.Equal(["risks page 2"], plan.Asked("risks").Commands());
        Assert.Equal(["RSK-016", "RSK-017"], plan.Asked("risks page 2").RowIds());
    }
}
