using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Forms;

/// <summary>What is said of a form that was filled in, and has to be agreed to before it is so: the same dialog asks it.</summary>
internal static class AskedBack
{
    /// <returns>The button that agrees; null for a reply that asks nothing, or leaves a choice.</returns>
    internal static CommandButton? In(BotMessage reply) =>
        reply.Kind is MessageKind.Refusal && reply.Blocks.OfType<MessageBlock.Buttons>().SelectMany(block => block.Items).ToList() is [{ Prompts.IsEmpty: true } one] ? one : null;

    /// <summary>What is said once it is agreed to.</summary>
    internal static FormStep Step(CommandButton button) => new(button.Command, button.Drawn, []);
}
