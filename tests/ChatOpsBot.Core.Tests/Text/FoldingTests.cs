using System.Globalization;
using System.Text;
using ChatOpsBot.Core.Text;
using CsCheck;

namespace ChatOpsBot.Core.Tests.Text;

public class FoldingTests
{
    [Theory]
    [InlineData("Échéance", "echeance")]
    [InlineData("E\u0301che\u0301ance", "echeance")]
    [InlineData("BLOQUÉES", "bloquees")]
    [InlineData("çà et là", "ca et la")]
    [InlineData("cœur, Œuvre", "coeur, oeuvre")]
    [InlineData("qu’est-ce", "qu'est-ce")]
    [InlineData("qu´est ʼ ‘", "qu'est ' '")]
    [InlineData("ACT\u2011004 \u2013 5", "act-004 - 5")]
    [InlineData("  a \u00A0\u202F\t\r\n b  ", "a b")]
    [InlineData("a\u200Bb\uFEFF\u00AD", "ab")]
    [InlineData("✅\uFE0F", "✅")]
    [InlineData("😀", "😀")]
    [InlineData("", "")]
    public void Accents_case_hyphens_apostrophes_and_blanks_make_no_difference(string text, string folded) =>
        Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Half_a_surrogate_pair_and_what_is_no_character_stay_as_they_are() => Assert.All(
        ["\uD800", "\uDC00", "\uFFFE", "\uFFFF", "a\uD83D"],
        text => Assert.Equal(text, Folding.Fold(text)));

    [Fact]
    public void Every_character_there_is_can_be_folded_and_loses_all_its_accents() => Assert.All(
        Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(character => !char.IsSurrogate(character) && character != '\uFFFE'),
        character =>
        {
            var letters = character.ToString().Normalize(NormalizationForm.FormD)
                .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));
            Assert.Equal(Folding.Fold(string.Concat(letters)), Folding.Fold(character.ToString()));
        });

    [Fact]
    public void What_is_folded_folds_to_itself() => Gen.Char.Array[0, 40].Sample(characters =>
    {
        var folded = Folding.Fold(new string(characters));
        Assert.Equal(folded, Folding.Fold(folded));
    });

    [Fact]
    public void No_accents_in_any_order_take_long()
    {
        var text = new string('\u0301', 50_000) + new string('\u0323', 50_000);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        Assert.Equal("", Folding.Fold(text));
        Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(10));
    }
}
