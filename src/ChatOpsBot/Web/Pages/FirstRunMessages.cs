using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Web.Pages;

/// <summary>The words for somebody who opens the bot for the first time.</summary>
internal static class FirstRunMessages
{
    internal static string Title(Language language, PlanSnapshot plan) => plan.IsDemonstration
        ? language.In("Bienvenue : un plan de démonstration est chargé", "Welcome: a demonstration plan is loaded")
        : language.In("Premiers pas", "First steps");

    internal static string Loaded(Language language) => language.In(
        "Son début est il y a douze jours : quelque chose est fait, en retard, dû et à venir. Tout peut s’essayer dessus ; votre premier import le remplace.",
        "It began twelve days ago: something is done, overdue, due and upcoming. Everything can be tried on it; your first import replaces it.");

    internal static string TryIt(Language language) => language.In("À essayer", "Try this");

    internal static string[] Commands(Language language, PlanSnapshot plan)
    {
        var code = (plan.Actions.FirstOrDefault(action => action.IsOpen) ?? plan.Actions[0]).Code;
        return [language.In("retard", "overdue"), language.In($"statut {code}", $"status {code}"), language.In($"bloquer {code} attend le pare-feu", $"block {code} waits for the firewall")];
    }

    internal static string Checklist(Language language) => language.In("Pour votre équipe", "For your team");

    internal static RichText HowTo(Language language, PlanSnapshot plan, FirstSteps steps, FirstStep step) => step switch
    {
        FirstStep.Plan => Say(language, "Sur la ligne de commande : ", "On the command line: ", "import plan.md --start 2026-11-30"),
        FirstStep.Start => Say(language, "Dans le chat : ", "In chat: ", language.In("plan début 2026-11-30", "plan start 2026-11-30")),
        FirstStep.People => Say(language, "Dans le chat : ", "In chat: ", steps switch
        {
            { Vacant: [var role, ..] } => language.In($"lier {role} à NOM", $"link {role} to NAME"),
            { Unowned: [var action, ..] } => language.In($"affecter {action.Code} NOM", $"assign {action.Code} NAME"),
            _ => language.In("équipe", "team"),
        }),
        FirstStep.Channel => Say(language, "Dans le canal du plan : ", "In the plan's channel: ", $"{language.In("ici", "here")} {plan.Key.Plan}"),
        FirstStep.SwitchOn => Say(language, "Dans le chat, après un regard sur la simulation : ", "In chat, after a look at the simulation: ", language.In("activer", "switch on")),
    };

    internal static Fact Platforms(Language language, bool isConnected) =>
        new(language.In("Slack ou Teams", "Slack or Teams"), isConnected ? language.In("✓ branché", "✓ connected") : language.In("ni l’un ni l’autre", "neither"));

    internal static RichText Connect(Language language) => RichText.Of(
        RichText.Plain(language.In("Slack : réglez ", "Slack: set ")), RichText.Code("Slack:BotToken"), RichText.Plain(language.In(" et ", " and ")), RichText.Code("Slack:AppToken"),
        RichText.Plain(language.In(". Teams : ", ". Teams: ")), RichText.Code("Teams:AppId"), RichText.Plain(language.In(" et ", " and ")), RichText.Code("Teams:ClientSecret"),
        RichText.Plain(language.In(". Le README le décrit pas à pas ; pour vérifier : ", ". The README describes it step by step; to check: ")), RichText.Code("doctor"));

    private static RichText Say(Language language, string french, string english, string command) =>
        RichText.Of(RichText.Plain(language.In(french, english)), RichText.Code(command));
}
