using System.Text;
using ChatOpsBot.Core.Documents;
using ChatOpsBot.Core.Documents.Decoding;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class DocumentDecoderTests
{
    [Fact]
    public void Utf8_is_read_with_and_without_a_byte_order_mark()
    {
        var plain = Decoded("Échéance"u8.ToArray());
        var marked = Decoded([0xEF, 0xBB, 0xBF, .. "Échéance"u8]);

        Assert.Equal(("Échéance", "utf-8", false), (plain.Text, plain.Encoding, plain.HasByteOrderMark));
        Assert.Equal(("Échéance", "utf-8", true), (marked.Text, marked.Encoding, marked.HasByteOrderMark));
    }

    [Fact]
    public void Utf16_is_read_by_its_byte_order_mark()
    {
        var little = Decoded([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Échéance")]);
        var big = Decoded([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("Échéance")]);

        Assert.Equal(("Échéance", "utf-16", true), (little.Text, little.Encoding, little.HasByteOrderMark));
        Assert.Equal(("Échéance", "utf-16be", true), (big.Text, big.Encoding, big.HasByteOrderMark));
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_windows_1252()
    {
        // "Coût : 5 €" with a typographic apostrophe, as a Windows editor saves it.
        var text = Decoded([0x43, 0x6F, 0xFB, 0x74, 0x20, 0x3A, 0x20, 0x35, 0x20, 0x80, 0x20, 0x92]);

        Assert.Equal(("Coût : 5 € ’", "windows-1252"), (text.Text, text.Encoding));
        Assert.Empty(text.LostLines);
    }

    [Fact]
    public void Utf8_with_one_broken_byte_stays_utf8_and_says_where_it_is_broken()
    {
        var text = Decoded([.. "Échéance dépassée à Évry\nRépété "u8, 0xE9, .. " fin été"u8]);

        Assert.Equal("Échéance dépassée à Évry\nRépété é fin été", text.Text);
        Assert.Equal("utf-8", text.Encoding);
        Assert.Equal([2], text.LostLines);
    }

    [Fact]
    public void A_byte_order_mark_that_was_itself_destroyed_is_cut() =>
        Assert.Equal("Résilience", Decoded("ï»¿RÃ©silience"u8.ToArray()).Text);

    [Theory]
    [InlineData("%PDF-1.7\nsome text")]
    [InlineData("PK\u0003\u0004 word document")]
    [InlineData("text with a \0 in it")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005 too many controls")]
    public void What_is_not_text_is_refused_as_binary(string content) =>
        Assert.Equal(ReadRefusal.Binary, Refused(Encoding.UTF8.GetBytes(content)).Reason);

    [Fact]
    public void A_picture_is_refused_as_binary() =>
        Assert.Equal(ReadRefusal.Binary, Refused([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]).Reason);

    [Fact]
    public void A_stray_control_character_is_no_reason_to_refuse() =>
        Assert.Equal("page\u000Cbreak \u0001", Decoded("page\u000Cbreak \u0001"u8.ToArray()).Text);

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\n")]
    [InlineData("\uFEFF")]
    public void Nothing_and_white_space_are_refused_as_empty(string content) =>
        Assert.Equal(ReadRefusal.Empty, Refused(Encoding.UTF8.GetBytes(content)).Reason);

    [Fact]
    public void More_than_twenty_megabytes_are_refused_with_the_limit()
    {
        var atLimit = new byte[20 * 1024 * 1024];
        atLimit.AsSpan().Fill((byte)'a');

        Assert.IsType<DecodeOutcome.Decoded>(DocumentDecoder.Decode(atLimit));
        Assert.Equal(new DecodeOutcome.Refused(ReadRefusal.TooLarge, "20"), Refused([.. atLimit, (byte)'a']));
    }

    private static PlanText Decoded(byte[] bytes) => Assert.IsType<DecodeOutcome.Decoded>(DocumentDecoder.Decode(bytes)).Text;

    private static DecodeOutcome.Refused Refused(byte[] bytes) => Assert.IsType<DecodeOutcome.Refused>(DocumentDecoder.Decode(bytes));
}
