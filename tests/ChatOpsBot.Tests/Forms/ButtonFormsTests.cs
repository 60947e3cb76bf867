using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Forms;

namespace ChatOpsBot.Tests.Forms;

public sealed class ButtonFormsTests
{
    [Theory]
    [InlineData("local/local/garden 1@3", "local/local/garden")]
    [InlineData("1@3", null)] // of the plan of the conversation
    public void What_a_block_form_asks_beside_the_reason_is_about_the_same_plan(string drawn, string? next)
    {
        var step = new FormStep("block ACT-001", DrawnFrom.Parse(drawn), [new Prompt("Why it is blocked", PromptKind.Text, [])]);

        var (_, steps) = ButtonForms.Steps(step, "Block", Language.English, plan: null, PeopleSnapshot.Empty, new DateOnly(2026, 12, 8));

        Assert.Equal(["block ACT-001", "escalate ACT-001"], steps.Select(one => one.Command));
        Assert.Equal(next, steps[1].Drawn?.ToString());
    }
}
