using System.Text;
using ChatOpsBot.Core.Documents;

namespace ChatOpsBot.Core.Tests.Documents;

/// <summary>A megabyte of marks in one paragraph takes the parser minutes: it is refused, and what merely looks like it is read.</summary>
public sealed class TangledTextTests
{
    private const string Action = "## ACT-001: One\n\n- [ ] a\n\n";

    [Theory]
    [InlineData("> _a *b\n")] // lines of one quote are one paragraph
    [InlineData("| _a *b\n")] // a bar at the beginning makes no table
    [InlineData("2. _a *b\n")] // a number makes no list in the middle of a paragraph
    [InlineData("#_a *b\n")]
    [InlineData("-_a *b\n")]
    [InlineData("a <!-- that never ends\n")] // each is looked for to the end of the paragraph
    [InlineData("a <? that never ends\n")]
    public void Marks_of_one_paragraph_are_counted_whatever_its_lines_begin_with(string line) =>
        Assert.IsType<ReadOutcome.Refused>(Read("words\n" + string.Concat(Enumerable.Repeat(line, 5000))));

    [Fact]
    public void A_line_under_a_table_makes_one_paragraph_of_it() =>
        Assert.IsType<ReadOutcome.Refused>(Read("| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| _a | *b |\n", 5000)) + "words\n"));

    [Theory]
    [InlineData("===\n")] // each second line is text, and the next makes a heading of it
    [InlineData("> a\n> ---\n")]
    public void Thousands_of_underlined_headings_are_refused(string line) =>
        Assert.IsType<ReadOutcome.Refused>(Read(string.Concat(Enumerable.Repeat(line, 10_000))));

    [Theory]
    [InlineData("", "a\n===\n\n# b\n")]
    [InlineData("", "---\n\n")]
    [InlineData("| a | b |\n|---|---|\n", "| **a** | [ ] |\n")]
    [InlineData("", "1. [ ] **a**\n")]
    [InlineData("", "7. [ ] **a**\n")]
    [InlineData("", "- [ ] **a**\n")]
    [InlineData("", "> **a**\n\n")]
    [InlineData("", "<!-- a note -->\n\n")]
    public void Rows_and_items_are_read_however_many_there_are(string before, string line) =>
        Assert.IsType<ReadOutcome.Read>(Read(before + string.Concat(Enumerable.Repeat(line, 10_000))));

    private static ReadOutcome Read(string text) => PlanReader.Read(Encoding.UTF8.GetBytes(Action + text));
}
