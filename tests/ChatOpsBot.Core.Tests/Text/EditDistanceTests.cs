using ChatOpsBot.Core.Text;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Text;

public class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char["abc"].Array[0, 7].Select(letters => new string(letters));

    [Theory]
    [InlineData("status", "status", 0)]
    [InlineData("statsu", "status", 1)]
    [InlineData("staus", "status", 1)]
    [InlineData("statuss", "status", 1)]
    [InlineData("stotus", "status", 1)]
    [InlineData("retrad", "retard", 1)]
    [InlineData("sttauts", "status", 2)]
    [InlineData("", "plan", 4)]
    [InlineData("plan", "", 4)]
    [InlineData("", "", 0)]
    [InlineData("ca", "abc", 3)]
    public void A_slip_of_the_keyboard_counts_one(string first, string second, int distance) =>
        Assert.Equal(distance, EditDistance.Between(first, second));

    [Fact]
    public void The_distance_is_the_same_both_ways_and_nothing_only_between_equals() => Gen.Select(Word, Word).Sample((first, second) =>
    {
        var distance = EditDistance.Between(first, second);
        Assert.Equal(distance, EditDistance.Between(second, first));
        Assert.Equal(first == second, distance == 0);
        Assert.InRange(distance, Math.Abs(first.Length - second.Length), Math.Max(first.Length, second.Length));
    });

    [Fact]
    public void What_both_words_begin_with_makes_no_difference() => Gen.Select(Word, Word).Sample((first, second) =>
        Assert.Equal(EditDistance.Between(first, second), EditDistance.Between($"xyz{first}", $"xyz{second}")));
}
