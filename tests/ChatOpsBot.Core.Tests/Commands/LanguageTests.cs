using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.Tests.Commands;

public class LanguageTests
{
    [Theory]
    [InlineData("statut ACT-004", Language.French)]
    [InlineData("status ACT-004", Language.English)]
    [InlineData("retard", Language.French)]
    [InlineData("overdue", Language.English)]
    [InlineData("où en est ACT-004 ?", Language.French)]
    [InlineData("show me ACT-004", Language.English)]
    [InlineData("actions en retard", Language.French)]
    [InlineData("actions P1 open", Language.English)]
    [InlineData("actions avant 4/12", Language.French)]
    [InlineData("Bonjour, plan", Language.French)]
    [InlineData("hello, retard", Language.French)]
    [InlineData("plan", null)]
    [InlineData("details 4", null)]
    [InlineData("actions P1", null)]
    [InlineData("ACT-004", null)]
    [InlineData("M2", null)]
    public void The_language_is_that_of_the_command_or_else_of_the_words_around_it(string sentence, Language? typed) =>
        Assert.Equal(typed, Assert.IsType<ParsedCommand.Asked>(CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), null)).Typed);

    [Theory]
    [InlineData("statut", Language.French)]
    [InlineData("status foo", Language.English)]
    [InlineData("plan foo", null)]
    public void A_failure_keeps_the_language_of_its_command(string sentence, Language? typed) =>
        Assert.Equal(typed, Assert.IsType<ParsedCommand.NotUnderstood>(CommandParser.Parse(sentence, new DateOnly(2026, 12, 2), null)).Typed);
}
