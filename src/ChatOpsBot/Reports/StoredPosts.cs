using ChatOpsBot.Core.Messages;
using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Outbox;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;

namespace ChatOpsBot.Reports;

/// <summary>Reports are posted as they were stored, however late they go out.</summary>
internal static class StoredPosts
{
    /// <returns>Null for what is made when it is sent.</returns>
    internal static async Task<Composed?> OfAsync(BotDbContext database, PushDraft push, PlanSnapshot plan, CancellationToken cancellation) => push.Draft switch
    {
        Draft.Report { Week: var week } => await database.Reports.OfWeekAsync(push.Plan, week, cancellation) is { } stored ? new Composed.Of(MessageJson.Read(stored.Message)) : null,
        Draft.MailedReport { Week: var mailed } => await database.Reports.OfWeekAsync(push.Plan, mailed, cancellation) is { } report ? new Composed.Of(ReportMessages.Mailed(MessageJson.Read(report.Message))) : null,
        Draft.FinalReport final => await database.Published.PublishedAsync(push.Plan, Publication.Final, final.Number, cancellation) is { } last ? Final(last, push.Again, plan) : null,
        Draft.MilestoneReport milestone => await database.Published.PublishedAsync(push.Plan, Publication.Milestone, milestone.Milestone, cancellation) is { } posted ? new Composed.Of(MessageJson.Read(posted.Message)) : null,
        Draft.MilestoneDraft draft => await database.Published.PublishedAsync(push.Plan, Publication.Milestone, draft.Milestone, cancellation) is { } approved
            ? new Composed.NoLongerTrue(MessageJson.Read(approved.Message).Language.In("Le rapport est déjà publié.", "The report is posted already.")) : null,
        _ => null,
    };

    /// <summary>Of a plan that was opened again meanwhile it is not posted, and what was posted says so.</summary>
    private static Composed Final(PublishedReport stored, bool again, PlanSnapshot plan)
    {
        var posted = MessageJson.Read(stored.Message);
        if (plan.ClosedAt is not null) return new Composed.Of(posted);
        return again ? new Composed.Of(FinalReportMessages.Reopened(posted)) : new Composed.NoLongerTrue(FinalReportMessages.Reopened(posted).Summary);
    }
}
