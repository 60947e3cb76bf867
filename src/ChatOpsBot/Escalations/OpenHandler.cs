using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Escalations;
using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;

namespace ChatOpsBot.Escalations;

/// <summary>Opens an escalation for somebody.</summary>
internal sealed class OpenHandler(RightsCheck rights, EscalationDesk desk)
{
    internal async Task<MessageHandler.Handled> HandleAsync(ClockCommand.Open command, ClockWork work, CancellationToken cancellation)
    {
        if (work.Plan.ClosedAt is { } closed) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.PlanIsClosed(closed), work.Team.Time.Zone));

        var (subjects, refusal) = Core.News.Watched.Subjects(command.Targets, work.Plan);
        if (refusal is not null) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, refusal, work.Team.Time.Zone));
        if (subjects.Length > 1) return ClockWork.Unchanged(ClockMessages.OneThing(work.Language));

        var denied = await rights.AskAsync(work.Database, work.Message, work.Speaker, Capability.Escalate, RightsTarget.None, work.Context, work.Now, cancellation);
        if (denied.Refusal is { } no) return ClockWork.Unchanged(no);

        var subject = subjects[0];
        if ((command.Reason ?? BlockedReason(work.Plan, subject)) is not { } reason) return ClockWork.Unchanged(ReasonMissing(command, work));

        var number = await EscalationDesk.NextNumberAsync(work.Database, work.Plan.Key, cancellation);
        var outcome = Opening.Decide(work.Scene, number, subject, command.Level, reason, work.Actor, due: null, work.Now);
        if (outcome is not OpeningOutcome.Opened opened) return ClockWork.Unchanged(ClockMessages.NotOpened(work.Team, outcome, work.Reader, work.Now));

        await desk.OpenAsync(work.Session, opened.Escalation, work.Now, cancellation);
        return ClockWork.Written(ClockMessages.Done(work.Team, opened.Escalation, work.Reader, Opened(work, opened.Escalation), work.Now));
    }

    /// <summary>"ESC-3 opened. N1 (Tech Lead) called: …".</summary>
    private static RichText Opened(ClockWork work, Escalation escalation) =>
        ClockMessages.LastLine(escalation, work.Reader, work.Language.In($"{escalation.Id} ouverte. ", $"{escalation.Id} opened. "));

    private static string? BlockedReason(PlanSnapshot plan, Subject subject) =>
        subject.IsAction ? plan.WithId(subject.Number)?.BlockedReason : subject.Item is { } item ? plan.Find(item)?.BlockedReason : null;

    private static BotMessage ReasonMissing(ClockCommand.Open command, ClockWork work)
    {
        var id = command.Targets[0].Written;
        var level = command.Level is { } asked ? $" {asked}" : "";
        return ClockMessages.ReasonMissing(
            work.Language,
            work.Language.In($"escalader {id}{level}", $"escalate {id}{level}"),
            work.Language.In($"escalader {id}{level} attend le pare-feu", $"escalate {id}{level} waits for the firewall"));
    }
}
