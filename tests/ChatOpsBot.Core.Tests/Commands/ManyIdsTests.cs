using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using static ChatOpsBot.Core.Tests.Answers.SamplePlan;

namespace ChatOpsBot.Core.Tests.Commands;

/// <summary>A message names fifty things at most, and one that names more is not cut: it is refused.</summary>
public sealed class ManyIdsTests
{
    private static readonly DateOnly Today = new(2026, 12, 2);

    [Theory]
    [InlineData("status IDS")]
    [InlineData("IDS")]
    [InlineData("actions IDS")]
    [InlineData("risks IDS")]
    [InlineData("start IDS")]
    [InlineData("yes done IDS")]
    [InlineData("again done IDS anyway")]
    [InlineData("block IDS no parts")]
    [InlineData("assign IDS to Ada")]
    [InlineData("due IDS 2026-12-24")]
    [InlineData("spent IDS 2d")]
    [InlineData("note IDS called")]
    [InlineData("watch IDS")]
    public void Fifty_ids_are_taken_and_fifty_one_refused_however_they_are_written(string text)
    {
        Assert.Equal(50, Named(text, "ACT-1 to ACT-50"));
        Assert.Equal(50, Named(text, "ACT-1..50"));
        Assert.Equal(50, Named(text, string.Join(", ", Enumerable.Range(1, 50).Select(number => $"ACT-{number:000}"))));

        Assert.Null(Named(text, "ACT-1 to ACT-51"));
        Assert.Null(Named(text, "ACT-1..900"));
        Assert.Null(Named(text, string.Join(", ", Enumerable.Range(1, 51).Select(number => $"ACT-{number:000}"))));
        Assert.Null(Named(text, string.Join(", ", Enumerable.Range(1, 80).Select(number => $"ACT-{number:000}"))));
    }

    [Theory]
    [InlineData(Language.French, "50 identifiants au plus en une fois : rien n’a été fait.")]
    [InlineData(Language.English, "At most 50 ids at a time: nothing was done.")]
    public void It_is_said_how_many_may_be_named(Language language, string said)
    {
        var message = Answer.To(CommandParser.Parse("done 1-51", Today, null), Plan(Action("ACT-001")).Snapshot(J0).On("2026-12-02", language: language));

        Assert.Equal((MessageKind.Refusal, said), (message.Kind, message.Summary));
    }

    /// <summary>How many are taken; null when they are too many.</summary>
    private static int? Named(string text, string ids) => CommandParser.Parse(text.Replace("IDS", ids, StringComparison.Ordinal), Today, null) switch
    {
        ParsedCommand.Asked { Question: Question.Status status } => status.References.Length,
        ParsedCommand.Changing changing => Targets.References(changing.Change).Length,
        ParsedCommand.SettingUp { SetUp: Core.People.SetUp.Watch watch } => watch.Targets.Length,
        ParsedCommand.NotUnderstood { Failure: ParseFailure.TooManyIds } => null,
        var other => throw new InvalidOperationException($"“{text}” was read as {other}."),
    };
}
