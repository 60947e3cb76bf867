using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reminders;

/// <summary>The reminders that come at an instant of their own.</summary>
internal static class ReminderMessages
{
    /// <summary>A P0 that is overdue since midnight.</summary>
    /// <param name="person">Null for the channel, of one that belongs to nobody.</param>
    internal static BotMessage Overdue(Team team, ActionSnapshot action, string? person)
    {
        var language = team.LanguageOf(person);
        var sentence = language.In($"{action.Code} (P0) est en retard : {action.Title}", $"{action.Code} (P0) is overdue: {action.Title}");
        return Said(language, Tone.Bad, sentence, action, person is null
            ? language.In(
                "Le canal le reçoit parce qu’un P0 sans responsable a passé son échéance ; un P0 se rappelle à toute heure.",
                "The channel gets this because a P0 without an owner passed its due date; a P0 reminds at any hour.")
            : language.In(
                "Vous le recevez parce qu’un P0 dont vous répondez a passé son échéance ; un P0 se rappelle à toute heure.",
                "You get this because a P0 of yours passed its due date; a P0 reminds at any hour."));
    }

    /// <summary>To the first level, of what is late and does not escalate by itself.</summary>
    internal static BotMessage Late(Team team, ActionSnapshot action, DateOnly due, string person)
    {
        var language = team.LanguageOf(person);
        var owners = action.Owners.IsEmpty ? Words.NoOwner(language) : string.Join(", ", action.Owners);
        var sentence = language.In(
            $"{action.Code} ({owners}) a un jour ouvré de retard sur le {Words.Day(language, due)} : {action.Title}",
            $"{action.Code} ({owners}) is one working day past {Words.Day(language, due)}: {action.Title}");
        return Said(language, Tone.Warning, sentence, action, language.In(
            "Vous le recevez, une fois par échéance, comme contact du premier niveau ; rien n’est escaladé pour un P2 ou P3.",
            "You get this once for each due date as the first level's contact; nothing is escalated for a P2 or P3."));
    }

    internal static BotMessage AboutToStart(Team team, ActionSnapshot action, DateOnly start, DateOnly today)
    {
        var language = team.Language;
        var audience = OpsAudience.Of(team.Plan)?.Name ?? language.In("Équipe ops", "Operations");
        var when = action.Status is ActionStatus.InProgress
            ? language.In("a démarré", "has started")
            : language.In($"démarre {Words.Day(language, start)} ({Words.Relative(language, start, today)})", $"starts {Words.Day(language, start)} ({Words.Relative(language, start, today)})");
        var sentence = language.In($"Pour {audience} : {action.Code} {when}. {action.Title}", $"For {audience}: {action.Code} {when}. {action.Title}");
        var said = Said(language, Tone.Active, sentence, action, language.In(
            $"{audience} le reçoit avant chaque action, comme le plan de communication le demande.", $"{audience} gets this before each action, as the communication plan asks."));
        return said with { Rings = audience };
    }

    internal static BotMessage SnoozeOver(Team team, SubjectSnapshot subject, string person)
    {
        var language = team.LanguageOf(person);
        var sentence = language.In($"Comme demandé, {subject.Name} : {subject.Title}", $"As you asked, {subject.Name}: {subject.Title}");
        return BotMessage.Answer(
            language,
            sentence,
            new MessageBlock.Notice(Tone.Active, sentence),
            new MessageBlock.Buttons(
            [
                new CommandButton(language.In("Terminer", "Done"), language.In($"fait {subject.Name}", $"done {subject.Name}"), DrawnFrom.Of(subject.Subject, subject.Version)),
                DigestMessages.SnoozeButton(language, subject.Name),
                new CommandButton(subject.Name, language.In($"statut {subject.Name}", $"status {subject.Name}")),
            ]),
            new MessageBlock.Context(language.In("Vous le recevez parce que vous l’avez remis à maintenant.", "You get this because you snoozed it until now.")));
    }

    /// <summary>The dashboard, as the channel keeps it.</summary>
    internal static BotMessage Board(BotMessage dashboard) => dashboard with
    {
        IsPinned = true,
        Blocks =
        [
            .. dashboard.Blocks,
            new MessageBlock.Context(RichText.Of(
                RichText.Plain(dashboard.Language.In("Le canal du plan garde ce tableau, redessiné au plus une fois par minute. Pour l’arrêter : ", "The plan's channel keeps this board, drawn again at most once a minute. To stop it: ")),
                RichText.Code(dashboard.Language.In("désactiver", "switch off")))),
        ],
    };

    internal static BotMessage PauseOver(Team team)
    {
        var language = team.Language;
        var sentence = language.In("La suspension est terminée : les délais des escalades reprennent.", "The pause is over: the clocks of escalations go on.");
        return BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Active, sentence));
    }

    private static BotMessage Said(Language language, Tone tone, string sentence, ActionSnapshot action, string why) => BotMessage.Answer(
        language,
        sentence,
        new MessageBlock.Notice(tone, sentence),
        new MessageBlock.Buttons([new CommandButton(action.Code.ToString(), language.In($"statut {action.Code}", $"status {action.Code}"))]),
        new MessageBlock.Context(why));
}
