using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Messages;

/// <summary>Marks what can be pressed with the plan it is about: where one conversation tells of several, the same id is in each.</summary>
public static class PlanMark
{
    public static BotMessage In(this BotMessage message, PlanKey plan) => message with { Blocks = [.. message.Blocks.Select(block => block.In(plan))] };

    /// <summary>What is marked already stays as it is.</summary>
    public static MessageBlock In(this MessageBlock block, PlanKey plan) => block switch
    {
        MessageBlock.Buttons buttons => new MessageBlock.Buttons([.. buttons.Items.Select(button => Marked(button, plan))]),
        MessageBlock.Rows rows => new MessageBlock.Rows([.. rows.Items.Select(row => row.Command is null ? row : row with { Drawn = Marked(row.Drawn, plan) })]),
        MessageBlock.Checklist list => list with { Lines = [.. list.Lines.Select(line => line.Toggle is { } toggle ? line with { Toggle = Marked(toggle, plan) } : line)] },
        _ => block,
    };

    private static CommandButton Marked(CommandButton button, PlanKey plan) => button with { Drawn = Marked(button.Drawn, plan) };

    private static DrawnFrom Marked(DrawnFrom? drawn, PlanKey plan) => (drawn ?? new DrawnFrom([])) is { Plan: null } unmarked ? unmarked with { Plan = plan } : drawn!;
}
