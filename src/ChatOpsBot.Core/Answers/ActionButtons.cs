using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>What can be done with an action from its card, as its status allows.</summary>
internal static class ActionButtons
{
    internal static MessageBlock.Buttons Of(AnswerContext context, ActionSnapshot action) => new(action.Status switch
    {
        ActionStatus.ToDo => [Start(context, action), Done(context, action), Block(context, action), Assign(context, action), Due(context, action)],
        ActionStatus.InProgress => [Done(context, action), Block(context, action), Assign(context, action), Due(context, action)],
        ActionStatus.Blocked => [Unblock(context, action), Done(context, action), Assign(context, action), Due(context, action)],
        ActionStatus.Done or ActionStatus.Archived => [Reopen(context, action)],
    });

    internal static CommandButton Done(AnswerContext context, ActionSnapshot action) =>
        Button(context, action, ("Terminer", "fait"), ("Done", "done"));

    internal static CommandButton Block(AnswerContext context, ActionSnapshot action) =>
        Block(context, action.Code.ToString(), DrawnFrom.Of(action.Id, action.Version));

    /// <param name="ids">Of everything it blocks.</param>
    internal static CommandButton Block(AnswerContext context, string ids, DrawnFrom drawn) =>
        new(context.Language.In("Bloquer…", "Block…"), $"{context.Language.In("bloquer", "block")} {ids}", drawn)
        {
            Prompts = [new Prompt(context.Language.In("Raison du blocage", "Why it is blocked"), PromptKind.Text, [])],
        };

    internal static CommandButton Toggle(AnswerContext context, ActionSnapshot action, BoxSnapshot box) => new(
        $"{box.Id}",
        box.Done ? context.Language.In($"défait {box.Id}", $"undone {box.Id}") : context.Language.In($"fait {box.Id}", $"done {box.Id}"),
        DrawnFrom.Of(action.Id, action.Version));

    internal static CommandButton Add(AnswerContext context) => NewActionButton.Of(context.Language, context.Plan);

    private static CommandButton Start(AnswerContext context, ActionSnapshot action) =>
        Button(context, action, ("Démarrer", "démarrer"), ("Start", "start"));

    private static CommandButton Unblock(AnswerContext context, ActionSnapshot action) =>
        Button(context, action, ("Débloquer", "débloquer"), ("Unblock", "unblock"));

    private static CommandButton Reopen(AnswerContext context, ActionSnapshot action) =>
        Button(context, action, ("Rouvrir…", "rouvrir"), ("Reopen…", "reopen")) with
        {
            Prompts = [new Prompt(context.Language.In("Pourquoi", "Why"), PromptKind.Text, [])],
        };

    private static CommandButton Assign(AnswerContext context, ActionSnapshot action) =>
        Button(context, action, ("Affecter…", "affecter"), ("Assign…", "assign")) with
        {
            Prompts = [new Prompt(context.Language.In("Responsable", "Owner"), PromptKind.Person, context.Plan.People)],
        };

    private static CommandButton Due(AnswerContext context, ActionSnapshot action) =>
        Button(context, action, ("Échéance…", "échéance"), ("Due date…", "due")) with
        {
            Prompts = [new Prompt(context.Language.In("Nouvelle échéance", "New due date"), PromptKind.Day, [])],
        };

    private static CommandButton Button(
        AnswerContext context, ActionSnapshot action, (string Label, string Command) french, (string Label, string Command) english) => new(
        context.Language.In(french.Label, english.Label),
        $"{context.Language.In(french.Command, english.Command)} {action.Code}",
        DrawnFrom.Of(action.Id, action.Version));
}
