using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Teams;

/// <summary>What is said because Teams is Teams.</summary>
internal static class TeamsMessages
{
    /// <summary>In a conversation, where somebody was to be answered alone and could not be.</summary>
    /// <param name="name">Null while nobody knows how they are called.</param>
    internal static BotMessage Elsewhere(Language language, string? name)
    {
        var sentence = language.In(
            "la réponse n’est que pour vous : ouvrez une conversation avec moi et redites-le là.", "the answer is for you alone: open a chat with me and say it there.");
        var line = name is null ? $"{char.ToUpper(sentence[0], language.Culture())}{sentence[1..]}" : $"{name}, {sentence}";
        return BotMessage.Answer(language, line, new MessageBlock.Context(line));
    }

    /// <summary>Under a button that was pressed, while it takes longer than Teams waits.</summary>
    internal static string Follows(Language language) => language.In("J’y travaille, la réponse suit.", "I am on it, the answer follows.");

    internal static string Send(Language language) => language.In("Envoyer", "Send");

    internal static string Choose(Language language) => language.In("À choisir", "Choose");

    internal static string AnotherName(Language language) => language.In("ou un autre nom", "or another name");

    internal static string Missing(Language language) => language.In("À remplir.", "Fill this in.");

    internal static string NothingSaid(Language language) => language.In("Rien n’était rempli, rien n’a été changé.", "Nothing was filled in, nothing was changed.");

    internal static string NoPlanToSearch(Language language) => language.In(
        "Je ne sais pas de quel plan il s’agit : dites-le-moi avec « ici PLAN » dans notre conversation.", "I do not know which plan this is about: tell me with “here PLAN” in our chat.");

    internal static string FoundNothing(Language language, string query) => language.In($"Aucune action avec « {query} ».", $"No action with “{query}”.");

    internal static string MakeAction(Language language) => language.In("En faire une action", "Make this an action");

    internal static string SendFile(Language language) => language.In("Envoie-moi le fichier", "Send me the file");

    internal static string FileOffered(Language language) =>
        language.In("Je vous le propose dans notre conversation : acceptez-le là.", "I offer it in our chat: accept it there.");

    internal static string FileNotOffered(Language language) => language.In(
        "Je ne peux pas vous écrire en privé : installez-moi pour vous, puis pressez encore.", "I cannot write to you alone: install me for yourself, then press again.");

    internal static BotMessage FileNotRead(Language language) => Refusal(language, language.In(
        "Je n’ai pas pu lire ce fichier, ou plus : envoyez-le encore, puis confirmez tout de suite.", "I could not read that file, or no longer: send it again, then confirm at once."));

    /// <param name="command">What can be typed instead, as far as the form begins it.</param>
    internal static BotMessage FormNotOpened(Language language, string command) => Refusal(language, language.In(
        $"Je n’ai pas pu ouvrir le formulaire : écrivez « {command} … ».", $"I could not open the form: type “{command} …”."));

    internal static BotMessage Refusal(Language language, string sentence) => BotMessage.Refusal(language, sentence, new MessageBlock.Notice(Tone.Bad, sentence));

    internal static string FileNotHere(Language language) => language.In("Ce fichier n’est plus là : demandez « rapport ».", "That file is no longer here: ask “report”.");

    internal static string NotMine(Language language) =>
        language.In("Ce bouton ne me dit plus rien : posez la question à nouveau.", "I no longer know this button: ask again.");
}
