using System.Diagnostics;
using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Reminders;
using ChatOpsBot.Reports;

namespace ChatOpsBot.Escalations;

/// <summary>Takes a command about what the clock watches to its handler.</summary>
internal sealed class ClockHandler(Speakers speakers, Scenes scenes, OpenHandler opening, AnswerHandler answers, PauseHandler pauses, PublishHandler publishing, OnTrackHandler onTrack)
{
    internal async Task<MessageHandler.Handled> HandleAsync(
        WriterSession session, InboundMessage message, ClockCommand command, AnswerContext context, DateTimeOffset now, CancellationToken cancellation)
    {
        // What was opened from a card is opened for what the card showed.
        if (message.Drawn?.Items.Where(item => item.Subject.Kind is not SubjectKind.Escalation && context.Plan.Find(item.Subject)?.Version != item.Version)
            .Select(item => (Subject?)item.Subject).FirstOrDefault() is { } stale)
            return ClockWork.Unchanged(RefusalMessages.Of(context, new Refusal.StaleCard(stale, By: null), scenes.ZoneOf(context.Plan)));

        var speaker = await speakers.OfAsync(message, context.Plan, cancellation);
        var work = new ClockWork(session, message, context, speaker, await scenes.LoadAsync(session.Database, context.Plan, cancellation), scenes.RealmOf(context.Plan), now);
        return command switch
        {
            ClockCommand.Open open => await opening.HandleAsync(open, work, cancellation),
            ClockCommand.Raise raise => await answers.RaiseAsync(raise, work, cancellation),
            ClockCommand.Acknowledge acknowledge => await answers.AcknowledgeAsync(acknowledge, work, cancellation),
            ClockCommand.Resolve resolve => await answers.ResolveAsync(resolve, work, cancellation),
            ClockCommand.Withdraw withdraw => await answers.WithdrawAsync(withdraw, work, cancellation),
            ClockCommand.Publish publish => await publishing.HandleAsync(publish, work, cancellation),
            ClockCommand.OnTrack answered => await onTrack.HandleAsync(answered, work, cancellation),
            ClockCommand.Pause pause => await pauses.PauseAsync(pause, work, cancellation),
            ClockCommand.Resume => await pauses.ResumeAsync(work, cancellation),
            ClockCommand.Snooze snooze => await SnoozeHandler.HandleAsync(snooze, work, cancellation),
            ClockCommand.Absent absent => await AbsenceHandler.HandleAsync(absent, work, cancellation),
            ClockCommand.Back => await AbsenceHandler.BackAsync(work, cancellation),
            _ => throw new UnreachableException(),
        };
    }
}
