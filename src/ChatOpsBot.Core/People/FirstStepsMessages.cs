using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.People;

/// <summary>The card of the first steps: all of them, and the next one with its buttons.</summary>
public static class FirstStepsMessages
{
    /// <summary>Buttons of one kind on a card; the next ones come when these are done.</summary>
    private const int Most = 10;

    public static BotMessage Of(Language language, PlanSnapshot plan, FirstSteps steps)
    {
        var title = steps.Next is { } next
            ? language.In($"Premiers pas : {Label(language, next)}", $"First steps: {Label(language, next)}")
            : language.In("Tout est en place.", "Everything is set up.");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        blocks.Add(new MessageBlock.Facts([.. Enum.GetValues<FirstStep>().Select(step => Line(language, plan, steps, step))]));
        if (steps.Next is { } now) blocks.AddRange(ToDo(language, plan, steps, now));
        return BotMessage.Answer(language, title, blocks.ToImmutable()) with { Redraw = language.In("premiers pas", "setup") };
    }

    /// <summary>A step and how far it is; what is taken begins with a tick.</summary>
    public static Fact Line(Language language, PlanSnapshot plan, FirstSteps steps, FirstStep step) => new(Label(language, step), State(language, plan, steps, step));

    private static string Label(Language language, FirstStep step) => step switch
    {
        FirstStep.Plan => language.In("votre plan", "your plan"),
        FirstStep.Start => language.In("le début (J0)", "the start (J0)"),
        FirstStep.People => language.In("qui fait quoi", "who does what"),
        FirstStep.Channel => language.In("le canal", "the channel"),
        FirstStep.SwitchOn => language.In("la mise en marche", "switching it on"),
    };

    private static string State(Language language, PlanSnapshot plan, FirstSteps steps, FirstStep step) => step switch
    {
        FirstStep.Plan => plan.IsDemonstration ? language.In("démonstration", "demonstration") : $"✓ {plan.Title}",
        FirstStep.Start => plan.Start is { } start ? $"✓ {Words.Day(language, start)}" : steps.Open.Contains(step) ? language.In("à dire", "to be said") : "✓",
        FirstStep.People => steps.Open.Contains(step)
            ? language.In(
                $"{Words.Actions(language, steps.Unowned.Length)} sans responsable, {steps.Vacant.Length} rôle{(steps.Vacant.Length > 1 ? "s" : "")} sans personne",
                $"{Words.Actions(language, steps.Unowned.Length)} without owner, {steps.Vacant.Length} role{(steps.Vacant.Length == 1 ? "" : "s")} without anybody")
            : "✓",
        FirstStep.Channel => steps.Open.Contains(step) ? language.In("aucun", "none") : "✓",
        FirstStep.SwitchOn => steps.Open.Contains(step) ? language.In("à l’arrêt : ni rappel ni escalade d’office", "off: no reminders, nothing escalates by itself") : "✓",
    };

    private static IEnumerable<MessageBlock> ToDo(Language language, PlanSnapshot plan, FirstSteps steps, FirstStep step) => step switch
    {
        FirstStep.Start =>
        [
            Say(language, "Quel jour le plan commence-t-il ? Les dates J+n comptent à partir de là.", "On which day does the plan start? Dates such as J+14 count from there."),
            new MessageBlock.Buttons(
            [
                new CommandButton(language.In("Début…", "Start…"), language.In("plan début", "plan start"))
                {
                    Prompts = [new Prompt(language.In("Jour J0", "Day J0"), PromptKind.Day, [])],
                },
            ]),
        ],
        FirstStep.People => People(language, plan, steps),
        FirstStep.Channel =>
        [
            Say(language, "Dites-le dans le canal où vit le plan, ou liez cette conversation.", "Say it in the channel where the plan lives, or bind this conversation."),
            new MessageBlock.Buttons([new CommandButton(language.In("Lier cette conversation", "Bind this conversation"), $"{language.In("ici", "here")} {plan.Key.Plan}")]),
        ],
        FirstStep.SwitchOn =>
        [
            Say(
                language,
                "Regardez d’abord ce qui serait envoyé, puis mettez en marche. Les escalades ouvertes à la main courent déjà.",
                "Look first at what would be sent, then switch it on. What is escalated by hand runs already."),
            new MessageBlock.Buttons(
            [
                new CommandButton(language.In("Simuler 14 jours", "Simulate 14 days"), language.In("simuler 14", "simulate 14")),
                new CommandButton(language.In("Mettre en marche", "Switch on"), language.In("activer", "switch on")),
            ]),
        ],
        FirstStep.Plan =>
        [
            new MessageBlock.Paragraph(RichText.Of(
                RichText.Plain(language.In("Importez votre propre plan : ", "Import your own plan: ")), RichText.Code("import plan.md --start 2026-11-30"))),
        ],
    };

    private static IEnumerable<MessageBlock> People(Language language, PlanSnapshot plan, FirstSteps steps)
    {
        var options = plan.People;
        if (!steps.Vacant.IsEmpty)
        {
            yield return Say(language, "Qui tient ces rôles ?", "Who fills these roles?");
            yield return new MessageBlock.Buttons(
            [
                .. steps.Vacant.Take(Most).Select(role => new CommandButton(
                    $"{role}…", $"{language.In("lier", "link")} {role} {language.In("à", "to")}") { Prompts = [new Prompt(role, PromptKind.Person, options)] }),
            ]);
        }

        if (steps.Unowned.IsEmpty) yield break;

        yield return Say(language, "Qui est responsable de ces actions ?", "Who owns these actions?");
        yield return new MessageBlock.Buttons(
        [
            .. steps.Unowned.Take(Most).Select(action => new CommandButton(
                $"{action.Code} {action.Title}…",
                $"{language.In("affecter", "assign")} {action.Code}",
                DrawnFrom.Of(action.Id, action.Version)) { Prompts = [new Prompt(language.In("Responsable", "Owner"), PromptKind.Person, options)] }),
        ]);
    }

    private static MessageBlock.Paragraph Say(Language language, string french, string english) => new(language.In(french, english));
}
