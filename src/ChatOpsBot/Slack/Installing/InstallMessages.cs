using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack.Installing;

/// <summary>What is said around an installation: on its pages, and in the workspace.</summary>
internal static class InstallMessages
{
    internal static string Title(Language language) => language.In("Installation dans Slack", "Install in Slack");

    internal static string Again(Language language) => language.In("Recommencer l’installation", "Start the installation again");

    internal static string Installed(Language language) => language.In(
        "C’est installé. Ouvrez Slack : je vous y ai écrit un message direct avec la suite.",
        "It is installed. Open Slack: I have sent you a direct message there with the next steps.");

    internal static string NotBegunHere(Language language) => language.In(
        "Cette installation n’a pas été commencée dans ce navigateur, ou il y a plus de dix minutes. Rien n’a été installé.",
        "This installation was not begun in this browser, or more than ten minutes ago. Nothing was installed.");

    internal static string Declined(Language language) => language.In(
        "L’installation a été annulée dans Slack. Rien n’a changé. Si votre espace demande l’accord d’un administrateur, demandez-le lui dans Slack, puis recommencez.",
        "The installation was cancelled in Slack. Nothing has changed. If your workspace asks for an admin’s approval, request it in Slack, then start again.");

    /// <param name="error">In Slack's words.</param>
    internal static string Refused(Language language, string error) => error switch
    {
        "invalid_code" or "code_already_used" => language.In(
            $"Le code de Slack a expiré ou a déjà servi ({error}). Rien n’a été installé : recommencez.",
            $"The code from Slack has expired or was used before ({error}). Nothing was installed: start again."),
        "invalid_client_id" or "bad_client_secret" or "bad_redirect_uri" => language.In(
            $"Slack ne reconnaît pas cette application ({error}). Dites à qui l’exploite de vérifier Slack:ClientId, Slack:ClientSecret et l’adresse de retour de l’application.",
            $"Slack does not recognise this app ({error}). Tell whoever runs it to check Slack:ClientId, Slack:ClientSecret and the redirect URL of the app."),
        _ => language.In($"Slack a refusé l’installation ({error}). Rien n’a été installé.", $"Slack refused the installation ({error}). Nothing was installed."),
    };

    internal static string WholeOrganisation(Language language) => language.In(
        "Je m’installe dans un espace de travail à la fois, pas dans toute une organisation : leurs plans se mélangeraient. Recommencez, et choisissez un espace.",
        "I am installed in one workspace at a time, not in a whole organisation: their plans would mix. Start again, and choose one workspace.");

    internal static string TokenExpires(Language language) => language.In(
        "L’application est réglée sur la rotation des jetons, que je ne sais pas suivre : je me tairais au bout de douze heures. Dites à qui l’exploite de la désactiver (OAuth & Permissions).",
        "The app is set to token rotation, which I cannot follow: I would fall silent after twelve hours. Tell whoever runs it to switch that off (OAuth & Permissions).");

    internal static string NotNow(Language language) => language.In(
        "Slack n’a pas répondu, et je ne sais pas si l’installation a abouti. Recommencez dans une minute.",
        "Slack did not answer, and I do not know whether the installation came about. Start again in a minute.");

    internal static BotMessage NotInstalled(Language language, string link)
    {
        var sentence = language.In("Je ne suis pas installé dans cet espace de travail, ou plus.", "I am not installed in this workspace, or not any more.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Paragraph(RichText.Of(RichText.Plain($"{sentence} "), RichText.Code(link))));
    }

    /// <summary>To whoever installed it, alone.</summary>
    internal static BotMessage FirstSteps(Language language, bool isAdmin)
    {
        var sentence = isAdmin
            ? language.In("Je suis installé, et vous êtes mon administrateur ici.", "I am installed, and you are my admin here.")
            : language.In("Je suis installé.", "I am installed.");
        return BotMessage.Answer(
            language, sentence,
            new MessageBlock.Paragraph(sentence),
            new MessageBlock.Paragraph(RichText.Of(RichText.Plain(language.In("Le plan : déposez ici le fichier .md du plan d’actions ; je montre ce que j’y lis avant de l’importer.", "The plan: drop the .md file of the action plan here; I show what I read in it before I import it.")))),
            new MessageBlock.Paragraph(RichText.Of(RichText.Plain(language.In("Le canal : invitez-moi dans le canal du projet, et dites-y ", "The channel: invite me to the project’s channel, and say there ")), RichText.Code(language.In("ici PLAN", "here PLAN")))),
            new MessageBlock.Paragraph(RichText.Of(RichText.Plain(language.In("La suite : ", "What comes next: ")), RichText.Code(language.In("premiers pas", "first steps")))),
            new MessageBlock.Context(language.In("Envoyé parce que vous m’avez installé.", "Sent because you installed me.")));
    }

    /// <summary>To the admins of the deployment.</summary>
    internal static BotMessage Uninstalled(Language language, string workspace)
    {
        var sentence = language.In(
            $"L’espace Slack {workspace} m’a retiré. Son jeton est effacé ; ce que je lui devais attend un jour qu’il me réinstalle.",
            $"The Slack workspace {workspace} took me out. Its token is removed; what I owed it waits a day for it to install me again.");
        return BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
    }
}
