using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Tests.Answers;

/// <summary>What a button was drawn from, as platforms carry it.</summary>
public sealed class DrawnFromTests
{
    [Theory]
    [InlineData("4@7", null, 1)]
    [InlineData("4@7 Gate.1@2", null, 2)]
    [InlineData("local/local/garden 4@7", "local/local/garden", 1)]
    [InlineData("slack/T1/garden", "slack/T1/garden", 0)] // of a button that changes nothing by itself
    public void It_is_read_as_it_was_written(string text, string? plan, int items)
    {
        var drawn = DrawnFrom.Parse(text)!;

        Assert.Equal((plan, items, text), (drawn.Plan?.ToString(), drawn.Items.Length, drawn.ToString()));
        Assert.Equal(DrawnFrom.Parse(text), drawn);
    }

    [Theory]
    [InlineData("")]
    [InlineData("local/local 4@7")]
    [InlineData("local//garden 4@7")]
    [InlineData("4@7 local/local/garden")]
    [InlineData("nonsense")]
    public void What_nobody_wrote_is_nobodys_button(string text) => Assert.Null(DrawnFrom.Parse(text));

    [Fact]
    public void The_same_items_of_another_plan_are_another_button()
    {
        var (garden, cellar) = (DrawnFrom.Parse("local/local/garden 4@7")!, DrawnFrom.Parse("local/local/cellar 4@7")!);

        Assert.NotEqual(garden, cellar);
        Assert.Equal("local/local/garden", garden.Unversioned!.ToString());
        Assert.Null(DrawnFrom.Of(4, 7).Unversioned);
    }

    [Fact]
    public void What_can_be_pressed_is_marked_once_and_what_cannot_stays_as_it_is()
    {
        var (garden, cellar) = (new PlanKey("local", "local", "garden"), new PlanKey("local", "local", "cellar"));
        var message = BotMessage.Answer(
            Language.English, "All", new MessageBlock.Buttons([new CommandButton("Done", "done ACT-004", DrawnFrom.Of(4, 7))]), new MessageBlock.Context("small print"),
            new MessageBlock.Rows([new ListRow("ACT-004", "Dig", [], [], null, "status ACT-004"), new ListRow("ACT-005", "Sow", [], [], null, null)]),
            new MessageBlock.Checklist("Steps", [new CheckLine("ACT-004.1", "one", false, new CommandButton("Tick", "done ACT-004.1"))]));

        var marked = message.In(garden).In(cellar);

        Assert.Equal("local/local/garden 4@7", Assert.Single(marked.Blocks.OfType<MessageBlock.Buttons>().Single().Items).Drawn!.ToString());
        Assert.Equal(["local/local/garden", ""], marked.Blocks.OfType<MessageBlock.Rows>().Single().Items.Select(row => row.Drawn?.ToString() ?? ""));
        Assert.Equal("local/local/garden", Assert.Single(marked.Blocks.OfType<MessageBlock.Checklist>().Single().Lines).Toggle!.Drawn!.ToString());
        Assert.Equal(message.Blocks[1], marked.Blocks[1]);
    }
}
