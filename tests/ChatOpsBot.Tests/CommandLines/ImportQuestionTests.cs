using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.LocalChat.Shell;

namespace ChatOpsBot.Tests.CommandLines;

/// <summary>What somebody at a terminal is asked before a plan is updated.</summary>
public sealed class ImportQuestionTests
{
    private static readonly ImmutableArray<ImportConflict> Conflicts =
        [.. new[] { "ACT-001.due", "ACT-002.due", "ACT-003.due" }.Select(name => new ImportConflict(name, "Fence", new FieldChange(Subject.Action(1), ChangedField.Due, null, "J+3", "J+8"), ImportSide.Chat))];

    [Theory]
    [InlineData("d\nc\n\ny\n", "chat chat:ACT-002.due,ACT-003.due document:ACT-001.due")]
    [InlineData("c\nD\ny\n", "document chat:ACT-001.due")]
    [InlineData("d\nC\no\n", "chat document:ACT-001.due")]
    [InlineData("D\nn\n", null)] // not meant
    [InlineData("d\n", null)] // gone away
    [InlineData("D\n\n", null)] // Enter alone writes nothing
    public void Each_conflict_is_asked_about_until_one_answer_is_for_all(string typed, string? chosen)
    {
        var choice = new ImportQuestions(new StringReader(typed), TextWriter.Null, Language.English).Ask(Conflicts, ImportChoice.Chat);

        Assert.Equal(chosen, choice is null ? null : string.Join(' ', choice.Write()));
    }

    [Fact]
    public void What_the_command_line_chose_is_not_asked_again()
    {
        var asked = new StringWriter();

        var choice = new ImportQuestions(new StringReader("\n\ny\n"), asked, Language.English).Ask(Conflicts, ImportChoice.Read(["document:ACT-002.due"])!);

        Assert.Equal(ImportSide.Document, choice!.Of("ACT-002.due"));
        Assert.Contains("ACT-001.due – Fence – due date: chat J+3, document J+8", $"{asked}", StringComparison.Ordinal);
        Assert.DoesNotContain("ACT-002.due", $"{asked}", StringComparison.Ordinal);
    }
}
