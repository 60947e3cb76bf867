using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class PlanNameTests
{
    [Theory]
    [InlineData("Plan d'Action - Synthèse", "plan-d-action-synthese")]
    [InlineData("  Été 2026 !  ", "ete-2026")]
    [InlineData("計画", "plan")]
    [InlineData("", "plan")]
    public void A_title_becomes_a_short_name_for_keys(string title, string name) => Assert.Equal(name, PlanName.From(title));

    [Fact]
    public void A_long_title_is_cut() => Assert.True(PlanName.From(new string('a', 500)).Length <= 48);
}
