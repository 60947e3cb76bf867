using ChatOpsBot.Core.Answers;
using ChatOpsBot.Core.Changes;
using ChatOpsBot.Core.Commands;
using ChatOpsBot.Core.People;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Escalations;
using ChatOpsBot.Inbox;
using ChatOpsBot.People;
using ChatOpsBot.Reminders;

namespace ChatOpsBot.Reports;

/// <summary>Posts a report when a lead says so: once, and for good.</summary>
internal sealed class PublishHandler(RightsCheck rights, ReportDesk reports, PublicationDesk publications, PushDesk pushes)
{
    internal async Task<MessageHandler.Handled> HandleAsync(ClockCommand.Publish command, ClockWork work, CancellationToken cancellation)
    {
        var verdict = await rights.AskAsync(work.Database, work.Message, work.Speaker, Capability.Publish, RightsTarget.None, work.Context, work.Now, cancellation);
        if (verdict.Refusal is { } refusal) return ClockWork.Unchanged(refusal);
        if (work.Plan.ClosedAt is { } closed) return ClockWork.Unchanged(RefusalMessages.Of(work.Context, new Refusal.PlanIsClosed(closed), work.Team.Time.Zone));

        return command.Milestone is { } id ? await MilestoneAsync(id, work, cancellation) : await WeekAsync(work, cancellation);
    }

    private async Task<MessageHandler.Handled> MilestoneAsync(MilestoneId id, ClockWork work, CancellationToken cancellation)
    {
        if (work.Plan.Find(id) is not { } milestone) return ClockWork.Unchanged(MilestoneMessages.Unknown(work.Context, id));
        if (await work.Database.Published.PublishedAsync(work.Plan.Key, Publication.Milestone, id.Number, cancellation) is { } posted)
            return ClockWork.Unchanged(PublishMessages.Already(work.Language, $"{id}", posted.By, posted.At, work.Team.Time.Zone));

        await publications.PublishAsync(work.Session, work.Plan, milestone, work.Name, work.Now, cancellation);
        return ClockWork.Written(MilestoneReportMessages.Published(work.Language, id));
    }

    private async Task<MessageHandler.Handled> WeekAsync(ClockWork work, CancellationToken cancellation)
    {
        var team = work.Team;
        var cutOff = CutOff.Coming(work.Now, team);
        if (await work.Database.Reports.OfWeekAsync(work.Plan.Key, cutOff.Week, cancellation) is { } posted)
            return ClockWork.Unchanged(PublishMessages.Already(work.Language, posted.Week, by: null, posted.CutOffAt, team.Time.Zone));
        if (work.Now < cutOff.At - CutOff.Preview) return ClockWork.Unchanged(PublishMessages.TooEarly(work.Language, team, cutOff));

        await reports.StoreAsync(work.Session, work.Plan, cutOff.Week, work.Now, cancellation);
        await pushes.OweAsync(work.Session, work.Plan.Key, [new Push(Recipient.PlanChannel, new Draft.Report(cutOff.Week))], work.Now, cancellation);
        return ClockWork.Written(PublishMessages.Published(work.Language, cutOff.Week));
    }
}
