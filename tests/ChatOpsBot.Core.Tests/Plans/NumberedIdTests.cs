using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Plans;

public class NumberedIdTests
{
    [Theory]
    [InlineData("M2", 2)]
    [InlineData("m02", 2)]
    [InlineData(" m\u20112 ", 2)]
    [InlineData("M9999", 9999)]
    public void A_milestone_is_a_letter_and_a_number(string text, int number) => Assert.Equal(new MilestoneId(number), MilestoneId.Parse(text));

    [Theory]
    [InlineData("N1", 1)]
    [InlineData("n-3", 3)]
    public void A_level_is_a_letter_and_a_number(string text, int number) => Assert.Equal(new LevelId(number), LevelId.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("M")]
    [InlineData("M-")]
    [InlineData("M0")]
    [InlineData("2")]
    [InlineData("MM2")]
    [InlineData("M2a")]
    [InlineData("M--2")]
    [InlineData("M10000")]
    public void Other_text_is_neither(string? text)
    {
        Assert.False(MilestoneId.TryParse(text, out _));
        Assert.False(LevelId.TryParse(text?.Replace('M', 'N'), out _));
        Assert.Throws<FormatException>(() => MilestoneId.Parse(text!));
        Assert.Throws<FormatException>(() => LevelId.Parse(text!));
    }

    [Fact]
    public void What_they_are_written_as_reads_back_to_them() => Gen.Int[1, 9999].Sample(number =>
    {
        Assert.Equal(new MilestoneId(number), MilestoneId.Parse(new MilestoneId(number).ToString()));
        Assert.Equal(new LevelId(number), LevelId.Parse(new LevelId(number).ToString()));
        Assert.False(MilestoneId.TryParse(new LevelId(number).ToString(), out _));
    });
}
