using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Core.Time;

namespace ChatOpsBot.Core.Reminders;

/// <summary>What became of a draft when its turn came.</summary>
public abstract record Made
{
    private Made() { }

    public sealed record Of(BotMessage Message) : Made;

    /// <summary>It is not sent, and why.</summary>
    public sealed record NoLongerTrue(string Reason) : Made;
}

/// <summary>Makes each message that nobody asked for, at the moment it is sent: what is no longer true by then is not said.</summary>
public static class DraftMessages
{
    /// <param name="scene">As everything stands now.</param>
    /// <param name="plans">Every plan of the person a digest or a question is for; else the one.</param>
    /// <param name="again">Whether a message that was sent before is drawn again.</param>
    public static Made Make(Draft draft, bool again, Scene scene, IReadOnlyList<Scene> plans, DateTimeOffset now) => draft switch
    {
        Draft.Card card => Escalation(scene, card.Escalation, escalation => EscalationMessages.Card(scene.Team, escalation, null, now)),
        Draft.Call call => Call(scene, call, again, now),
        Draft.Story story => Story(scene, story, again),
        Draft.ForAdmins admins => Line(scene, admins.Escalation, admins.Line, (escalation, line) => EscalationMessages.ForAdmins(scene.Team, escalation, line)),
        Draft.Digest digest => Digest(scene, plans, digest, now),
        Draft.Overdue overdue => Late(scene, overdue.Action, overdue.Due, action => ReminderMessages.Overdue(scene.Team, action, overdue.Person)),
        Draft.Late late => Late(scene, late.Action, late.Due, action => ReminderMessages.Late(scene.Team, action, late.Due, late.Person)),
        Draft.AboutToStart starting => Starting(scene, starting, now),
        Draft.SnoozeOver snooze => Snooze(scene, snooze, now),
        Draft.PauseOver => new Made.Of(ReminderMessages.PauseOver(scene.Team)),
        Draft.StandUp standUp => new Made.Of(StandUpMessages.Of(scene, standUp.Day, scene.Team.Language, isPost: true)),
        Draft.StandUpQuestions questions => Questions(scene, plans, questions, now),
        Draft.StandUpAnswers answers => StandUpAnswerMessages.Of(scene, answers.Day) is { } gathered ? new Made.Of(gathered) : NoLonger(scene, null, "Personne n’a été interrogé.", "Nobody was asked."),
        Draft.Report report => Report(scene, report.Week, now),
        Draft.ReportPreview preview => Preview(scene, preview, now),
        Draft.Steering steering => Steering(scene, steering, now),
        Draft.MilestoneDraft milestone => Milestone(scene, milestone, now),
        Draft.FinalReport or Draft.MilestoneReport or Draft.MailedReport => NoLonger(scene, null, "Ce rapport n’est plus là.", "That report is gone."),
        Draft.Board => new Made.Of(ReminderMessages.Board(DashboardMessages.Of(ContextOf(scene.Team, now)))),
        _ => throw new UnreachableException(),
    };

    /// <summary>What was closed a minute ago is not asked about, and once the day is over nobody needs the answer.</summary>
    private static Made Questions(Scene scene, IReadOnlyList<Scene> plans, Draft.StandUpQuestions questions, DateTimeOffset now)
    {
        var (person, day) = (questions.Person, questions.Day);
        if (StandUpQuestions.At(scene.Team, person, day) is null || !StandUpQuestions.IsStillAskedOn(scene.Team, person, day, now))
            return NoLonger(scene, person, "Ce point du jour est passé ou n’est plus prévu.", "That stand-up is over, or no longer planned.");
        if (StandUpQuestions.Of(scene, person, day, now).IsEmpty) return NoLonger(scene, person, "Plus rien à demander.", "Nothing is left to ask.");
        return StandUpQuestions.IsAsked(scene, person)
            ? NoLonger(scene, person, "Demandé avec un autre plan.", "It was asked together with another plan.")
            : new Made.Of(StandUpQuestionMessages.Of(StandUpQuestions.StillToAsk(scene, plans, person, day, now), person, day, scene.Team.LanguageOf(person), now, isPost: true));
    }

    private static Made Report(Scene scene, ReportWeek week, DateTimeOffset now) => WeeklyReport.At(scene, week, now) is { } report
        ? new Made.Of(ReportMessages.Post(report))
        : NoLonger(scene, null, "Plus aucun rapport n’est prévu pour cette semaine.", "No report is planned for that week any more.");

    private static Made Preview(Scene scene, Draft.ReportPreview preview, DateTimeOffset now) =>
        WeeklyReport.At(scene, preview.Week, now) is { } report && report.CutOff.At > now
            ? new Made.Of(ReportMessages.Preview(report, scene.Team.ReaderOf(preview.Person)))
            : NoLonger(scene, preview.Person, "Le rapport est publié ou n’est plus prévu.", "The report is posted, or no longer planned.");

    private static Made Steering(Scene scene, Draft.Steering steering, DateTimeOffset now) =>
        Committee.On(steering.Day, scene.Team.Meetings, scene.Team.Time) is { } committee && committee.At > now
            ? new Made.Of(SteeringMessages.Post(scene, committee, steering.Person, now))
            : NoLonger(scene, steering.Person, "Ce comité a commencé ou n’est plus prévu.", "That committee has begun, or is no longer planned.");

