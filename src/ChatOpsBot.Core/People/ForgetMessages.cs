using ChatOpsBot.Core.Messages;

namespace ChatOpsBot.Core.People;

/// <summary>What of a person is removed, what stays, and what was done.</summary>
public static class ForgetMessages
{
    /// <summary>Stands where a name stood.</summary>
    public static string NeutralName(Language language) => language.In("une personne oubliée", "a forgotten person");

    /// <param name="written">The person as typed, to be said again.</param>
    public static BotMessage Ask(Language language, string name, string written)
    {
        var sentence = language.In($"Oublier {name} ? Cela ne s’annule pas.", $"Forget {name}? It cannot be undone.");
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Notice(Tone.Warning, sentence),
            new MessageBlock.Section(language.In("Sera retiré", "Will be removed"), language.In(
                "- ses comptes, droits, rôles et réglages\n- ses absences, rappels reportés et suivis\n- ce qui lui est dû et n’est pas encore envoyé, et ce qui lui a été envoyé\n- ses messages reçus par le robot\n- son nom comme auteur dans l’historique et les escalades terminées",
                "- their accounts, rights, roles and settings\n- their absences, snoozes and watches\n- what is owed to them and not sent yet, and what was sent to them\n- the messages the bot received from them\n- their name as the author in the history and in ended escalations")),
            Stays(language),
            new MessageBlock.Buttons([new CommandButton(language.In($"Oublier {name}", $"Forget {name}"), $"{language.In("oublier", "forget")} {written} {language.In("oui", "yes")}")]));
    }

    /// <param name="rows">How many rows were removed or no longer name them.</param>
    public static BotMessage Done(Language language, string name, int rows)
    {
        var sentence = language.In($"{name} est oublié : {rows} enregistrements retirés ou rendus anonymes.", $"{name} is forgotten: {rows} records removed or made anonymous.");
        return BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Good, sentence), Stays(language));
    }

    public static BotMessage NothingKnown(Language language, string written) => LinkMessages.Done(language, language.In(
        $"Rien n’est enregistré au nom de {written}.", $"Nothing is kept of {written}."));

    /// <param name="escalations">Ids of those that need the person's name to go on.</param>
    public static BotMessage StillNeeded(Language language, string name, string escalations) => LinkMessages.Refused(language, language.In(
        $"{name} est appelé ou engagé dans {escalations} : résolvez ou retirez d’abord.", $"{name} is called by or has a part in {escalations}: resolve or withdraw first."));

    private static MessageBlock.Context Stays(Language language) => new(language.In(
        "Restent : le document du plan et ses responsables, ce que d’autres ont écrit, les publications déjà faites dans les canaux (jusqu’à leur durée de conservation), et les sauvegardes (jusqu’à leur rotation).",
        "What stays: the plan’s document and its owners, what others wrote, what was posted in channels (as long as posts are kept), and backups (until they are rotated)."));
}
