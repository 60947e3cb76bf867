using System.Collections.Immutable;
using System.Globalization;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Forms;

/// <summary>The form that edits an action: whichever of its values somebody wants to change, the others stand beside it.</summary>
internal static class EditForm
{
    /// <returns>The steps, the one that was asked for first; null where something else is asked for.</returns>
    internal static ImmutableArray<FormStep>? Of(FormStep asked, Language language, PlanSnapshot plan, DateOnly today)
    {
        if (asked.Prompts is not [{ Kind: PromptKind.Person or PromptKind.Day } prompt]) return null;

        var sample = prompt.Kind is PromptKind.Day ? "2026-12-04" : "x";
        ActionReference? target = CommandParser.Parse($"{asked.Command} {sample}", today, start: null) switch
        {
            ParsedCommand.Changing { Change: Change.Assign { Targets: [var one] } } => one,
            ParsedCommand.Changing { Change: Change.SetDue { Targets: [var one] } } => one,
            _ => null,
        };
        if (target is not { Code: { } code, Box: null } || plan.Find(code) is not { } action) return null;

        var (due, owner) = (Due(action, language, asked.Drawn), Owner(action, language, asked.Drawn));
        return [.. prompt.Kind is PromptKind.Day ? new[] { due, owner } : [owner, due], Priority(action, language, asked.Drawn), Title(action, language, asked.Drawn)];
    }

    private static FormStep Due(ActionSnapshot action, Language language, DrawnFrom? drawn) => Step(
        $"{language.In("échéance", "due")} {action.Code}", drawn, new Prompt(language.In("Échéance", "Due date"), PromptKind.Day, []),
        action.DueDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private static FormStep Owner(ActionSnapshot action, Language language, DrawnFrom? drawn) => Step(
        $"{language.In("affecter", "assign")} {action.Code}", drawn, new Prompt(language.In("Responsable", "Owner"), PromptKind.Person, []),
        action.Owners is [var owner] ? owner : null);

    private static FormStep Priority(ActionSnapshot action, Language language, DrawnFrom? drawn) => Step(
        $"{language.In("priorité", "priority")} {action.Code}", drawn,
        new Prompt(language.In("Priorité", "Priority"), PromptKind.Choice, [.. Enum.GetNames<Priority>()]), action.Priority?.ToString());

    private static FormStep Title(ActionSnapshot action, Language language, DrawnFrom? drawn) => Step(
        $"{language.In("titre", "title")} {action.Code}", drawn, new Prompt(language.In("Titre", "Title"), PromptKind.Text, []), action.Title);

    private static FormStep Step(string command, DrawnFrom? drawn, Prompt prompt, string? initial) => new(command, drawn, [prompt with { Optional = true }]) { Initial = initial };
}
