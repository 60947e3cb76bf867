using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Plans;
using ChatOpsBot.Reminders;

namespace ChatOpsBot.Reports;

/// <summary>Gathers what owners answer in the thread of the day's stand-up, before it and after.</summary>
internal sealed class StandUpDesk(PushDesk pushes, PlanClocks clocks, PeopleDirectory directory)
{
    /// <summary>Within the unit that posts the stand-up, or that writes an answer. Before the post there is no thread.</summary>
    internal async Task GatherAsync(WriterSession session, PlanSnapshot plan, DateOnly day, DateTimeOffset now, CancellationToken cancellation)
    {
        var answers = await session.Database.StandUpAnswers.OfDayAsync(plan.Key, day, cancellation);
        if (answers.Count == 0 || !await pushes.IsOwedAsync(session, plan.Key, new Draft.StandUp(day), cancellation)) return;

        // Each answer raises one of the two.
        var drawn = plan.Version + answers.Count(answer => answer.OnTrackAt is not null);
        await pushes.OweAsync(
            session, plan.Key, [new Push(Recipient.PlanChannel, new Draft.StandUpAnswers(day)) { ThreadOf = new Draft.StandUp(day), Redraws = drawn }], now, cancellation);
    }

    /// <summary>What is done with an action that somebody was asked about today is an answer too.</summary>
    internal async Task HearAsync(WriterSession session, PlanSnapshot after, IEnumerable<FieldChange> changes, DateTimeOffset now, CancellationToken cancellation)
    {
        var day = StandUpQuestions.DayOf(clocks.Of(after.Key, directory.LastSeen(after.Key.Home)), now);
        var asked = await session.Database.StandUpAnswers.OfDayAsync(after.Key, day, cancellation);
        if (changes.Any(change => change.Subject.IsAction && asked.Any(answer => answer.Action == change.Subject.Number))) await GatherAsync(session, after, day, now, cancellation);
    }
}
