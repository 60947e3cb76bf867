using System.Collections.Immutable;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Reminders;

namespace ChatOpsBot.Core.Escalations;

/// <summary>What somebody is answered who did something about an escalation, a pause, a snooze or an absence.</summary>
public static class ClockMessages
{
    /// <summary>The card, under a line that says what was done.</summary>
    public static BotMessage Done(Team team, Escalation escalation, Reader reader, RichText sentence, DateTimeOffset now, params ImmutableArray<CommandButton> more)
    {
        var card = EscalationMessages.Card(team.Plan, escalation, reader, now);
        ImmutableArray<MessageBlock> offered = more.IsEmpty ? [] : [new MessageBlock.Buttons(more)];
        return card with { Summary = sentence.ToString(), Blocks = [new MessageBlock.Notice(Tone.Good, sentence), .. card.Blocks, .. offered] };
    }

    /// <summary>Under the card, what the last line of its story says.</summary>
    /// <param name="before">What stands before it.</param>
    public static RichText LastLine(Escalation escalation, Reader reader, string before) =>
        new([RichText.Plain(before), .. EscalationWords.Line(reader.Language, escalation, escalation.Lines[^1], reader.Zone).Runs]);

    /// <summary>The same, with the id of the escalation before it.</summary>
    public static RichText NamedLastLine(Escalation escalation, Reader reader) => LastLine(escalation, reader, $"{escalation.Id}{EscalationWords.Colon(reader.Language)}");

    public static BotMessage Refused(Language language, string sentence, params ImmutableArray<CommandButton> buttons)
    {
        var notice = new MessageBlock.Notice(Tone.Warning, sentence);
        return buttons.IsEmpty ? BotMessage.Refusal(language, sentence, notice) : BotMessage.Refusal(language, sentence, notice, new MessageBlock.Buttons(buttons));
    }

    /// <summary>It is as it was asked to be; nothing is written.</summary>
    public static BotMessage Already(Language language, string sentence) => BotMessage.Answer(language, sentence, new MessageBlock.Notice(Tone.Neutral, sentence));

    public static BotMessage Said(Language language, Tone tone, RichText sentence) => BotMessage.Answer(language, sentence.ToString(), new MessageBlock.Notice(tone, sentence));

    /// <param name="id">As it is written: it may be none.</param>
    public static BotMessage NoSuchEscalation(Language language, string id) => Refused(
        language,
        language.In($"Il n’y a pas d’escalade {id} dans ce plan.", $"There is no escalation {id} in this plan."),
        new CommandButton(language.In("Escalades", "Escalations"), language.In("escalades", "escalations")));

    /// <summary>A late click, or the second of two.</summary>
    public static BotMessage Outcome(Escalation escalation, EscalationOutcome outcome, Reader reader, DateTimeOffset now)
    {
        var (language, zone) = reader;
        var sentence = outcome switch
        {
            EscalationOutcome.HasEnded => language.In(
                $"{escalation.Id} est déjà close{By(language, escalation.EndedBy)} : rien n’a été changé.", $"{escalation.Id} has ended already{By(language, escalation.EndedBy)}: nothing was changed."),
            EscalationOutcome.AlreadyAcknowledged => language.In(
                $"{escalation.Id} est déjà prise en charge{By(language, escalation.AcknowledgedBy)} jusqu’à {Until(escalation.AcknowledgedUntil)}.",
                $"{escalation.Id} is acknowledged already{By(language, escalation.AcknowledgedBy)} until {Until(escalation.AcknowledgedUntil)}."),
            EscalationOutcome.NoHigherLevel => language.In(
                $"{escalation.Level} est le dernier niveau : il n’y en a pas d’autre à appeler.", $"{escalation.Level} is the last level: there is no other to call."),
            EscalationOutcome.InThePast => language.In("Ce moment est passé. Par exemple : acquitter ESC-1 demain 14:00", "That moment has passed. For example: ack ESC-1 tomorrow 14:00"),
            EscalationOutcome.TooFar => language.In("Au plus soixante jours : au-delà, la chaîne doit reprendre.", "At most sixty days: beyond that the chain has to go on."),
            EscalationOutcome.Done => "",
        };
        return Refused(language, sentence, new CommandButton(escalation.Id.ToString(), language.In($"statut {escalation.Id}", $"status {escalation.Id}")));

        string Until(DateTimeOffset? at) => at is { } instant ? TimeWords.Instant(language, instant, zone, now) : "";
    }

