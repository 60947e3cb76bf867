using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class RiskWeightTests
{
    [Theory]
    [InlineData("Très faible", 1)]
    [InlineData("very low", 1)]
    [InlineData("Rare", 1)]
    [InlineData("Faible", 2)]
    [InlineData("Low", 2)]
    [InlineData("Peu probable", 2)]
    [InlineData("unlikely", 2)]
    [InlineData("mineur", 2)]
    [InlineData("Moyenne", 3)]
    [InlineData("Moyen", 3)]
    [InlineData("Modéré", 3)]
    [InlineData("Medium", 3)]
    [InlineData("possible", 3)]
    [InlineData("Élevé", 4)]
    [InlineData("ELEVEE", 4)]
    [InlineData("Forte", 4)]
    [InlineData("High", 4)]
    [InlineData("Probable", 4)]
    [InlineData("major", 4)]
    [InlineData("Très élevé", 5)]
    [InlineData("Critique", 5)]
    [InlineData("🔴 Critical", 5)]
    [InlineData("3", 3)]
    [InlineData("4/5", 4)]
    [InlineData("1/3", 2)]
    [InlineData("3/3", 5)]
    [InlineData("40%", 2)]
    [InlineData("90 %", 5)]
    [InlineData("à définir", null)]
    [InlineData("6", null)]
    [InlineData("3/0", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_level_is_a_word_or_a_figure_of_either_language(string? words, int? level) => Assert.Equal(level, RiskWeight.Level(words));

    [Theory]
    [InlineData("Moyenne", "Élevé", 12)]
    [InlineData("high", "high", 16)]
    [InlineData("Faible", null, 6)]
    [InlineData(null, "Critique", 15)]
    [InlineData(null, null, null)]
    public void The_weight_is_probability_by_impact_and_what_is_not_rated_counts_as_medium(string? probability, string? impact, int? weight) =>
        Assert.Equal(weight, RiskWeight.Of(new RiskSnapshot(RiskId.Numbered(1), 1, "", probability, impact, null, null)));
}
