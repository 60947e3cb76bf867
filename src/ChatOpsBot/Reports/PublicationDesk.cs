using ChatOpsBot.Core.Plans;
using ChatOpsBot.Core.Reminders;
using ChatOpsBot.Core.Reports;
using ChatOpsBot.Inbox;
using ChatOpsBot.Reminders;
using ChatOpsBot.Storage;
using ChatOpsBot.Webhooks;
using ChatOpsBot.Webhooks.Wire;
using Microsoft.EntityFrameworkCore;

namespace ChatOpsBot.Reports;

/// <summary>Stores and posts what is published once, and is not taken back.</summary>
internal sealed class PublicationDesk(Scenes scenes, PushDesk pushes)
{
    /// <summary>A milestone that is reached with these changes is offered to the leads, where the plan has a client to tell.</summary>
    internal async Task OfferAsync(WriterSession session, PlanSnapshot after, IEnumerable<FieldChange> changes, DateTimeOffset now, CancellationToken cancellation)
    {
        if (ClientAudience.Of(after) is null) return;

        var done = changes.Where(change => change is { Subject.IsAction: true, Field: ChangedField.Status, New: { } status } && FieldValue.Status(status) is ActionStatus.Done).Select(change => change.Subject.Number).ToHashSet();
        var reached = after.Milestones.Where(milestone => milestone.Actions.Any(action => done.Contains(action.Id)) && MilestoneReport.IsReached(milestone)).ToList();
        if (reached.Count == 0) return;

        var leads = Leads.Of(await scenes.TeamAsync(session.Database, after, cancellation));
        await pushes.OweAsync(
            session, after.Key, reached.SelectMany(milestone => leads.Select(person => new Push(Recipient.Person(person), new Draft.MilestoneDraft(milestone.Id.Number, null, person)))), now, cancellation);
    }

    /// <summary>Within the unit in which a lead approves it.</summary>
    internal async Task PublishAsync(WriterSession session, PlanSnapshot plan, MilestoneSnapshot milestone, string? by, DateTimeOffset now, CancellationToken cancellation)
    {
        var scene = await scenes.WithJournalAsync(session.Database, plan, DateTimeOffset.MinValue, cancellation);
        var filled = MilestoneReport.Of(scene, milestone, now);
        session.Database.Published.Add(PublishedReport.Of(
            plan.Key, Publication.Milestone, milestone.Id.Number, now, by, filled.Markdown(), MessageJson.Write(MilestoneReportMessages.Post(filled, scene.Team.Language, milestone.Id, by))));
        await WebhookDesk.PublishedAsync(session.Database, plan.Key, new EventReport("milestone", $"{milestone.Id}"), by, now, cancellation);
        var draft = new Draft.MilestoneReport(milestone.Id.Number);
        await pushes.OweAsync(session, plan.Key, [new Push(Recipient.PlanChannel, draft), .. ClientAudience.People(scene.Team).Select(person => new Push(Recipient.Person(person), draft))], now, cancellation);
    }

    /// <summary>Within the unit that closes a plan, or opens it again.</summary>
    internal async Task HearAsync(WriterSession session, PlanSnapshot after, IEnumerable<FieldChange> changes, ChangeOrigin origin, CancellationToken cancellation)
    {
        if (changes.LastOrDefault(change => change.Field is ChangedField.Closed) is not { } change) return;

        var number = await session.Database.Published.OfPlan(after.Key).Where(report => report.Kind == Publication.Final).MaxAsync(report => (int?)report.Number, cancellation) ?? 0;
        if (change.New is not null) await CloseAsync(session, after, number + 1, origin, cancellation);
        else if (number > 0) await pushes.OweAsync(session, after.Key, [Post(number) with { Redraws = after.Version }], origin.At, cancellation);
    }

    private async Task CloseAsync(WriterSession session, PlanSnapshot after, int number, ChangeOrigin origin, CancellationToken cancellation)
    {
        var scene = await scenes.WithJournalAsync(session.Database, after, DateTimeOffset.MinValue, cancellation);
        var filled = FinalReport.Of(scene, origin.Actor, origin.At);
        session.Database.Published.Add(PublishedReport.Of(
            after.Key, Publication.Final, number, origin.At, origin.Actor, filled.Markdown(), MessageJson.Write(FinalReportMessages.Post(filled, scene.Team.Language))));
        await WebhookDesk.PublishedAsync(session.Database, after.Key, new EventReport("final", $"{number}"), origin.Actor, origin.At, cancellation);
        await pushes.OweAsync(session, after.Key, [Post(number)], origin.At, cancellation);
    }

    private static Push Post(int number) => new(Recipient.PlanChannel, new Draft.FinalReport(number));
}