    public static BotMessage NotOpened(Team team, OpeningOutcome outcome, Reader reader, DateTimeOffset now) => NotOpened(team, outcome, reader, reader.Language, now);

    private static BotMessage NotOpened(Team team, OpeningOutcome outcome, Reader reader, Language language, DateTimeOffset now) => outcome switch
    {
        OpeningOutcome.AlreadyOpen already => AlreadyOpen(team, already.Escalation, reader, now),
        OpeningOutcome.NotOpen not => Refused(language, language.In(
            $"{not.Subject.Name} n’est pas ouvert : il n’y a rien à escalader.", $"{not.Subject.Name} is not open: there is nothing to escalate.")),
        OpeningOutcome.NoLevels => Refused(language, language.In(
            "Ce plan ne dit pas qui appeler : ajoutez-lui un tableau « Niveau | Type de Problème | Contact | Délai de Réponse » et réimportez-le.",
            "This plan does not say whom to call: give it a table “Level | Type of problem | Contact | Response time” and import it again.")),
        OpeningOutcome.NoSuchLevel no => Refused(language, language.In(
            $"Ce plan n’a pas de niveau {no.Level}. Il a : {string.Join(", ", team.Plan.Levels.Select(level => level.Id))}.",
            $"This plan has no level {no.Level}. It has: {string.Join(", ", team.Plan.Levels.Select(level => level.Id))}.")),
        OpeningOutcome.Paused paused => Refused(
            language,
            language.In(
                $"Les délais sont suspendus{By(language, paused.Pause.By)} jusqu’à {TimeWords.Instant(language, paused.Pause.Until, reader.Zone, now)} : rien n’est ouvert d’ici là.",
                $"Clocks are paused{By(language, paused.Pause.By)} until {TimeWords.Instant(language, paused.Pause.Until, reader.Zone, now)}: nothing is opened until then."),
            new CommandButton(language.In("Reprendre", "Resume"), language.In("reprendre", "resume"))),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static BotMessage AlreadyOpen(Team team, Escalation open, Reader reader, DateTimeOffset now)
    {
        var language = reader.Language;
        var state = EscalationWords.State(language, open).Text;
        var sentence = language.In($"Déjà escaladée : {open.Id}, {state}.", $"Escalated already: {open.Id}, {state}.");
        var card = EscalationMessages.Card(team.Plan, open, reader, now);
        return card with { Summary = sentence, Blocks = [new MessageBlock.Notice(Tone.Neutral, sentence), .. card.Blocks] };
    }

    public static BotMessage ReasonMissing(Language language, string command, string example) => Refused(
        language,
        language.In($"Pourquoi ? Par exemple : {example}", $"Why? For example: {example}"),
        new CommandButton(language.In("Dire pourquoi…", "Say why…"), command) { Prompts = [new Prompt(language.In("Raison", "Reason"), PromptKind.Text, [])] });

    public static BotMessage OneThing(Language language) => Refused(
        language, language.In("Une escalade porte sur une seule chose : écrivez un seul identifiant.", "An escalation is about one thing: write one id."));

    public static BotMessage NotAMoment(Language language, string written) => Refused(language, language.In(
        $"« {written} » n’est pas un moment que je sais lire. Par exemple : 1 h, demain 14:00, lundi prochain, 2026-12-04",
        $"“{written}” is not a moment I can read. For example: 1 h, tomorrow 14:00, next monday, 2026-12-04"));

    private static string By(Language language, string? who) => who is null ? "" : language.In($" par {who}", $" by {who}");
}
