using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What can be done with a tracked item from its card.</summary>
internal static class ItemButtons
{
    internal static IEnumerable<CommandButton> Of(AnswerContext context, PlanItemSnapshot item)
    {
        var language = context.Language;
        if (!item.IsOpen)
        {
            yield return Button(context, item, ("Rouvrir", "rouvrir"), ("Reopen", "reopen"));
            yield break;
        }

        yield return Button(context, item, ("Terminer", "fait"), ("Done", "done"));
        if (item.Id.Kind is ItemKind.Gate)
        {
            yield return item.BlockedReason is null
                ? ActionButtons.Block(context, item.Id.ToString(), Drawn(item))
                : Button(context, item, ("Débloquer", "débloquer"), ("Unblock", "unblock"));
        }

        yield return Button(context, item, ("Affecter…", "affecter"), ("Assign…", "assign")) with
        {
            Prompts = [new Prompt(language.In("Responsable", "Owner"), PromptKind.Person, context.Plan.People)],
        };
        yield return Button(context, item, ("Échéance…", "échéance"), ("Due date…", "due")) with
        {
            Prompts = [new Prompt(language.In("Nouvelle échéance", "New due date"), PromptKind.Day, [])],
        };
    }

    private static DrawnFrom Drawn(PlanItemSnapshot item) => DrawnFrom.Of(Subject.Of(item.Id), item.Version);

    private static CommandButton Button(
        AnswerContext context, PlanItemSnapshot item, (string Label, string Command) french, (string Label, string Command) english) => new(
        context.Language.In(french.Label, english.Label), $"{context.Language.In(french.Command, english.Command)} {item.Id}", Drawn(item));
}
