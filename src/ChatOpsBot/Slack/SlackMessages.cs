using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Slack;

/// <summary>What is said in Slack alone.</summary>
internal static class SlackMessages
{
    internal static string Share(Language language) => language.In("Partager ici", "Share here");

    internal static string Send(Language language) => language.In("Envoyer", "Send");

    internal static string Cancel(Language language) => language.In("Annuler", "Cancel");

    /// <summary>In a list of people, where none is named yet.</summary>
    internal static string Choose(Language language) => language.In("Choisir", "Choose");

    /// <param name="reason">In Slack's words.</param>
    internal static BotMessage Unreachable(Language language, string reason)
    {
        var sentence = language.In(
            "Plus rien de ce qui se dit dans Slack ne m’arrive : Slack n’ouvre plus de connexion pour moi",
            "Nothing that is said in Slack reaches me any more: Slack opens no connection for me");
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Notice(Tone.Bad, RichText.Of(RichText.Plain($"{sentence} ("), RichText.Code(reason), RichText.Plain(")."))),
            new MessageBlock.Context(language.In(
                "Dans les réglages de l’application, vérifiez Socket Mode et le jeton xapp-, puis redémarrez-moi ; doctor dit ce qui manque.",
                "In the settings of the app, check Socket Mode and the xapp- token, then restart me; doctor says what is missing.")));
    }

    internal static BotMessage NotOpened(Language language, string command)
    {
        var sentence = language.In("Le formulaire ne s’est pas ouvert. Appuyez de nouveau, ou écrivez-le.", "The form did not open. Press again, or type it.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Paragraph(RichText.Of(RichText.Plain($"{sentence} "), RichText.Code($"{command} …"))));
    }

    internal static BotMessage FileNotRead(Language language)
    {
        var sentence = language.In(
            "Je n’ai pas pu lire ce fichier. Redéposez-le ; s’il reste illisible, vérifiez que j’ai le droit files:read.",
            "I could not read that file. Drop it again; if it stays unreadable, check that I have the scope files:read.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
    }

    internal static BotMessage NotReady(Language language)
    {
        var sentence = language.In(
            "Je n’arrive pas à joindre Slack pour l’instant, et rien n’a été changé. Redites-le dans une minute.",
            "I cannot reach Slack at present, and nothing was changed. Say it again in a minute.");
        return BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));
    }
}
