using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Forms;

/// <summary>Which form a button opens.</summary>
internal static class ButtonForms
{
    private static readonly ImmutableArray<string> Levels = ["N1", "N2", "N3"];

    /// <summary>What stands over a form, and its steps, on whichever platform it is drawn.</summary>
    /// <param name="title">Of a form that asks for nothing but this step.</param>
    internal static (string Title, ImmutableArray<FormStep> Steps) Steps(FormStep step, string title, Language language, PlanSnapshot? plan, PeopleSnapshot people, DateOnly today)
    {
        if (Blocking(step, today) is { } code) return (title, [step, Escalating(code, language, step.Drawn?.Unversioned)]);
        if (plan is null) return (title, [step]);

        if (EditForm.Of(step, language, plan, today) is { } editing) return (language.In("Modifier", "Edit"), editing);
        return RolesForm.Of(step, language, plan, people, today) is { } roles ? (language.In("Qui fait quoi", "Who does what"), roles) : (title, [step]);
    }

    /// <summary>Whether a person chosen in this step is an account, which a name alone does not prove.</summary>
    internal static bool IsAccount(FormStep step, DateOnly today) => step.Prompts is [{ Kind: PromptKind.Person } prompt]
        && CommandParser.Parse($"{step.Command} {prompt.Before}{MentionedName.Write("U1", "U1")}{prompt.After}", today, start: null) is ParsedCommand.SettingUp { SetUp: SetUp.LinkRole or SetUp.Grant };

    /// <summary>The one action that a step blocks; null for every other step.</summary>
    private static ActionId? Blocking(FormStep step, DateOnly today) => step.Prompts is [{ Kind: PromptKind.Text }]
        && CommandParser.Parse($"{step.Command} x", today, start: null) is ParsedCommand.Changing { Change: Change.Block { Targets: [{ Code: { } code, Box: null }] } } ? code : null;

    /// <summary>Whoever says why something is blocked may call a level at once, for the same reason.</summary>
    private static FormStep Escalating(ActionId code, Language language, DrawnFrom? drawn) => new(
        $"{language.In("escalader", "escalate")} {code}", drawn,
        [new Prompt(language.In("Appeler un niveau (N1 technique, N2 architecture, N3 budget)", "Call a level (N1 technical, N2 architecture, N3 budget)"), PromptKind.Choice, Levels) { Optional = true }])
    {
        Repeats = 0,
    };
}
