using ChatOpsBot.Core.Text;

namespace ChatOpsBot.Core.Tests.Text;

public class SectionTextTests
{
    [Fact]
    public void Lines_bullets_and_numbers_are_told_apart_in_their_order()
    {
        var parts = SectionText.Parts("Before:\n- one\n- two\n3. three\n5) five\nafter");

        Assert.Collection(parts,
            part => Assert.Equal(["Before:"], Assert.IsType<SectionPart.Lines>(part).Texts),
            part => Assert.Equal(["one", "two"], Assert.IsType<SectionPart.Bullets>(part).Items),
            part => Assert.Equal([new NumberedItem(3, "three"), new NumberedItem(5, "five")], Assert.IsType<SectionPart.Numbered>(part).Items),
            part => Assert.Equal(["after"], Assert.IsType<SectionPart.Lines>(part).Texts));
    }

    [Theory]
    [InlineData("**bold** [link](https://example.org) `code`")]
    [InlineData("-5 degrees")]
    [InlineData("2026-12-04 is no list")]
    [InlineData("3.5 days")]
    [InlineData("99999999999. no number of a list")]
    public void Anything_else_stays_as_it_was_written(string text) =>
        Assert.Equal([text], Assert.IsType<SectionPart.Lines>(Assert.Single(SectionText.Parts(text))).Texts);

    [Theory]
    [InlineData("")]
    [InlineData("\n \n")]
    public void A_text_without_words_has_no_parts(string text) => Assert.Empty(SectionText.Parts(text));
}
