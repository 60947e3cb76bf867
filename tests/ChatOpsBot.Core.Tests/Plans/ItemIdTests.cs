using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Plans;

public sealed class ItemIdTests
{
    [Theory]
    [InlineData("GATE-1", ItemKind.Gate, 1)]
    [InlineData("gate1", ItemKind.Gate, 1)]
    [InlineData("Clo‑02", ItemKind.Closing, 2)]
    [InlineData("LIV–3", ItemKind.Deliverable, 3)]
    [InlineData("doc-12", ItemKind.Document, 12)]
    [InlineData("PRE-1", ItemKind.Prerequisite, 1)]
    [InlineData("art-1", ItemKind.Artifact, 1)]
    [InlineData("ATT-1", ItemKind.Attention, 1)]
    [InlineData("dec-9", ItemKind.Decision, 9)]
    [InlineData(" INC-1 ", ItemKind.Incident, 1)]
    public void An_id_is_read_in_any_case_with_any_hyphen(string text, ItemKind kind, int number) =>
        Assert.Equal(new ItemId(kind, number), ItemId.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("GATE")]
    [InlineData("GATE-0")]
    [InlineData("GATE-1234567")]
    [InlineData("ACT-001")]
    [InlineData("GATE-1.2")]
    [InlineData("LIV 3")]
    public void Other_texts_are_no_id(string? text) => Assert.False(ItemId.TryParse(text, out _));

    [Fact]
    public void What_it_writes_it_reads() => Assert.All(Enum.GetValues<ItemKind>(), kind =>
        Assert.Equal(new ItemId(kind, 7), ItemId.Parse(new ItemId(kind, 7).ToString())));
}

public sealed class RiskIdTests
{
    [Fact]
    public void It_keeps_its_text_and_is_equal_by_number()
    {
        Assert.Equal("RSK-002", RiskId.Parse("rsk‑002").ToString());
        Assert.Equal(RiskId.Parse("RSK-2"), RiskId.Parse("RSK002"));
        Assert.NotEqual(RiskId.Parse("R2"), RiskId.Parse("RSK-2"));
        Assert.Equal("RSK-011", RiskId.Numbered(11).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("RSK")]
    [InlineData("002")]
    public void Other_texts_are_no_id(string text) => Assert.False(RiskId.TryParse(text, out _));
}
