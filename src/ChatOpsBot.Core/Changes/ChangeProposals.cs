using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Changes;

/// <summary>What follows from a change and only a person may decide.</summary>
internal static class ChangeProposals
{
    /// <summary>Whom to call about a blocker: the type of problem chooses the level.</summary>
    internal static IEnumerable<MessageBlock> Levels(AnswerContext context, ActionSnapshot action)
    {
        var language = context.Language;
        if (context.Plan.Levels.IsEmpty) return [];

        return
        [
            new MessageBlock.Paragraph(language.In("Qui peut débloquer ? Le niveau appelé a un délai pour répondre.", "Who can unblock it? The level that is called has a time to answer.")),
            new MessageBlock.Buttons(
            [
                .. context.Plan.Levels.Select(level => new CommandButton(
                    $"{level.Id} – {level.ProblemType}", $"{language.In("escalader", "escalate")} {action.Code} {level.Id} {action.BlockedReason}".TrimEnd(), DrawnFrom.Of(action.Id, action.Version))),
            ]),
        ];
    }

    /// <summary>Whether the last item of the highest priority that kept production waiting is done with this.</summary>
    internal static bool GateIsOpen(AnswerContext context, Decision.Write written)
    {
        var gate = context.Plan.Items.Where(item => item.Id.Kind is ItemKind.Gate && item.Priority is null or Priority.P0).ToList();
        return written.Undoes is null && gate.Count > 0 && gate.All(item => item.Done) && Production(context) is { Verdict: not Verdict.Go }
            && written.Changes.Any(change => change is { Subject.Kind: SubjectKind.Gate, Field: ChangedField.Status } && FieldValue.Status(change.New) is ActionStatus.Done);
    }

    internal static IEnumerable<MessageBlock> Go(AnswerContext context)
    {
        var criterion = Production(context)!;
        var language = context.Language;
        return
        [
            new MessageBlock.Notice(Tone.Active, language.In(
                "Plus rien de P0 ne bloque la production : faut-il décider le GO ?", "Nothing of P0 keeps production waiting any more: is it a GO?")),
            new MessageBlock.Buttons(
            [
                new CommandButton(
                    language.In("Décider le GO…", "Decide GO…"), $"gonogo {criterion.Name} GO", DrawnFrom.Of(Subject.GoNoGo(criterion.Position), criterion.Version)),
            ]),
        ];
    }

    internal static bool AllTicked(Decision.Write written, ActionSnapshot action) =>
        action is { IsOpen: true, Steps.IsEmpty: false } && action.StepsDone == action.Steps.Length
        && written.Undoes is null && written.Changes.Any(change => change.Field is ChangedField.Box);

    internal static IEnumerable<MessageBlock> Done(AnswerContext context, ActionSnapshot action) =>
    [
        new MessageBlock.Notice(Tone.Active, context.Language.In(
            "C’était la dernière étape : l’action est-elle terminée ?", "That was the last step: is the action done?")),
        new MessageBlock.Buttons([ActionButtons.Done(context, action)]),
    ];

    /// <summary>The criterion that is about production: by its name, else the last one.</summary>
    private static GoNoGoSnapshot? Production(AnswerContext context) =>
        context.Plan.GoNoGo.FirstOrDefault(criterion => Text.Folding.Fold(criterion.Name).Contains("production", StringComparison.Ordinal))
        ?? context.Plan.GoNoGo.LastOrDefault();
}