    /// <summary>It is offered for what made it come: its date, or that all of it is done.</summary>
    private static Made Milestone(Scene scene, Draft.MilestoneDraft draft, DateTimeOffset now)
    {
        if (scene.Plan.Find(new MilestoneId(draft.Milestone)) is not { } milestone || (draft.Date is { } date ? milestone.Day != date : !MilestoneReport.IsReached(milestone)))
            return NoLonger(scene, draft.Person, "Le jalon a été déplacé, ou n’est plus atteint.", "The milestone was moved, or is not reached any more.");
        return new Made.Of(MilestoneReportMessages.Draft(MilestoneReport.Of(scene, milestone, now), scene.Plan, milestone, scene.Team.LanguageOf(draft.Person), isOffered: true));
    }

    /// <summary>In which the bot speaks to everybody about a plan.</summary>
    private static AnswerContext ContextOf(Team team, DateTimeOffset now) =>
        new(team.Plan, ZonedTime.DayIn(team.Time.Zone, now), team.Time.Calendar, team.Language, null) { Linked = team.People.RolesOf(team.Plan.Key) };

    /// <summary>Nobody is called for what was answered before they could hear of it; a card sent before is drawn as it stands.</summary>
    private static Made Call(Scene scene, Draft.Call call, bool again, DateTimeOffset now)
    {
        if (!again && scene.Find(call.Escalation) is { } escalation && !escalation.IsCalledBy(call.Line))
            return NoLonger(scene, call.Person, $"{escalation.Id} a avancé depuis.", $"{escalation.Id} went on since.");
        return Line(scene, call.Escalation, call.Line, (about, line) => EscalationMessages.Call(scene.Team, about, line, call.Person, now));
    }

    /// <summary>To the thread it is told whatever happened since; a person is reminded only of what still waits for them.</summary>
    private static Made Story(Scene scene, Draft.Story story, bool again)
    {
        if (!again && story.Person is { } person && scene.Find(story.Escalation) is { } escalation
            && escalation.Lines.FirstOrDefault(line => line.Line == story.Line) is { Event: EscalationEvent.HalfPassed or EscalationEvent.NearlyPassed or EscalationEvent.StillOpen } reminder
            && (escalation.LevelNumber != reminder.LevelNumber || escalation.StateLine > reminder.Line))
            return NoLonger(scene, person, $"{escalation.Id} a avancé depuis.", $"{escalation.Id} went on since.");

        return Line(scene, story.Escalation, story.Line, (about, line) => EscalationMessages.Story(scene.Team, about, line, story.Person));
    }

    private static Made Digest(Scene scene, IReadOnlyList<Scene> plans, Draft.Digest digest, DateTimeOffset now) =>
        DigestMessages.Of(plans, digest.Person, digest.Day, now) is { } message
            ? new Made.Of(message)
            : NoLonger(scene, digest.Person, "Plus rien à rappeler.", "Nothing is left to say.");

    private static Made Late(Scene scene, int id, DateOnly due, Func<ActionSnapshot, BotMessage> message)
    {
        if (scene.Plan.WithId(id) is not { IsOpen: true } action) return NoLonger(scene, null, "L’action n’est plus ouverte.", "The action is no longer open.");
        return action.DueDay == due ? new Made.Of(message(action)) : NoLonger(scene, null, "L’échéance a été déplacée.", "The due date was moved.");
    }

    private static Made Starting(Scene scene, Draft.AboutToStart starting, DateTimeOffset now) => scene.Plan.WithId(starting.Action) is { Status: ActionStatus.ToDo or ActionStatus.InProgress } action
        ? new Made.Of(ReminderMessages.AboutToStart(scene.Team, action, starting.Start, ZonedTime.DayIn(scene.Team.Time.Zone, now)))
        : NoLonger(scene, null, "L’action ne démarre plus.", "The action does not start any more.");

    private static Made Snooze(Scene scene, Draft.SnoozeOver snooze, DateTimeOffset now)
    {
        if (scene.IsSnoozed(snooze.Subject, snooze.Person, now)) return NoLonger(scene, snooze.Person, "Remis à plus tard de nouveau.", "Snoozed again.");
        return IsOpen(scene.Plan, snooze.Subject) && scene.Plan.Find(snooze.Subject) is { } subject
            ? new Made.Of(ReminderMessages.SnoozeOver(scene.Team, subject, snooze.Person))
            : NoLonger(scene, snooze.Person, "Ce n’est plus ouvert.", "It is no longer open.");
    }

    private static bool IsOpen(PlanSnapshot plan, Subject subject) =>
        subject.IsAction ? plan.WithId(subject.Number) is { IsOpen: true } : subject.Item is { } item && plan.Find(item) is { IsOpen: true };

    private static Made Escalation(Scene scene, int number, Func<Escalation, BotMessage> message) =>
        scene.Find(number) is { } escalation ? new Made.Of(message(escalation)) : NoLonger(scene, null, "L’escalade n’existe plus.", "The escalation is gone.");

    private static Made Line(Scene scene, int number, int line, Func<Escalation, EscalationLine, BotMessage> message) =>
        scene.Find(number) is { } escalation && escalation.Lines.FirstOrDefault(one => one.Line == line) is { } found
            ? new Made.Of(message(escalation, found))
            : NoLonger(scene, null, "L’escalade n’existe plus.", "The escalation is gone.");

    private static Made.NoLongerTrue NoLonger(Scene scene, string? person, string french, string english) => new(scene.Team.LanguageOf(person).In(french, english));
}
