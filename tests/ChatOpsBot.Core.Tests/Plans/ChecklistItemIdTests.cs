using ChatOpsBot.Core.Plans;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Plans;

public class ChecklistItemIdTests
{
    [Theory]
    [InlineData("ACT-004.2", ChecklistKind.Step, 2, "ACT-004.2")]
    [InlineData("act\u20114.C1", ChecklistKind.Criterion, 1, "ACT-4.c1")]
    [InlineData("ACT-004 . 2", ChecklistKind.Step, 2, "ACT-004.2")]
    public void A_box_is_named_after_its_action(string text, ChecklistKind kind, int number, string written)
    {
        var id = ChecklistItemId.Parse(text);
        Assert.Equal((ActionId.Parse("ACT-004"), kind, number, written), (id.Action, id.Kind, id.Number, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ACT-004")]
    [InlineData("ACT-004.")]
    [InlineData("ACT-004.0")]
    [InlineData("ACT-004.c")]
    [InlineData("ACT-004.d1")]
    [InlineData("ACT-004.-1")]
    [InlineData("4.2")]
    [InlineData("ACT-004.99999999999")]
    public void Other_text_names_no_box(string? text)
    {
        Assert.False(ChecklistItemId.TryParse(text, out _));
        Assert.Throws<FormatException>(() => ChecklistItemId.Parse(text!));
    }

    [Fact]
    public void What_a_box_is_written_as_reads_back_to_it() =>
        Gen.Select(Gen.Int[0, 999_999], Gen.Enum<ChecklistKind>(), Gen.Int[1, int.MaxValue]).Sample((action, kind, number) =>
        {
            var id = new ChecklistItemId(ActionId.Parse($"ACT-{action:D3}"), kind, number);
            Assert.Equal(id, ChecklistItemId.Parse(id.ToString()));
        });
}
