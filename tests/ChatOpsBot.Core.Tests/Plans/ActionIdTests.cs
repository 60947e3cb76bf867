using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Plans;

public class ActionIdTests
{
    private static readonly Gen<string> AnyPrefix =
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ"].Array[1, 12].Select(letters => new string(letters));

    [Theory]
    [InlineData("ACT-004", "ACT", 4, "ACT-004")]
    [InlineData("act4", "ACT", 4, "ACT4")]
    [InlineData(" Act\u2011004 ", "ACT", 4, "ACT-004")]
    [InlineData("TASK-12", "TASK", 12, "TASK-12")]
    [InlineData("A01", "A", 1, "A01")]
    public void An_id_is_read_in_any_case_and_with_any_hyphen(string text, string prefix, int number, string written)
    {
        var id = ActionId.Parse(text);
        Assert.Equal((prefix, number, written), (id.Prefix, id.Number, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("004")]
    [InlineData("ACT")]
    [InlineData("ACT-")]
    [InlineData("ACT--4")]
    [InlineData("ACT 4")]
    [InlineData("ACT-004.2")]
    [InlineData("ACT-1234567890")]
    [InlineData("ABCDEFGHIJKLM-1")]
    [InlineData("ACT-٤")]
    public void Other_text_is_no_id(string? text)
    {
        Assert.False(ActionId.TryParse(text, out var id));
        Assert.Equal(default, id);
        Assert.Throws<FormatException>(() => ActionId.Parse(text!));
    }

    [Fact]
    public void What_an_id_is_written_as_reads_back_to_it_with_its_zeros() =>
        Gen.Select(AnyPrefix, Gen.OneOf("", "-"), Gen.Int[0, 999_999_999], Gen.Int[1, 9]).Sample((prefix, hyphen, number, digits) =>
        {
            var id = ActionId.Parse($"{prefix}{hyphen}{number.ToString($"D{digits}")}");
            Assert.Equal(id, ActionId.Parse(id.ToString()));
            Assert.Equal(id.ToString(), ActionId.Parse(id.ToString()).ToString());
        });

    [Fact]
    public void Prefix_and_number_alone_tell_two_ids_apart() =>
        Gen.Select(AnyPrefix, Gen.Int[0, 9999], Gen.Int[1, 9]).Sample((prefix, number, digits) =>
        {
            var id = ActionId.Parse($"{prefix}-{number}");
            var withZeros = ActionId.Parse($"{prefix.ToLowerInvariant()}{number.ToString($"D{digits}")}");
            Assert.Equal(id, withZeros);
            Assert.Equal(id.GetHashCode(), withZeros.GetHashCode());
            Assert.NotEqual(id, ActionId.Parse($"{prefix}-{number + 1}"));
        });
}
