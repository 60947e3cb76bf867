using System.Text;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

public sealed class RefusalTests
{
    [Fact]
    public void A_paragraph_of_thousands_of_marks_is_refused_before_it_takes_minutes()
    {
        Assert.Equal(ReadRefusal.TooDeeplyNested, Reading.RefusalOf("#### A1: One\n\n- [ ] a\n\n" + string.Concat(Enumerable.Repeat("x [x] **b\n", 3000))).Reason);
        Assert.Equal(3000, Reading.Of("#### A1: One\n\n" + string.Concat(Enumerable.Repeat("- [ ] **b** _c_\n", 3000))).Actions[0].Boxes.Length);
    }

    [Fact]
    public void A_document_without_actions_is_refused() =>
        Assert.Equal(new ReadOutcome.Refused(ReadRefusal.NoActions, null, ""), Reading.RefusalOf("# Plan\n\nRien.\n"));

    [Fact]
    public void When_the_only_table_is_broken_the_refusal_says_where()
    {
        var refusal = Reading.RefusalOf("# Plan\n\n## A1 : Un\n\n| Attribut | Valeur |\n|---|---|\n| Échéance | J+3 |\ntexte collé\n");

        Assert.Equal(new ReadOutcome.Refused(ReadRefusal.NoActions, 5, "| Attribut | Valeur |"), refusal);
    }

    [Fact]
    public void Two_actions_with_the_same_id_are_refused_with_the_line_of_the_second() =>
        Assert.Equal(
            new ReadOutcome.Refused(ReadRefusal.DuplicateAction, 5, "ACT-2"),
            Reading.RefusalOf("## ACT-002 : Un\n\n- [ ] un\n\n## ACT-2 : Deux\n\n- [ ] deux\n"));

    [Theory]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("[")]
    public void Nesting_beyond_what_can_be_read_is_refused(string sign) =>
        Assert.Equal(ReadRefusal.TooDeeplyNested, Reading.RefusalOf(string.Concat(Enumerable.Repeat(sign, 20_000)) + "x\n").Reason);

    [Fact]
    public void Bytes_that_are_no_text_are_refused_before_anything_is_read()
    {
        Assert.Equal(new ReadOutcome.Refused(ReadRefusal.Empty, null, ""), PlanReader.Read([]));
        Assert.Equal(new ReadOutcome.Refused(ReadRefusal.Binary, null, ""), PlanReader.Read("%PDF-1.7"u8));
        Assert.Equal(new ReadOutcome.Refused(ReadRefusal.TooLarge, null, "20"), PlanReader.Read(new byte[(20 * 1024 * 1024) + 1]));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 5)]
    public void A_document_in_two_encodings_is_refused_with_the_line_that_the_other_one_spoils(int inUtf8, int inWindows)
    {
        byte[] bytes =
        [
            .. "# Plan\n\n"u8,
            .. Enumerable.Repeat("d\u00E9j\u00E0 ", inUtf8).SelectMany(Encoding.UTF8.GetBytes),
            .. "\n"u8,
            .. Enumerable.Repeat("d\u00E9j\u00E0 ", inWindows).SelectMany(Encoding.Latin1.GetBytes),
            .. "\n\n## A1 : Un\n\n- [ ] un\n"u8,
        ];

        Assert.Equal(new ReadOutcome.Refused(ReadRefusal.MixedEncodings, 3, ""), PlanReader.Read(bytes));
    }
}
