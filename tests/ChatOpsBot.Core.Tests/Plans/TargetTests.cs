using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class TargetTests
{
    [Theory]
    [InlineData("< 60 min", "150 min", false)]
    [InlineData("< 60 min", "60 min", false)]
    [InlineData("< 60 min", "59,5 min", true)]
    [InlineData("≤ 800 ms", "800 ms", true)]
    [InlineData("<= 800 ms", "801 ms", false)]
    [InlineData("> 20%", "20%", false)]
    [InlineData(">= 20 %", "20%", true)]
    [InlineData("≤ 10000", "9 500", true)]
    [InlineData("±10%", "-12%", false)]
    [InlineData("±10%", "+8%", true)]
    public void A_sign_says_which_side_is_kept(string target, string value, bool met) => Assert.Equal(met, Target.IsMet(target, value));

    [Theory]
    [InlineData("99.9%", "99.4%", false)]
    [InlineData("99,9 %", "99.95%", true)]
    [InlineData("100%", "100%", true)]
    [InlineData("0", "0", true)]
    [InlineData("0", "2", false)]
    [InlineData("3", "3", true)]
    [InlineData("3", "4", null)]
    [InlineData("5%", "4%", null)]
    public void Without_a_sign_a_high_percentage_is_a_floor_and_nought_a_ceiling(string target, string value, bool? met) =>
        Assert.Equal(met, Target.IsMet(target, value));

    [Theory]
    [InlineData("< 1 h", "20 min")]
    [InlineData("< 60 min", "about an hour")]
    [InlineData("< 60 min", "< 50 min")]
    [InlineData("stable", "3")]
    [InlineData("< 60 min", null)]
    [InlineData(null, "3")]
    public void Nothing_is_said_of_other_units_of_words_and_of_what_is_missing(string? target, string? value) =>
        Assert.Null(Target.IsMet(target, value));

    [Fact]
    public void A_figure_may_leave_its_unit_out() => Assert.True(Target.IsMet("< 60 min", "45"));
}
