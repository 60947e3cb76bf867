using System.Collections.Immutable;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;

namespace ChatOpsBot.Core.Reminders;

/// <summary>What a simulation found: a line for each message, with its instant, its recipient, and why it would come.</summary>
public static class SimulationMessages
{
    /// <summary>Lines of an answer in chat; the command line shows all.</summary>
    private const int Most = 40;

    /// <summary>"lun. 30 nov. 2026 09:00 | Léa Martin | ACT-005 … | résumé du matin".</summary>
    public static IEnumerable<string> Lines(Team team, IEnumerable<SimulatedMessage> messages)
    {
        foreach (var message in messages)
        {
            var local = TimeZoneInfo.ConvertTime(message.At, team.Time.Zone);
            yield return $"{local.ToString("ddd d MMM yyyy HH:mm", team.Language.Culture())}  {Recipient(team.Language, message.To)}  [{Reason(team.Language, message.Draft)}]  {message.Message.Summary}";
        }
    }

    public static BotMessage Of(Language language, Team team, IReadOnlyList<SimulatedMessage> messages, int days)
    {
        var title = language.In(
            $"Simulation de {days} jours : {messages.Count} message{(messages.Count > 1 ? "s" : "")} si personne ne faisait rien", $"Simulation of {days} days: {messages.Count} message{(messages.Count == 1 ? "" : "s")} if nobody did anything");
        var blocks = ImmutableArray.CreateBuilder<MessageBlock>();
        blocks.Add(new MessageBlock.Header(null, title, []));
        if (messages.Count == 0) blocks.Add(new MessageBlock.Paragraph(Nothing(language, team.Plan)));
        else blocks.Add(new MessageBlock.Facts([.. messages.Take(Most).Select(message => Fact(language, team, message))]));
        if (messages.Count > Most) blocks.Add(new MessageBlock.Context(language.In($"Les {Most} premiers ; tous avec la ligne de commande : simulate --days {days}", $"The first {Most}; all of them with the command line: simulate --days {days}")));
        blocks.Add(new MessageBlock.Context(language.In($"Rien n’a été envoyé, rien n’a été changé. Heures du fuseau {team.Time.Zone.Id}.", $"Nothing was sent, nothing was changed. Times of {team.Time.Zone.Id}.")));
        return BotMessage.Answer(language, title, blocks.ToImmutable());
    }

    /// <summary>What the lines show, and what to do with it.</summary>
    public static string Footer(Team team, int count, int days) => count == 0
        ? Nothing(team.Language, team.Plan)
        : team.Language.In(
            $"{count} messages en {days} jours si personne ne faisait rien. Rien n’a été envoyé. Pour mettre en marche : activer",
            $"{count} messages in {days} days if nobody did anything. Nothing was sent. To switch it on: switch on");

    private static Fact Fact(Language language, Team team, SimulatedMessage message) => new(
        $"{TimeZoneInfo.ConvertTime(message.At, team.Time.Zone).ToString("ddd d MMM HH:mm", language.Culture())}, {Recipient(language, message.To)}",
        $"{message.Message.Summary} ({Reason(language, message.Draft)})");

    private static string Nothing(Language language, PlanSnapshot plan) => plan.Start is null
        ? language.In("Rien n’a de jour : dites d’abord quand le plan commence, par exemple plan début 2026-11-30", "Nothing has a day: say first when the plan starts, for example plan start 2026-11-30")
        : language.In("Rien ne serait envoyé.", "Nothing would be sent.");

    private static string Recipient(Language language, Recipient to) => to switch
    {
        Reminders.Recipient.OnePerson person => person.Name,
        Reminders.Recipient.Channel => language.In("canal du plan", "plan's channel"),
        Reminders.Recipient.Admins => language.In("administrateurs", "admins"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Which rule sends it.</summary>
    private static string Reason(Language language, Draft draft) => draft switch
    {
        Draft.Card => language.In("escalade ouverte", "escalation opened"),
        Draft.Call => language.In("niveau appelé", "level called"),
        Draft.Story { Person: null } => language.In("suite de l’escalade", "story of the escalation"),
        Draft.Story => language.In("escalade qui le concerne", "an escalation of theirs"),
        Draft.ForAdmins => language.In("à corriger par un administrateur", "for an admin to mend"),
        Draft.Digest { Person: null } => language.In("résumé de ce qui est sans responsable", "digest of what has no owner"),
        Draft.Digest => language.In("résumé du matin", "morning digest"),
        Draft.Overdue => language.In("P0 en retard", "P0 overdue"),
        Draft.Late => language.In("retard d’un jour ouvré, pour information", "one working day late, for information"),
        Draft.AboutToStart => language.In("avant le démarrage", "before the start"),
        Draft.SnoozeOver => language.In("rappel demandé", "snooze ended"),
        Draft.PauseOver => language.In("fin de suspension", "end of a pause"),
        Draft.StandUp => language.In("point du jour", "stand-up"),
        Draft.StandUpQuestions => language.In("questions avant le point du jour", "questions before the stand-up"),
        Draft.StandUpAnswers => language.In("réponses des responsables", "answers of the owners"),
        Draft.Report => language.In("rapport hebdomadaire", "weekly report"),
        Draft.ReportPreview => language.In("aperçu du rapport", "preview of the report"),
        Draft.Steering => language.In("dossier du comité", "steering brief"),
        Draft.MilestoneDraft => language.In("rapport de jalon à approuver", "milestone report to approve"),
        Draft.MilestoneReport => language.In("rapport de jalon", "milestone report"),
        Draft.MailedReport => language.In("rapport par courriel", "report by mail"),
        Draft.FinalReport => language.In("rapport final", "final report"),
        Draft.Board => language.In("tableau de bord", "live board"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
