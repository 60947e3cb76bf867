using System.Collections.Immutable;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Forms;

/// <summary>The form of the first steps: every role that nobody fills, and every action that nobody owns.</summary>
internal static class RolesForm
{
    /// <summary>More is no form that anybody fills in at once; the next ones come when these are done.</summary>
    private const int Most = 30;

    /// <returns>The steps, the role that was asked for first; null where something else is asked for.</returns>
    internal static ImmutableArray<FormStep>? Of(FormStep asked, Language language, PlanSnapshot plan, PeopleSnapshot people, DateOnly today)
    {
        if (asked.Prompts is not [{ Kind: PromptKind.Person }]) return null;
        if (CommandParser.Parse($"{asked.Command} {MentionedName.Write("U1", "U1")}", today, start: null) is not ParsedCommand.SettingUp { SetUp: SetUp.LinkRole { Role: var role } }) return null;

        var steps = FirstSteps.Of(plan, people);
        if (!steps.Vacant.Contains(role)) return null;

        var roles = steps.Vacant.Where(vacant => vacant != role).Prepend(role).Select(vacant => new FormStep(
            $"{language.In("lier", "link")} {vacant} {language.In("à", "to")}", Drawn: null, [new Prompt(vacant, PromptKind.Person, []) { Optional = true }]));
        var actions = steps.Unowned.Select(action => new FormStep(
            $"{language.In("affecter", "assign")} {action.Code}", DrawnFrom.Of(action.Id, action.Version),
            [new Prompt($"{action.Code} {action.Title}", PromptKind.Person, []) { Optional = true }]));
        return [.. roles.Concat(actions).Take(Most)];
    }
}
