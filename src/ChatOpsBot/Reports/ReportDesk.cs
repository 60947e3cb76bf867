using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Mail;
using ChatOpsBot.Reminders;
using ChatOpsBot.Webhooks;
using ChatOpsBot.Webhooks.Wire;

namespace ChatOpsBot.Reports;

/// <summary>Makes a week's report as of its cut-off, once, and keeps it: every channel gets the same, and it can be shown again.</summary>
internal sealed class ReportDesk(Scenes scenes, MailDesk mail)
{
    /// <summary>Within the unit that owes its message.</summary>
    internal async Task StoreAsync(WriterSession session, PlanSnapshot plan, ReportWeek week, DateTimeOffset now, CancellationToken cancellation)
    {
        if (await session.Database.Reports.OfWeekAsync(plan.Key, week, cancellation) is not null) return;

        var scene = await scenes.ForReportAsync(session.Database, plan, week, cancellation);
        if (WeeklyReport.At(scene, week, now) is not { } report) return;

        session.Database.Reports.Add(StoredReport.Of(plan.Key, week, report.Until, FilledReport.Of(report).Markdown(), MessageJson.Write(ReportMessages.Post(report))));
        await WebhookDesk.PublishedAsync(session.Database, plan.Key, new EventReport("weekly", $"{week}"), by: null, now, cancellation);
        await mail.OweAsync(session, scene.Team, week, now, cancellation);
    }
}
