using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Answers;

/// <summary>The button that opens the form of a new action.</summary>
public static class NewActionButton
{
    public static CommandButton Of(Language language, PlanSnapshot plan) => new(language.In("Nouvelle action…", "New action…"), language.In("ajouter", "add"))
    {
        Prompts =
        [
            new Prompt(language.In("Ce qu’il faut faire", "What is to be done"), PromptKind.Text, []),
            new Prompt(language.In("Responsable", "Owner"), PromptKind.Person, plan.People) { Optional = true, Before = "@\"", After = "\"" },
            new Prompt(language.In("Priorité", "Priority"), PromptKind.Choice, [.. Enum.GetNames<Priority>()]) { Optional = true },
            new Prompt(language.In("Échéance", "Due date"), PromptKind.Day, []) { Optional = true, Before = language.In("pour ", "by ") },
        ],
    };
}
